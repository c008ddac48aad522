"""What will be read, thought through before a line is heard: what the workers of a cluster can do beforehand."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from audio.store.shelf import stand_behind
from briefings.editions.assignment import Gathered
from briefings.editions.ledger import Ledger
from briefings.making.afar import Sheet
from briefings.making.assigning import Order, assign, document_of, remembering, voiced
from briefings.making.cleared import Cleared
from briefings.newsroom.config import load
from briefings.newsroom.folder import Newsroom, find
from briefings.progress import Quiet
from briefings.verbs.make import find_for, first_reader


def think(folder: Path, order: Order, now: datetime, store: str) -> tuple[Sheet, dict[str, Path]] | None:
    """What `make` of the show in `folder` would have read aloud at `now`, and its files; None where that cannot be
    known, or nothing would be: then `make` alone tells why. Nothing is kept but what was fetched, here and on the shelf
    at `store`."""
    try:
        house = find(folder).house
        if house is not None:
            stand_behind(house.cache, store)
        return _thought(folder, order, now)
    except Exception:  # whatever it is, it is met once more where somebody is told
        return None


def _thought(folder: Path, order: Order, now: datetime) -> tuple[Sheet, dict[str, Path]] | None:
    from audio.speech.clips import clip_key
    from briefings.editions.play import lineup
    from briefings.making.readers import utterances
    from briefings.newsroom.lexicon import lexicon

    newsroom = find(folder)
    show = load(newsroom.show_file)
    ledger = Ledger(newsroom.editions)
    job = assign(newsroom, show, order, now)
    edition = document_of(ledger, job)
    if (edition.live and not order.replace) or (show.desk.approval and not edition.approval):
        return None
    voices = order.voices or show.voices
    reader = first_reader(show, voices)
    reader.asked.answered()
    job = remembering(newsroom, voiced(job, reader.two))
    finding = find_for(newsroom, job, order, edition, reader.pace, Quiet())
    lined = lineup(finding.found, edition.decisions, job.when)
    told = Gathered(lined.stories, finding.found.notices, finding.found.omissions)
    cleared = Cleared(replace(finding.job, around=finding.found.around), told, voices, "", order.by)
    own = [line for line in finding.copy.script.lines if reader.engine_of(line) is reader.engine]
    said = utterances(own, reader, lexicon(newsroom))  # what another engine says is spoken here
    lines = {clip_key(reader.engine.traits, line): line for line in said}
    files = own_files(newsroom)
    return Sheet(reader.engine.traits.name, dict(reader.settings), lines, cleared, {}), files


def own_files(newsroom: Newsroom) -> dict[str, Path]:
    """What of a show's folder is asked for while it is read aloud, by its name there."""
    paths = [newsroom.lexicon, *sorted(newsroom.sounds.glob("*"))]
    return {path.relative_to(newsroom.root).as_posix(): path for path in paths if path.is_file()}
