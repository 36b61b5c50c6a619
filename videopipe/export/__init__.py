"""Ways on: a planned film as a project that an editing program opens, with all that lies on its tracks beside it."""
