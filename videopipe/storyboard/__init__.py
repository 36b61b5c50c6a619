"""What an editor wrote, read and checked: text to `Storyboard`, with every problem at its line and column."""
