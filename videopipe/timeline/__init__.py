"""From a storyboard and facts to what is on screen and in the ear at every frame: pure planning."""
