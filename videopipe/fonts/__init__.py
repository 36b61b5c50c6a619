"""Fonts that come with the product: their files, how wide text is, and which characters they have."""
