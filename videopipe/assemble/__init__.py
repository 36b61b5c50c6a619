"""Segments and sound become a film and all that is delivered beside it."""
