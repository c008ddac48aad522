"""`retract`: an edition, or one story of it, is taken back for a reason that is printed."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from briefings.delivery.handing import hand_over
from briefings.editions.assignment import Gathered
from briefings.editions.broadcast import Broadcast, Withdrawal
from briefings.editions.decisions import Corrected, Retracted, Withdrawn
from briefings.editions.document import Edition
from briefings.editions.ledger import Ledger
from briefings.editions.rebuilding import keys, rebuilt
from briefings.editions.store import found_name
from briefings.errors import NoStory
from briefings.making.assigning import Order, assignment_of
from briefings.making.cleared import Cleared
from briefings.newsroom.folder import Newsroom
from briefings.newsroom.show import Show
from briefings.progress import Quiet
from briefings.publish.airing import air, repair, seal
from briefings.publish.carrying import send_out
from briefings.verbs.published import named, story_named
from briefings.verbs.saying import sayable
from feeds.episode import Correction, StoryNote


def retract(
    newsroom: Newsroom,
    show: Show,
    edition: str,
    reason: str,
    now: datetime,
    progress: Quiet,
    *,
    story: str = "",
    by: str = "",
    dry: bool = False,
) -> Broadcast:
    """Take back an edition, or one story of it, for a reason that is printed (Dewan Pers: never without).

    An edition goes from feed, site and disk, and leaves a page with the reason. A story is cut out; the rest is read
    from the clips that are there and published under a new address. Repeated (the first run was stopped, and the next
    has ended it), the same command takes nothing more back: what the number of a story means has changed by then.
    `dry`: nothing is taken back, and what would be left is given. Raises NoEdition, NoStory, NotSaid and the errors of
    every stage.
    """
    why = sayable(reason)
    progress.about(edition)
    with newsroom.held():
        repair(newsroom, show, now, progress)
        ledger = Ledger(newsroom.editions)
        if ledger.exists(edition) and _is_done(ledger.edition(edition), story, why):
            progress.say(f"{edition}: it was taken back for this reason already; nothing was changed")
            record = ledger.broadcast(ledger.edition(edition))
        else:
            record = ledger.broadcast(named(newsroom, edition))
            if dry:
                named_story = story_named(record, story) if story else None
                left = tuple(s for s in record.episode.stories if named_story and s.slug != named_story.slug)
                return replace(record, episode=replace(record.episode, stories=left))
            record = _taken_back(newsroom, show, record, story, why, now, progress, by)
    if dry:
        return record
    try:  # also what was taken back already: the run that did so may have been stopped before this
        send_out(newsroom, show, progress)
    finally:  # whatever becomes of the host: who has got it is told at once
        hand_over(newsroom, show, record, progress, now)
    return record


def _taken_back(
    newsroom: Newsroom,
    show: Show,
    record: Broadcast,
    story: str,
    why: str,
    now: datetime,
    progress: Quiet,
    by: str,
) -> Broadcast:
    from briefings.publish.release import Release, release

    moment = now.astimezone(ZoneInfo(show.format.zone)).replace(microsecond=0)
    if story:
        return _without(newsroom, show, record, story_named(record, story), story, why, moment, progress, by)
    back = Withdrawal(moment, why)
    record = replace(record, state="retracted", withdrawn=(back, *record.withdrawn), fingerprint="")
    with progress.stage("publish", "Publishing"):
        release(newsroom, show, Release(record, "", (Retracted(why),), by, now), {})
    return record


def _is_done(edition: Edition, story: str, reason: str) -> bool:
    """Whether the last that was done in public to `edition` is just this."""
    done = [
        e.decision for e in edition.decisions if isinstance(e.decision, Corrected | Withdrawn | Retracted)
    ]
    match done[-1:]:
        case [Retracted(same)]:
            return not story and same == reason
        case [Withdrawn(slug, same, called)]:
            return story in (slug, called) and same == reason
    return False


def _without(
    newsroom: Newsroom,
    show: Show,
    record: Broadcast,
    note: StoryNote,
    wanted: str,
    reason: str,
    moment: datetime,
    progress: Quiet,
    by: str,
) -> Broadcast:
    """Publish `record` without the story `note`, whose headline is not repeated: it may be what did harm."""

    rest = [story for story in rebuilt(record) if story.slug != note.slug]
    if not rest:
        raise NoStory(note.slug, record.slug, [], "it is the only one; retract the edition")
    said = Correction(
        moment,
        f"Satu berita dalam edisi ini kami cabut. Alasan pencabutan: {reason}",
        record.slug,
        withdrawal=True,
    )
    others = tuple(c for c in record.episode.corrections if c.headline != note.headline)
    before = replace(
        record.reissued((said, *others)),
        withdrawn=(Withdrawal(moment, reason, note.headline, keys(record, note.slug)), *record.withdrawn),
        settled=tuple(slug for slug in record.settled if slug != note.slug),
    )
    ledger = Ledger(newsroom.editions)
    edition = ledger.edition(record.slug)
    job = replace(assignment_of(newsroom, show, edition), before=before, as_told=True)
    found = ledger.found(edition)
    left = tuple(each for each in found.candidates if each.story.slug != note.slug)
    changed = replace(found, candidates=left) if edition.found else None
    after = replace(edition, found=found_name(changed)) if changed is not None else edition
    cleared = Cleared(
        job,
        Gathered(tuple(rest), record.notices, record.omissions),
        (record.voice, *show.voices),
        after.content,
        by,
        fingerprint=seal(newsroom, job, Order(), edition.decided),
        decision=Withdrawn(note.slug, reason, wanted),
        changed=changed,
    )
    return air(newsroom, cleared, moment, progress).record
