"""How a producer names a story: by its number from 1, by its slug, or by words of its headline."""

from collections.abc import Sequence

from briefings.errors import NoStory


def find_story(wanted: str, known: Sequence[tuple[str, str]], edition: str) -> int:
    """The place, from 0, of the story that `wanted` names among `known` (slug and headline of each).

    A number is a number, never a word of a headline ("14 Kilometer"). Raises NoStory with those that it could mean.
    """
    places = range(len(known))
    found = [place for place in places if known[place][0] == wanted]
    if not found and wanted.isdecimal():
        found = [place for place in places if str(place + 1) == wanted.lstrip("0")]
    elif not found and wanted.strip():
        found = [place for place in places if wanted.casefold() in known[place][1].casefold()]
    if len(found) != 1:
        listed = ["{:3}  {}  {}".format(place + 1, *known[place]) for place in found or places]
        raise NoStory(wanted, edition, listed)
    return found[0]
