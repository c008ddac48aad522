"""Elements of a page's tree: their text, read no further than is asked for, and how one is taken out."""

from typing import Any, Final

_HEADING_LETTERS: Final = 160
_HEADING_PARTS: Final = 12


def short_text(element: Any) -> str:
    """The text of `element` where it is no longer than a heading, else nothing; of nested ones no more is read."""
    text = ""
    for number, inner in enumerate(element.iter()):
        text += (inner.text or "") + ((inner.tail or "") if inner is not element else "")
        if len(text) > _HEADING_LETTERS or number > _HEADING_PARTS:
            return ""
    return " ".join(text.split())


def beginning(element: Any, letters: int) -> str:
    """The text of `element`, with a little more than `letters` letters where it is longer."""
    text = ""
    for part in element.itertext():
        text += part
        if len(text) > letters:
            break
    return " ".join(text.split())


def remove(element: Any) -> None:
    """Takes the element out, never the text behind it."""
    parent = element.getparent()
    if parent is None:
        return
    tail = element.tail or ""
    before = element.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    parent.remove(element)
