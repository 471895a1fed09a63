"""The networks: the small encoder with its heads, the sentence model, the pair reader, the teacher."""

from transformers.utils import logging

# Our readers leave the pooler out on purpose: no report of it, and no bar for files that load in a second.
logging.set_verbosity_error()
logging.disable_progress_bar()
