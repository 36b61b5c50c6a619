"""A corpus of bad, odd and odd-but-good inputs, made by these modules, each with what has to become of it."""
