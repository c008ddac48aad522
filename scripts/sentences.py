"""Sentences: where one ends in Indonesian news."""

import re


def split(text: str) -> list[str]:
    """The sentences of `text`, in order, stripped; nothing but white space is lost between them."""
    parts = re.split(r"(?<=[.!?][\"”’'])\s+(?=[A-Z\"“0-9])|(?<=[.!?])\s+(?=[A-Z\"“0-9])", text.strip())
    return [part for part in parts if part]
