"""The layout of an edition: its stories planned and composed until the whole is as long as the show wants it, and
read once more."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from statistics import mean

from briefings.editions.assignment import Assignment, nothing
from briefings.editions.running import before_of, planned, spelled, worths_of
from briefings.errors import NoNews
from scripts.errors import ScriptError
from scripts.judging import judge as judging
from scripts.judging.hour import Hour
from scripts.omission import Omission
from scripts.rundown import Overhead, Pace, Rundown, Slot
from scripts.script import Script
from scripts.speakable import speakable
from scripts.story import Story
from scripts.telling.compose import compose, frame_seconds, seconds, story_overheads
from scripts.telling.filling import Before
from scripts.telling.segments import OURS

MUSIC_S = 9.0
"""Intro, outro and the bed before and after the headlines, less what sounds under the voice."""
STING_S = 1.8
PLANNED = 4
"""Times that an edition is planned at most."""
CLOSE = 0.005
"""An estimate that is out by less of the length is good enough."""
OVER = 1.02
"""No edition is longer than this share of its length."""
CROWDED = 0.5
"""Of an edition's length; of more the producer is told."""
MEASURED = 40
"""Stories by which it is estimated what one takes beside its text."""


@dataclass(frozen=True, slots=True)
class Copy:
    """What is handed to the studio."""

    rundown: Rundown
    script: Script
    seconds: float = 0.0
    """Estimated; 0 where the stories stand as they were told."""
    omissions: tuple[Omission, ...] = ()
    """Stories that were held back when the script was read once more."""
    notices: tuple[str, ...] = ()
    """What was found then in stories that are told all the same."""
    stories: tuple[Story, ...] = ()
    """All that it was chosen from, less what was held back."""
    around: Overhead = field(default_factory=Overhead)
    """What the parts around the stories were thought to take in the end."""


def write(job: Assignment, stories: Sequence[Story], pace: Pace, beside_s: float = 0.0) -> Copy:
    """Rundown and script of `stories` at `pace`, and with `beside_s` more than is thought beside the voice.

    It is read once more against the articles: a story in which the judge finds something untrue is held back, and so
    is one that cannot be written at all; what it finds in a report beside a story's lead costs that report alone.
    Raises BrokenTemplate, NoNews.
    """
    if job.as_told:
        return _as_told(job, stories)
    left, omissions = list(stories), list[Omission]()
    while True:
        try:
            copy = laid_out(job, left, pace, beside_s)
        except ScriptError:
            raise
        except Exception as fault:
            failed = {story.slug: _failed(fault) for story in left if _fails(job, story, pace)}
            if not failed or len(failed) == len(left):
                raise
        else:
            failed, beside = _untrue(job, copy)
            owned = {slug: why for slug, why in failed.items() if slug in job.rulings.fixed}
            failed = {slug: why for slug, why in failed.items() if slug not in owned}
            if not (failed or beside) or not job.show.policy.strict:
                found = (*owned.values(), *failed.values(), *beside.values(), *_crowded(job, copy, pace))
                return replace(copy, omissions=tuple(omissions), notices=found, stories=tuple(left))
            omissions += [
                Omission.of(article, "judge", beside[article.key])
                for story in left
                for article in story.articles[1:]
                if article.key in beside and story.slug not in failed
            ]
            left = [story.without(beside) for story in left]
        omissions += [
            Omission.of(story.articles[0], "judge", failed[story.slug])
            for story in left
            if story.slug in failed
        ]
        left = [story for story in left if story.slug not in failed]
        if not left:
            raise NoNews(nothing(omissions))


def _crowded(job: Assignment, copy: Copy, pace: Pace) -> Iterator[str]:
    """A word where the weather and the like leave the news too little."""
    takes_s = seconds([line for line in copy.script.lines if line.kind == "service"], pace)
    if takes_s > CROWDED * job.show.length_s:
        yield f"[service] takes about {takes_s:.0f} of the {job.show.length_s:.0f} seconds; the news has what is left"


def _untrue(job: Assignment, copy: Copy) -> tuple[dict[str, str], dict[str, str]]:
    """Slug -> what the judge finds untrue in that story; and `Article.key` -> what it finds in lines that come from
    articles beside a story's lead, which can be told without them. Those that a person has settled are nobody's to
    judge."""
    told = {slot.story.slug: slot.story for slot in copy.rundown.slots if not job.settled(slot.story)}
    failed, beside = dict[str, str](), dict[str, str]()
    for finding in _findings(job, copy.script, told):
        if not finding.grave or not finding.story:
            continue
        story, key = told[finding.story], finding.source.article if finding.source else ""
        rest = story.without({key})
        if story.slug in job.rulings.fixed:
            failed[finding.story] = finding.message
        elif len(rest.articles) < len(story.articles) and rest.sentences:
            beside[key] = finding.message
        else:
            failed[finding.story] = finding.message
    return failed, beside


