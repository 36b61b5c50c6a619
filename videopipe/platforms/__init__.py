"""Platforms: each is one data file beside this one, with the limits of a place where films are posted."""
