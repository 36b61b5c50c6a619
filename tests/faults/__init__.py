"""Faults on purpose: renders are killed, disks are filled; `make faults` does so for long, the tests briefly."""
