"""The words of people at the desk, made fit to be said."""

from briefings.errors import NotSaid


def sayable(text: str) -> str:
    """One line that ends like a sentence. Raises NotSaid when nothing can be said of it."""
    from scripts.speakable import speakable

    line = " ".join(text.split())
    if not speakable(line).strip():
        raise NotSaid(text)
    return line if line[-1] in '.?!"”' else f"{line}."
