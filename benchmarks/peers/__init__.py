"""The same film as others would make it."""
