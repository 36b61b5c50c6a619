"""Finished work remembered by content: key to file, two writers never mix, bounded in size, safe to delete."""

from __future__ import annotations

from videopipe.store.entries import PARTIAL, Store, StoreSize, written_whole

__all__ = ["PARTIAL", "Store", "StoreSize", "written_whole"]
