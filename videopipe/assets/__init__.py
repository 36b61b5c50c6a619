"""Files from outside become facts: photos and music are opened safely, once, and described."""
