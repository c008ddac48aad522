"""Plain: values as text that is the same wherever and whenever it is written."""

import json
from dataclasses import fields, is_dataclass
from datetime import datetime


def dumped(value: object, indent: int | None = 1) -> bytes:
    """`value` as it lies on disk."""
    text = json.dumps(value, ensure_ascii=False, indent=indent, default=_plain)
    return f"{text}\n".encode(errors="replace")  # a lone surrogate, as JSON can hold it, has no UTF-8


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.isoformat()
    if is_dataclass(value):
        return {each.name: getattr(value, each.name) for each in fields(value)}
    if hasattr(value, "items"):
        return dict(value.items())
    raise TypeError(f"no place in a document for {type(value).__name__}")
