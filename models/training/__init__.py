"""Everything that makes the weights in `models/`: see README.md, and `python -m training --help` in the folder `models`."""
