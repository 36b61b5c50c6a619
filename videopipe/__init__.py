"""From a storyboard of photos and sentences to a narrated, captioned vertical film."""

__version__ = "0.1.0"
