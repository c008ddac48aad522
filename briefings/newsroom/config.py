"""show.toml in, a Show out. All faults come at once, each with its full path; after this room nobody sees a dict."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from audio.mastering import Mastering
from briefings.errors import BadShow
from briefings.newsroom.settings import ShowFile, patience, seconds
from briefings.newsroom.show import Show
from feeds.channel import Channel, Person, find_faults
from scripts.format import Format
from scripts.judging.values import Values
from scripts.policy import Policy
from scripts.text.near import suggest


def load(path: Path) -> Show:
    """The show that `path` describes. Raises BadShow with every fault."""
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as fault:
        raise BadShow([f"{path}: is no TOML: {fault}"]) from fault
    except (OSError, UnicodeDecodeError) as fault:
        raise BadShow([f"{path}: cannot be read: {fault}"]) from fault
    try:
        file = ShowFile.model_validate(raw)
    except ValidationError as fault:
        raise BadShow([f"{path.name}: {line}" for line in _faults(fault)]) from fault
    show = _show(file)
    faults = [f"{path.name}: podcast.{field}: {fault}" for field, fault in find_faults(show.channel)]
    if faults:
        raise BadShow(faults)
    return show


def _show(file: ShowFile) -> Show:
    sound = file.sound
    return Show(
        format=Format(
            title=file.title,
            tagline=file.tagline,
            zone=file.zone,
            announcer=file.script.announcer,
            reporter=file.script.reporter,
            headlines=file.script.headlines,
            credits=file.script.credits,
            second_voice=bool(file.script.second_voice),
        ),
        mastering=Mastering(
            loudness_lufs=sound.loudness_lufs,
            peak_dbtp=sound.peak_dbtp,
            channels=sound.channels,
            kbps=sound.kbps or 64 * sound.channels,
            bed_db=sound.bed_db,
            sting_db=sound.sting_db,
            lra_max=sound.lra_max,
        ),
        channel=Channel(
            title=file.title,
            subtitle=file.tagline,
            description=file.description,
            url=file.url,
            author=file.author,
            email=file.email,
            language=file.language,
            category=file.category,
            zone=file.zone,
            cover_tone=file.cover_tone,
            spotify=file.publish.spotify,
            hub=file.publish.hub,
            persons=tuple(
                Person(each.name, each.role, each.link, each.group) for each in file.podcast.persons
            ),
            **file.podcast.model_dump(exclude={"persons"}),
        ),
        length_s=seconds(file.length),
        voices=tuple(file.voices),
        sources=tuple(file.sources),
        patience_s=patience(file.intake.patience),
        allow_hosts=tuple(file.intake.allow_hosts),
        podping_server=file.publish.podping_server,
        podping_token_env=file.publish.podping_token_env,
        keep=file.keep,
        cover=file.cover,
        quotas=dict(file.sections),
        values=Values(file.worth, tuple(file.region)),
        style=file.script.style,
        policy=Policy(
            max_age_days=file.script.max_age,
            also=frozenset(file.script.also),
            strict=file.script.strict,
            repeats=file.script.repeats,
            rounded=file.script.round,
        ),
        approval=file.desk.approval,
        credited=file.desk.credited,
        on_air=file.desk.on_air,
        second_voice=file.script.second_voice,
        engines=file.engines,
        segments=tuple(file.script.segments),
        publisher=file.publish.publisher,
        publishers=file.publishers,
        flash=file.publish.flash,
        stories=file.publish.stories,
        opus=file.publish.opus,
        aac=file.publish.aac,
    )


def _faults(fault: ValidationError) -> Iterator[str]:
    for error in fault.errors():
        where = ".".join(str(part) for part in error["loc"])
        match error["type"]:
            case "extra_forbidden":
                yield f"{where}: unknown setting{_near(error['loc'])}"
            case "missing":
                yield f"{where}: is missing"
            case "value_error":
                yield f"{where}: {error['ctx']['error']}"
            case _:
                yield f"{where}: {error['msg'][0].lower()}{error['msg'][1:]}, not {error['input']!r}"


def _near(place: tuple[int | str, ...]) -> str:
    table: Any = ShowFile
    for part in place[:-1]:
        table = table.model_fields[part].annotation
    return f" - {suggest(str(place[-1]), table.model_fields)}"
