"""Sentences become speech: voices, the reading of numbers and names, engines, and remembering what was spoken."""
