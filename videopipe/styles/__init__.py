"""Looks: each is one data file beside this one (or an editor's own), read into a frozen `Look`."""
