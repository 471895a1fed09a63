"""Every figure of the model cards."""
