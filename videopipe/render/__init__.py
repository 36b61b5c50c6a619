"""From a timeline to frames, and from frames and sound to files."""
