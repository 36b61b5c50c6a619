"""The original music of the sample films: instruments, scores and mixing."""
