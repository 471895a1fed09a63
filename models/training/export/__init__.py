"""From checkpoints to int8 graphs with their manifest, and back."""
