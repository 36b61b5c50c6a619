"""From a planned soundtrack to a finished one: narration placed, music ducked, loudness brought to the norm."""
