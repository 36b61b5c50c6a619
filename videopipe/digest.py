"""Digests of data: the names under which finished work is remembered.

Data is hashed, never objects: a frozen dataclass becomes its class name and fields, and whatever has no canonical
form is refused, so that no clock, path object or open file can slip into a key.
"""

from __future__ import annotations

import hashlib
import json
import math
from dataclasses import fields, is_dataclass
from enum import Enum
from fractions import Fraction
from pathlib import Path


def canonical(value: object) -> object:
    """`value` as JSON data with one form only; raises TypeError for what has no canonical form."""
    match value:
        case None | bool() | int() | str():
            return value
        case float():
            if not math.isfinite(value):
                raise TypeError(f"{value} has no canonical form")
            return repr(value)
        case Fraction():
            return f"{value.numerator}/{value.denominator}"
        case Enum():
            return canonical(value.value)
        case tuple() | list():
            return [canonical(item) for item in value]
        case dict():
            if not all(isinstance(key, str) for key in value):
                raise TypeError("only text can be a key")
            return {key: canonical(value[key]) for key in sorted(value)}
    if is_dataclass(value) and not isinstance(value, type):
        content = {field.name: canonical(getattr(value, field.name)) for field in fields(value)}
        return {"type": type(value).__name__, **content}
    raise TypeError(f"{type(value).__name__} has no canonical form")


def canonical_json(value: object) -> str:
    """`value` as the one JSON text that stands for it."""
    return json.dumps(canonical(value), ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def digest(value: object) -> str:
    """SHA-256 of `value`'s canonical JSON, in hex (64 characters)."""
    return hashlib.sha256(canonical_json(value).encode()).hexdigest()


def digest_of_bytes(content: bytes) -> str:
    """SHA-256 of `content`, in hex."""
    return hashlib.sha256(content).hexdigest()


def digest_of_file(path: Path) -> str:
    """SHA-256 of a file's content, in hex, read in pieces."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
