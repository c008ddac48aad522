"""Scores: minutes and results in brackets are told in words; line-ups, tables and schedules are not told."""

import re
from typing import Final

_MINUTE: Final = r"\d{1,3}(?: ?\+ ?\d{1,2})? ?['’′´](?: ?(?:pen|pen\.|penalti|og|bd)\b\.?)?"
_GOALS: Final = re.compile(rf" ?\( ?(?P<minutes>{_MINUTE}(?:, ?{_MINUTE}|,? (?:dan|&) {_MINUTE})*+) ?\)")
_PARTS: Final = re.compile(r"(\d{1,3})(?: ?\+ ?(\d{1,2}))? ?['’′´](?: ?(pen|og|bd))?")
_HALF_TIME: Final = re.compile(r"(?<=\d[-–]\d) ?\( ?\d{1,2} ?[-–] ?\d{1,2} ?\)")
_RESULT: Final = re.compile(r" ?\( ?(\d{1,2}) ?[-–] ?(\d{1,2}) ?\)")
_PLAYED: Final = re.compile(
    r"\b(?:menang|kalah|imbang|seri|unggul|takluk|mengalahkan|menaklukkan|menundukkan|mengandaskan|membungkam|melumat"
    r"|menggulung|menghajar|menyingkirkan|dikalahkan|ditaklukkan|dipermalukan|keok|tumbang|bermain imbang|ditahan)\b",
    re.IGNORECASE,
)
_SCORED: Final = re.compile(r"\b\d{1,2} ?[-–] ?\d{1,2}\b")
_LINE_UP: Final = re.compile(
    r"(?:susunan pemain[^:]{0,40}|line[- ]?up[^:]{0,40}|starter|starting (?:xi|line-?up)[^:]{0,30}|(?:pemain )?cadangan"
    r"|klasemen[^:]{0,40}|jadwal[^:]{0,60}|hasil lengkap[^:]{0,40}|daftar peringkat[^:]{0,40}|skuad[^:]{0,30}) ?:",
    re.IGNORECASE,
)
_FIXTURE: Final = re.compile(r"\b[A-Z]\w{1,20}(?: \w{1,20}){0,3}? (?:vs\.?|versus|v) [A-Z]")
_HOUR: Final = re.compile(r"\b(?:pukul|jam) \d{1,2}[.:]\d\d|\b\d{1,2}[.:]\d\d WI(?:B|TA|T)\b")


def is_table(text: str) -> bool:
    """Whether `text` is a line-up, a table or a schedule: nothing that can be told as a sentence."""
    if ":" in text and _LINE_UP.match(text):
        return True
    return len(_FIXTURE.findall(text)) >= 2 and _HOUR.search(text) is not None


def told_scores(text: str) -> str:
    """`text` with "(88')" as "pada menit ke-88" and "(3-1)" as "dengan skor 3-1"; empty where it is a table."""
    if (":" in text or " v" in text) and is_table(text):
        return ""
    if "(" not in text:
        return text
    text = _GOALS.sub(_minutes, text)
    text = _HALF_TIME.sub("", text)
    found = _RESULT.search(text)
    if found and _PLAYED.search(text):
        rest = text[: found.start()] + text[found.end() :]
        if not _SCORED.search(rest):
            text = f"{text[: found.start()]} dengan skor {found[1]}-{found[2]}{text[found.end() :]}"
    return text


def _minutes(found: re.Match[str]) -> str:
    told = [
        f"ke-{minute}{f'+{added}' if added else ''}" for minute, added, _ in _PARTS.findall(found["minutes"])
    ]
    how = " lewat penalti" if _PARTS.findall(found["minutes"])[-1][2] == "pen" and len(told) == 1 else ""
    if len(told) == 1:
        row = told[0]
    elif len(told) == 2:
        row = " dan ".join(told)
    else:
        row = f"{', '.join(told[:-1])}, dan {told[-1]}"
    return f" pada menit {row}{how}"
