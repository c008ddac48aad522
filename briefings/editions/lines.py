"""Lines: the names of the sentences of a story, which stay when the edition is planned again.

"ARTICLE/NUMBER" for a sentence of an article (eight hex digits of `Article.key`, number from 0), "+/NAME" for one that
the newsroom added.
"""

from collections.abc import Sequence

from scripts.story import Chosen, Story

ADDED = "+/"


def line_name(story: Story, chosen: Chosen) -> str:
    """The name of `chosen` within `story`."""
    return f"{story.articles[chosen.article].key[:8]}/{chosen.sentence}"


def line_names(story: Story) -> list[str]:
    """Of every sentence of `story`, in order; what parts one sentence into two has the same name with a mark."""
    names: list[str] = []
    for chosen in story.sentences:
        name = line_name(story, chosen)
        while name in names:
            name += "'"
        names.append(name)
    return names


def by_name(story: Story) -> dict[str, Chosen]:
    """The sentences of `story` by their names."""
    return dict(zip(line_names(story), story.sentences, strict=True))


def order(names: Sequence[str], name: str, after: str) -> list[str]:
    """`names` with `name` behind `after`; first where that is empty, last where it is not there."""
    rest = [each for each in names if each != name]
    place = 0 if not after else rest.index(after) + 1 if after in rest else len(rest)
    return [*rest[:place], name, *rest[place:]]
