"""Looks: one TOML file each, of the same name as its entry point."""
