"""The original illustrations of the sample films, one module per subject."""
