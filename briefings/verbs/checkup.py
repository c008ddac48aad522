"""The check-up of a newsroom: the troubles that mornings fail of, each with what to do."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from briefings.errors import BriefingError, Busy, NoRoom, SourceFailed
from briefings.newsroom.folder import SHOW, Newsroom
from briefings.newsroom.show import Show
from briefings.verbs.findings import Finding

ROOM_BYTES = 200_000_000
"""A day's briefing, its clips and renderings, with room to write aside."""
PATIENCE_S = 8.0
"""For all sources together: whoever asks the doctor is waiting."""
ENDS_SOON = timedelta(days=30)
"""A certificate is told of so long before it ends."""


def examine_newsroom(folder: Path) -> Iterator[Finding]:
    """What was looked at in the newsroom at `folder`."""
    import shutil

    from briefings.editions.history import on_air
    from briefings.newsroom.config import load
    from briefings.newsroom.folder import find
    from briefings.newsroom.placeholders import find_placeholders
    from briefings.verbs.extras import examine_extras

    try:
        newsroom = find(folder)
        show = load(newsroom.show_file)
        editions = on_air(newsroom.editions)
    except BriefingError as fault:
        yield Finding("newsroom", ok=False, detail=str(fault).replace("\n", "; "))
        return
    yield Finding("newsroom", ok=True, detail=f"{show.channel.title}, {len(editions)} editions")
    for left in find_placeholders(newsroom, show):
        yield Finding("placeholder", ok=False, needed=False, detail=f"{left.what}: {left.why}")
    yield from _words(newsroom, show)
    yield from _sources(newsroom, show)
    yield from _front(newsroom, show)
    yield from _host(newsroom, show)
    yield from _voices(show)
    yield from _editions(newsroom, show)
    yield from examine_extras(show)
    yield from _rights(newsroom)
    try:
        with newsroom.held():
            pass
    except Busy as fault:
        yield Finding("busy", ok=False, needed=False, detail=str(fault))
    except OSError as fault:
        yield Finding("rights", ok=False, detail=str(NoRoom(fault)))
    free = shutil.disk_usage(newsroom.root).free
    detail = f"{free // 1_000_000} MB free"
    if free <= ROOM_BYTES:
        detail += (
            f"; an edition wants {ROOM_BYTES // 1_000_000}: delete {newsroom.root / '.cache'}, which is made again, or "
            "keep less ([publish] keep, keep_bytes)"
        )
    yield Finding("disk", ok=free > ROOM_BYTES, detail=detail)


def _rights(newsroom: Newsroom) -> Iterator[Finding]:
    """Whether what we write can be written, and what others must not read cannot be read by them."""
    ours = (
        newsroom.root,
        newsroom.public,
        newsroom.public / "episodes",
        newsroom.editions,
        newsroom.clips.parent,
    )
    shut = [str(each) for each in ours if each.exists() and not os.access(each, os.W_OK | os.X_OK)]
    remedy = "cannot be written; give it to the user that runs us: chown -R"
    detail = f"{', '.join(shut)}: {remedy}" if shut else str(newsroom.root)
    yield Finding("rights", ok=not shut, detail=detail)
    secret = sorted((newsroom.root / ".studio").glob("*.json"))  # users, and who is in
    open_ = [str(each) for each in secret if each.stat().st_mode & 0o077 and each.is_file()]
    if open_:
        detail = f"others can read the passwords and keys in it: chmod 600 {' '.join(open_)}"
        yield Finding("secrets", ok=False, needed=False, detail=detail)


def _words(newsroom: Newsroom, show: Show) -> Iterator[Finding]:
    """Lexicon, templates, and the parts of the programme."""
    from jinja2 import Environment, TemplateSyntaxError

    from briefings.newsroom.lexicon import lexicon
    from briefings.plugins import load_segments
    from scripts.errors import BadLexicon

    try:
        lexicon(newsroom)
    except BadLexicon as fault:
        yield Finding("lexicon", ok=False, detail=f"{fault}: mend or delete the line")
    try:
        load_segments(show.script.segments, service=show.service.wanted)
    except BriefingError as fault:
        yield Finding("segments", ok=False, detail=str(fault).replace("\n", "; "))
    for path in sorted(newsroom.templates.glob("*.j2")):
        try:
            Environment(autoescape=False).parse(path.read_text("utf-8"))
        except (TemplateSyntaxError, UnicodeDecodeError) as fault:
            yield Finding(
                "templates", ok=False, detail=f"{path}: {fault}; mend it, or delete it to have ours"
            )


def _sources(newsroom: Newsroom, show: Show) -> Iterator[Finding]:
    """Whether each of show.toml's sources gives something; addresses are asked at once."""
    from briefings.making.fetch import Fetcher
    from briefings.making.intake import located

    places = located((), show.sources, newsroom.root)
    dead = [f"{place} is not there" for place in places if isinstance(place, Path) and not place.exists()]
    addresses = [place for place in places if isinstance(place, str)]
    if addresses:
        with Fetcher(patience_s=PATIENCE_S, allow_hosts=show.intake.allow_hosts, retries=0) as network:
            asked = [network.ask(each) for each in addresses]
            faults = [each.exception() for each in asked]
        dead += [str(fault) for fault in faults if isinstance(fault, SourceFailed)]
    if dead:
        detail = (
            f"{len(dead)} of {len(places)} give nothing: {'; '.join(dead[:3])}; mend or delete them in {SHOW}"
        )
        yield Finding("sources", ok=False, needed=len(dead) == len(places), detail=detail)
    elif not places:
        yield Finding("sources", ok=False, detail=f"{SHOW} names none")


