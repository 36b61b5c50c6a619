"""The wording check: what a careful editor would mark in a storyboard before it becomes a film. Pure."""
