"""A transition, a caption style, a scene kind and a look for videopipe."""