def _front(newsroom: Newsroom, show: Show) -> Iterator[Finding]:
    """What listeners' apps see first: the address, the cover, and whose feed lies in public/."""
    from briefings.publish.pictures import picture_of
    from feeds.errors import FeedError

    if show.url.startswith("http://"):
        detail = f"{show.url}: directories and most apps take https:// alone; set url in {SHOW}"
        yield Finding("address", ok=False, needed=False, detail=detail)
    if show.cover:
        try:
            picture_of(newsroom, show)
        except FeedError as fault:
            yield Finding("cover", ok=False, detail=str(fault))
    if show.publish.sign:
        from audio.errors import Unsigned
        from briefings.publish.signing import signer

        try:
            by = signer(newsroom, show)
        except Unsigned as fault:
            yield Finding("signature", ok=False, detail=str(fault))
        else:
            if by is not None and by.until - datetime.now(UTC) < ENDS_SOON:
                detail = f"the certificate ends on {by.until:%Y-%m-%d}; nothing is published after that"
                yield Finding("signature", ok=False, needed=False, detail=detail)
    if other := _other_show(newsroom.public / "feed.xml", show):
        detail = (
            f"public/ holds the feed of {other}, not of {show.channel.feed_url}: another newsroom publishes there, or "
            f"url in {SHOW} was changed; the next edition writes it anew under the address that stands there"
        )
        yield Finding("feed", ok=False, needed=False, detail=detail)


def _host(newsroom: Newsroom, show: Show) -> Iterator[Finding]:
    """What listeners get from the show's address, where it leads anywhere."""
    from briefings.editions.history import live
    from briefings.newsroom import placeholders

    if placeholders.is_trial(show):
        return
    from briefings.verbs.hosting import ask_host

    newest = next((each.slug for each in live(newsroom.editions)), "")
    for what, detail in ask_host(show.channel.feed_url, newest, datetime.now(UTC)):
        yield Finding(what, ok=False, needed=False, detail=detail)


def _other_show(feed: Path, show: Show) -> str:
    """The address that a published feed gives for itself, where it is not the show's."""
    from lxml import etree

    try:
        root = etree.parse(feed, etree.XMLParser(resolve_entities=False, no_network=True))
    except (OSError, etree.XMLSyntaxError):
        return ""
    own = root.findall(".//{http://www.w3.org/2005/Atom}link[@rel='self']")
    address = own[0].get("href", "") if own else ""
    return address if address and address != show.channel.feed_url else ""


def _voices(show: Show) -> Iterator[Finding]:
    """Whether a voice of the show's own order can speak, and the second beside it."""
    from audio.errors import AudioError
    from briefings.making.readers import reader

    reasons = []
    for wanted in show.voices:
        try:
            by = reader(wanted, show.script.second_voice, show.engines)
            by.asked.answered()
        except AudioError as fault:
            reasons.append(str(fault))
            continue
        if by.alone:
            yield Finding("second voice", ok=False, needed=False, detail=f"one reads all: {by.alone}")
        return
    yield Finding("voice order", ok=False, detail=f"none of {SHOW}'s voices can speak: {'; '.join(reasons)}")


def _editions(newsroom: Newsroom, show: Show) -> Iterator[Finding]:
    """What is wrong with what was made."""
    from briefings.editions.history import lost, on_air

    shown = on_air(newsroom.editions)
    if missing := [each.slug for each in lost(shown, newsroom.public)]:
        remedy = "bring public/ from where the newsroom was, or: briefings again --date DAY --edition NAME --replace"
        detail = f"the sounds of {len(missing)} are not in public/ ({', '.join(missing[:3])}, …): {remedy}"
        yield Finding("sounds", ok=False, needed=False, detail=detail)
    if stopped := sorted(path.parent.name for path in newsroom.editions.glob("*/edition.new")):
        detail = f"{', '.join(stopped)}: a run was stopped in the middle; the next one ends it by itself"
        yield Finding("stopped", ok=False, needed=False, detail=detail)
    now = datetime.now(UTC)
    if ahead := [
        each.slug for each in shown if each.live and each.on_air.published > now + timedelta(days=1)
    ]:
        detail = (
            f"{ahead[0]} was published at an hour that is still to come: the clock was wrong then, or is now; the next "
            "run dates it anew where only few lie ahead"
        )
        yield Finding("clock", ok=False, needed=False, detail=detail)
    yield from _secrets(newsroom, show)


def _secrets(newsroom: Newsroom, show: Show) -> Iterator[Finding]:
    """Names without a value, and what others on this machine can read."""
    from briefings.newsroom.secrets import FILE, fill, written_plainly
    from scripts.text.published import Secrets

    try:
        fill(newsroom, show.sources)
    except BriefingError as fault:
        yield Finding("secrets", ok=False, detail=str(fault).replace("\n", "; "))
    tables = (*show.engines.values(), *show.publishers.values())
    held = written_plainly(show.sources) or any(Secrets.of(table).values for table in tables)
    if held and newsroom.show_file.stat().st_mode & 0o077:
        detail = (
            f"{SHOW} holds a password and others can read it: chmod 600 {newsroom.show_file}, or see {FILE}"
        )
        yield Finding("secrets", ok=False, needed=False, detail=detail)
