"""What to do about each expected error, for people and for programs."""

import json
from collections.abc import Mapping
from typing import Final

from briefings.errors import exit_code

REMEDIES: Final[Mapping[str, str]] = {
    "ScriptError": "mend the file that is named, and run it again",
    "UnreadablePage": "open the address in a browser; give the article as a file, or leave the source out",
    "BrokenTemplate": "mend the template, or delete it to have ours",
    "BadLexicon": "mend or delete the line: briefings lexicon check",
    "AudioError": "run it again; if it stays so: briefings doctor",
    "EngineUnreachable": "briefings doctor says what is missing; name another voice with --voice",
    "EngineFailed": "run it again, or name another voice with --voice",
    "DamagedClip": "run it again: the line is spoken anew",
    "UnreadableSound": "give a WAV, FLAC, Ogg or MP3 in mono or stereo",
    "UnreadableAsset": "give a WAV, FLAC, Ogg or MP3 in mono or stereo, or delete it to hear ours",
    "Unmastered": "take the newsroom's own sounds out of sounds/, or raise [sound] peak_dbtp",
    "Unsigned": "put right [publish] sign and sign_key_env, or leave sign empty; briefings doctor looks at them",
    "FeedError": "briefings check says which rule is broken",
    "BadChannel": "put the fact right in show.toml",
    "BadEpisode": "put the headline or the text right: briefings headline, briefings line set",
    "Unpublishable": "put right what each finding says; nothing was published",
    "NoPublisher": "install the publisher, or name another in [publish] publisher",
    "Unpublished": "check the place and the rights to write there, then run it again; nothing has changed there",
    "Uncarried": "look at the host and at [publish] to; the next run carries on, or at once: briefings carry",
    "Unfilmed": "nothing: the edition stands without it; briefings again --replace makes it once more",
    "Unserved": "choose another port with --port",
    "Unannounced": "nothing: apps find the edition by themselves",
    "BriefingError": "briefings doctor looks for the commonest troubles",
    "NoNewsroom": "make one: briefings new FOLDER, or name it with --show",
    "NotEmpty": "name a new folder",
    "BadBackup": "name a file that briefings backup has written",
    "BadShow": "put the named settings right in show.toml",
    "BadRecord": "move the named file away, then make the edition again",
    "DamagedRecord": "take the folder from a backup, or leave it: it was put aside, and its public files stay",
    "NoCluster": "start the machines with the same version, or leave --cluster out: this machine does it alone",
    "SourceFailed": "see whether the file or the address opens; take a source out of show.toml if it stays so",
    "NoNews": "name articles, or loosen what left them out: [script] max_age, repeats",
    "NoVoice": "briefings doctor says what each voice lacks",
    "NoEdition": "name one that is there: briefings history",
    "NoStory": "name a story as briefings rundown lists it",
    "NoLine": "name a line as briefings rundown --lines lists it",
    "NoWord": "name a word as the line has it",
    "NoMoment": 'write "12:00", "besok 06:00" or "2026-11-29T06:00"',
    "NotApart": "look at the story: briefings rundown --lines",
    "NotSaid": "write whole sentences",
    "NotMended": "put the line right first: briefings line set, or name the corrected --article",
    "OnTheAir": "briefings breaking for news, briefings ralat for a mistake, --replace for all of it",
    "TooEarly": "let it go then: briefings publish --at",
    "NotApproved": "briefings rundown, then briefings approve, then briefings publish",
    "TooLittle": "name more sources, or ask for less: [schedule] least_stories, least_length, too_little",
    "Kept": "nothing: the other one keeps the clock; end it first to take over",
    "Undelivered": "look at the chat, the address or the server that is named; then: briefings deliver EDITION",
    "Unheard": "look at the address in the environment: briefings schedule --word",
    "Overtaken": "look at the newest revision (briefings rundown) and decide again",
    "NothingTo": "nothing",
    "Busy": "wait for the other run to end",
    "NotFetched": "run it again: what has come is kept, and it goes on from there",
    "NotOffered": "name piper or supertonic, and a mirror by its http or https address",
    "NotAgreed": "read the terms, then agree to them with --accept-licence",
    "NotInstalled": "install the packages that are named",
    "NoRoom": "free some space or check the rights, then run it again",
    "NoUser": "briefings users list, briefings users add",
    "WeakPassword": "choose a longer one",
    "BadUsers": "move the file away and add the users again: briefings users add",
    "NotGuarded": "add users (briefings users add) and give a certificate, or open it on 127.0.0.1",
    "NotHere": "look in the archive",
    "NotYours": "ask an editor",
    "NotMeant": "load the page again",
}
"""By the name of the error's class; `remedy` finds the nearest."""
UNTOLD: Final = frozenset({
    "AudioError", "BadChannel", "BadEpisode", "BadLexicon", "BrokenTemplate", "DamagedClip", "EngineFailed",
    "EngineUnreachable", "NotApart", "NotFetched",
    "SourceFailed", "UnreadablePage", "UnreadableSound", "Unfilmed", "Unmastered",
    "Unpublished",
    "Unsigned",
})  # fmt: skip
"""Errors whose message says what happened, and not what to do."""


def remedy(fault: Exception) -> str:
    """What to do about `fault`."""
    return REMEDIES[_kind(fault)]


def lines(fault: Exception) -> list[str]:
    """What happened, where, and what to do, for a terminal."""
    said = str(fault).splitlines() or [type(fault).__name__]
    return [*said, f"what to do: {remedy(fault)}"] if _kind(fault) in UNTOLD else said


def as_json(fault: Exception) -> str:
    """The same for programs, as one object: {"error": {"kind", "message", "remedy", "exit_code"}}."""
    return failure(type(fault).__name__, str(fault), remedy(fault), exit_code(fault))


def failure(kind: str, message: str, what_to_do: str, code: int) -> str:
    """A failure as one JSON object."""
    told = {"kind": kind, "message": message, "remedy": what_to_do, "exit_code": code}
    return json.dumps({"error": told})


def _kind(fault: Exception) -> str:
    return next((each.__name__ for each in type(fault).__mro__ if each.__name__ in REMEDIES), "BriefingError")
