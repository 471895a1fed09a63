"""The networks: the small encoder with its heads, the sentence model, the pair reader, the teacher."""