def _findings(job: Assignment, script: Script, told: Mapping[str, Story]) -> Iterator[judging.Finding]:
    """What the judge says of each story at the moment that it must be true at."""
    late = job.rulings.hours
    yield from judging.judge(script, [s for slug, s in told.items() if slug not in late], job.hour)
    for slug, when in late.items():
        if slug in told:
            found = judging.judge(script, [told[slug]], Hour(when))
            yield from (finding for finding in found if finding.story)


def _fails(job: Assignment, story: Story, pace: Pace) -> bool:
    try:
        laid_out(job, [story], pace)
    except Exception:
        return True
    return False


def laid_out(job: Assignment, stories: Sequence[Story], pace: Pace, beside_s: float = 0.0) -> Copy:
    """Rundown and script, planned by what the parts around the stories are thought to take, and again by what they do
    take. `beside_s`: by how much music and breath took longer than is thought. Raises BrokenTemplate."""
    speak, lengths = cache(speakable), spelled(job.letters)
    worths = worths_of(job, stories)
    most_s = OVER * job.show.length_s

    def lay(around: Overhead, before: Before | None = None) -> Copy:
        rundown = planned(job, stories, pace, around, lengths, worths, before)
        script = composed(job, rundown, speak)
        takes_s = seconds(script.lines, pace) + MUSIC_S + beside_s + STING_S * len(rundown.slots)
        return Copy(rundown, script, seconds=takes_s, around=around)

    around = _longer(job.around or _around(job, stories, pace), beside_s)
    laid: list[tuple[Overhead, Copy]] = []
    for _ in range(PLANNED):
        copy = lay(around)
        laid.append((around, copy))
        error_s = copy.seconds - around.frame_s - sum(slot.seconds for slot in copy.rundown.slots)
        if abs(error_s) <= CLOSE * job.show.length_s:
            break
        around = _longer(around, error_s)
    if all(copy.seconds > most_s for _, copy in laid):
        around = _longer(around, (OVER - 1) * job.show.length_s)
        laid.append((around, lay(around)))
    around, copy = min(
        laid, key=lambda each: (each[1].seconds > most_s, abs(each[1].seconds - job.show.length_s))
    )
    if job.before is None:
        return copy
    # what surrounds the stories is reckoned as for a new edition: what has not changed is laid out as it was
    before = before_of(job, stories)
    copy = lay(around, before)
    return copy if copy.seconds <= most_s else lay(_longer(around, copy.seconds - job.show.length_s), before)


def _longer(around: Overhead, more_s: float) -> Overhead:
    return replace(around, frame_s=around.frame_s + more_s)


def _as_told(job: Assignment, stories: Sequence[Story]) -> Copy:
    """The script of `stories` as they are cut already, in their order."""
    rundown = Rundown(tuple(Slot(story, 0.0) for story in stories), job.show.length_s)
    return Copy(rundown, composed(job, rundown, speakable), stories=tuple(stories))


def composed(job: Assignment, rundown: Rundown, speak: Callable[[str], str]) -> Script:
    """The script of `rundown` as the show has its parts. Raises BrokenTemplate."""
    return compose(
        rundown, job.format, job.when, job.edition,
        loader=job.wording, speak=speak, errata=job.errata(), segments=job.segments or OURS.values(), data=job.data,
        service=job.service,
    )  # fmt: skip


def _around(job: Assignment, stories: Sequence[Story], pace: Pace) -> Overhead:
    """What the parts around the stories are thought to take."""
    form, loader = job.format, job.wording
    heads = [story.headline for story in stories[: form.headlines]]
    frame_s = frame_seconds(
        form, len(stories), pace, speakable, job.when,
        headlines=heads, edition=job.edition, loader=loader, errata=job.errata(), segments=job.segments, data=job.data,
        service=job.service,
    )  # fmt: skip
    some = stories[:MEASURED]
    beside = story_overheads(form, some, pace, speakable, job.when, job.edition, loader=loader)
    return Overhead(frame_s=frame_s + MUSIC_S, headline_s=0.0, story_s=mean(beside) + STING_S)


def _failed(fault: Exception) -> str:
    what = f"{type(fault).__name__}: {str(fault)[:120]}"
    return f"this program failed on it ({what}); please report it"


def slower(pace: Pace, ratio: float) -> Pace:
    """`pace` as it was measured on the edition itself: `ratio` times as many seconds."""
    return replace(
        pace,
        seconds_per_letter=pace.seconds_per_letter * ratio,
        seconds_per_line=pace.seconds_per_line * ratio,
    )
