"""Clock times: "pukul tiga belas tiga puluh"; minute 00 is not said, a bare clock time gets its "pukul"."""

import re

from scripts.speakable.fractions import RATIO
from scripts.speakable.numbers import cardinal, digits
from scripts.speakable.rule import rule

_CLOCK = r"([01]?\d|2[0-4])[.:]([0-5]\d)(?:[.:]([0-5]\d))?(?![\d]|[.,:]\d)"
_TO = r"(?:\s?[-–—]\s?|\s(?:s\.?[/.]?d\.?|sampai dengan|sampai|hingga)\s(?:[Pp]ukul |[Jj]am )?)"
_ZONE = r"(?:WI[Bb]|Wib|WiB|WI[Tt]A|WiTA|Wita|WIT|GMT|UTC)"
_BETWEEN = re.compile("sampai dengan|sampai|hingga")
_EACH = re.compile(r"([01]?\d|2[0-4])[.:]([0-5]\d)")
_HOUR = r"(?:[01]?\d|2[0-4])[.:][0-5]\d"
_ROW_OF_HOURS = rf"({_HOUR}(?:(?:, | dan |, dan | atau |, atau ){_HOUR}){{1,6}})(?![\d]|[.,:]\d)"
_ZONES = {"WIB": "barat", "WITA": "tengah", "WIT": "timur"}


def clock(hour: str, minute: str, second: str | None = None) -> str:
    """`13`, `30` as "tiga belas tiga puluh"; a minute below ten keeps its nol, 00 is dropped."""
    said = cardinal(int(hour))
    if int(minute) or (second and int(second)):
        said += " " + (digits(minute) if int(minute) < 10 else cardinal(int(minute)))
    if second and int(second):
        said += f" lewat {cardinal(int(second))} detik"
    return said


def _span(match: re.Match[str]) -> str:
    word, h1, m1, s1, h2, m2, s2 = match.groups()
    between = _BETWEEN.search(match[0])
    return f"{word or 'pukul'} {clock(h1, m1, s1)} {between[0] if between else 'sampai'} {clock(h2, m2, s2)}"


def _row(match: re.Match[str]) -> str:
    """`07.00, 09.00, dan 17.00`: each is a clock time, since the first is."""
    return f"{match[1] or 'pukul'} {_EACH.sub(lambda m: clock(m[1], m[2]), match[2])}"


def _at(match: re.Match[str]) -> str:
    return f"{match[1]} {clock(match[2], match[3], match[4])}"


def _bare(match: re.Match[str]) -> str:
    return f"pukul {clock(match[1], match[2], match[3])}"


_TOLD = re.compile(r"(?:[Pp]ukul|[Jj]am|PUKUL|JAM|[Pp]kl?\.?|[-–]):? ?$")


def _bare_unless_told(match: re.Match[str]) -> str:
    return match[0] if _TOLD.search(match.string, max(0, match.start() - 8), match.start()) else _bare(match)


def _zone(match: re.Match[str]) -> str:
    return f"waktu Indonesia {_ZONES[match[1].upper()]}"


_WORD = r"\b([Pp]ukul|[Jj]am|PUKUL|JAM|[Pp]kl?\.?)"


def _lap(match: re.Match[str]) -> str:
    if RATIO.search(match.string, max(0, match.start() - 24), match.start()):
        return match[0]
    minutes, seconds, part = match.groups()
    return f"{cardinal(int(minutes))} menit {cardinal(int(seconds))} koma {digits(part)} detik"


def _duration(match: re.Match[str]) -> str:
    hours, minutes, seconds = (cardinal(int(part)) for part in match.groups()[:3])
    part = f" koma {digits(match[4])}" if match[4] else ""
    return f"{hours} jam {minutes} menit {seconds}{part} detik"


LAPS = (
    # 1 m 28.386s, +1.110s, as results of races print them
    rule(
        r"(?<![\w.,:/-])(?:(\d{1,2}) ?m ?)?(\d{1,3})[.,](\d{3}) ?s\b(?!['’])",
        lambda m: (
            f"{cardinal(int(m[1])) + ' menit ' if m[1] else ''}{cardinal(int(m[2]))} koma {digits(m[3])} detik"
        ),
        "0 s .,",
    ),
    # 23:15 menit
    rule(
        r"(?<![\w.,:/-])(\d{1,3}):([0-5]\d) ?menit\b",
        lambda m: f"{cardinal(int(m[1]))} menit {cardinal(int(m[2]))} detik",
        "0 :",
    ),
    # 2:15:30, with one figure for the hour, is a duration
    rule(r"(?<![\w.,:/-])(\d):([0-5]\d):([0-5]\d)(?:[.,](\d{1,3}))?(?![\w:]|[.,]\d)", _duration, "0 :"),
    # 1'29"345, 1'29.345
    rule(
        r"(?<![\w.,:/-])(\d{1,2})'([0-5]\d)(?:[\"″.,]|'')(\d{1,3})(?![\w:]|[.,]\d)(?: ?detik)?", _lap, "0 '"
    ),
    # Lap 7/8, etape 3/8
    rule(
        r"\b([Ll]ap|LAP|[Ee]tape|[Ss]tage|[Ss]esi) (\d{1,2})/(\d{1,2})(?![\w/]|[.,]\d)",
        lambda m: f"{m[1]} {cardinal(int(m[2]))} dari {cardinal(int(m[3]))}",
        "0 /",
        "Lap |lap |LAP |tape |tage |Sesi |sesi ",
    ),
    # 1.52,43 menit: groups of two are no thousands
    rule(
        r"(?<![\w.,:/-])(\d{1,2})\.([0-5]\d),(\d{2,3})(?![\w:]|[.,]\d)(?: ?(?:menit|detik)\b)?",
        _lap,
        "0 ,",
        ".",
    ),
    # ronde 7 (2:35)
    rule(
        r"\b([Rr]onde(?: ke)?[ -]\w{1,12}),? \((\d):([0-5]\d)\)",
        lambda m: f"{m[1]} ({cardinal(int(m[2]))} menit {cardinal(int(m[3]))} detik)",
        "0 : (",
        "onde",
    ),
    # ETA 17.45
    rule(r"\b(ETA|ETD|STA|STD):? (?=(?:[01]?\d|2[0-3])[.:][0-5]\d(?!\d))", r"\1 pukul ", "0", "ET|ST"),
    # [7/8], as results of races print the lap
    rule(
        r"\[(\d{1,2})/(\d{1,2})\]", lambda m: f"({cardinal(int(m[1]))} dari {cardinal(int(m[2]))})", "0 [ /"
    ),
    # catatan waktu 1:23.456
    rule(r"(?<![\w.,:/-])(\d{1,2}):([0-5]\d)[.,](\d{1,3})(?![\w:]|[.,]\d)(?: ?detik)?", _lap, "0 :"),
)
_LASTS = (
    r"(\b(?:[Bb]erdurasi|[Dd]urasi(?:nya)?|[Ss]elama|[Ss]epanjang|[Mm]emakan waktu|[Ww]aktu tempuh(?:nya)?|"
    r"[Cc]atatan waktu(?:nya)?|[Mm]encatat(?:kan)? waktu|[Rr]ekor(?: waktu)?|[Bb]erpanjang)"
    r"(?: (?:total|sekitar|hanya|kurang lebih|hampir|lebih dari|waktu|video|adalah)){0,2}:? )"
)


def _lasts(match: re.Match[str]) -> str:
    """`berdurasi 01:32`, `durasi 1:02:10`, `berdurasi 2.30 menit`: how long, not when."""
    before, first, second, third = match.groups()
    parts = [int(first), int(second), *([int(third)] if third else [])]
    names = ("jam", "menit", "detik")[-len(parts) :]
    said = [f"{cardinal(part)} {name}" for part, name in zip(parts, names, strict=True) if part]
    return before + (" ".join(said) or "nol detik")


DURATIONS = (
    # waktu tempuh 01:30 jam
    rule(
        r"(?<![\w.,:/-])(\d{1,2}):([0-5]\d) ?jam\b",
        lambda m: " ".join(f"{cardinal(int(n))} {u}" for n, u in ((m[1], "jam"), (m[2], "menit")) if int(n)),
        "0 :",
        "jam",
    ),
    rule(
        rf"{_LASTS}(\d{{1,3}}):([0-5]\d)(?::([0-5]\d))?(?![\w:]|[.,]\d)(?: ?(?:menit|mnt|detik|dtk)\b)?",
        _lasts,
        "0 :",
    ),
    rule(rf"{_LASTS}(\d{{1,2}})\.([0-5]\d)()(?![\w:]|[.,]\d) ?menit\b", _lasts, "0 ."),
    rule(rf"{_LASTS}(\d{{1,2}})\.([0-5]\d)\.([0-5]\d)(?![\w:]|[.,]\d)", _lasts, "0 ."),
    # rekaman 00.45 detik
    rule(
        r"(?<![\w.,:/-])0?0[.:]([0-5]\d) ?detik\b", lambda m: f"{cardinal(int(m[1]))} detik", "0 .:", "detik"
    ),
    # pada menit 12:45
    rule(
        r"\b([Mm]enit (?:ke-)?)(\d{1,3}):([0-5]\d)(?![\w:]|[.,]\d)",
        lambda m: f"{m[1]}{m[2]} detik {'ke-' if 'ke-' in m[1] else ''}{int(m[3])}",
        "0 :",
    ),
)
RULES = (
    # ZUHUR 11.57, Magrib: 17.49
    rule(
        r"(?i)(?<![\w-])(imsak|su?bu?h|shubuh|syuru[kq]|terbit|d[hz]?uha|dhuha|d?[hz]?uhur|lohor|ashr|ashar|asar|mag?h?rib|"
        r"isya['’]?k?)(?: ?[:=-] ?| )([01]?\d|2[0-3])[.:]([0-5]\d)(?![\d]|[.,:]\d)",
        lambda m: f"{m[1]} pukul {clock(m[2], m[3])}",
        "0 .:",
    ),
    # 11.00 (16.00 WIB): the same hour here and there
    rule(
        rf"(?<![\w.,:/-])([01]?\d|2[0-4])\.([0-5]\d)()(?= \((?:[01]?\d|2[0-4])\.[0-5]\d ?{_ZONE}\))",
        _bare_unless_told,
        "0 ( .",
    ),
    # 16.00 WIB/18.00 WIT
    rule(rf"(?<=\d) ?({_ZONE}) ?/ ?(?=\d{{1,2}}[.:]\d\d)", r" \1 atau ", "0 /"),
    rule(r"(?<=\d) ?(wib|wita|wit)\b", lambda m: f" {m[1].upper()}", "0", "wi"),
    rule(r"\b[Pp]kl?\. ?(?=\d)|\b[Pp]kl ?(?=\d)", "pukul ", "0 k"),
    # pukul (09.00 WIB)
    rule(
        r"\b([Pp]ukul|[Jj]am) \(([01]?\d|2[0-4])[.:]([0-5]\d)( [Ww][Ii][Tt]?[AaBb]?)?\)",
        r"\1 \2.\3\4",
        "0 (",
        "ukul (|am (",
    ),
    # pukul 08.00-17.00 WIB; 08.00-10.00 WIB; 19:30-21:00
    rule(rf"{_WORD}:? ?{_CLOCK}{_TO}{_CLOCK}", _span, "0 .:"),
    rule(rf"(?<![\w.,:/-])(){_CLOCK}{_TO}{_CLOCK}(?= ?{_ZONE}\b)", _span, "0 .:"),
    rule(
        r"(?<![\w.,:/-])()([01]?\d|2[0-4]):([0-5]\d)()[-–—]([01]?\d|2[0-4]):([0-5]\d)()(?![\w:.,-])",
        _span,
        "0 :",
    ),
    rule(
        r"(?<![\w.,:/-])()([01]\d|2[0-4])\.([0-5][05])()\s?[-–—]\s?([01]\d|"
        r"2[0-4])\.([0-5][05])()(?![\w:-]|[.,]\d|\s(?:juta|miliar|triliun|persen))",
        _span,
        "0 .",
    ),
    # pukul 07.00, 09.00, dan 17.00
    rule(rf"{_WORD}:? ?{_ROW_OF_HOURS}", _row, "0 .:"),
    rule(rf"(?<![\w.,:/-])(){_ROW_OF_HOURS}(?= ?{_ZONE}\b)", _row, "0 .:"),
    rule(rf"{_WORD}:? ?{_CLOCK}", _at, "0 .:"),
    rule(rf"(?<![\w.,:/-]){_CLOCK}(?= ?{_ZONE}\b)", _bare, "0 .:"),
    rule(r"(?<![\w.,:/-])(0\d)\.([0-5]\d)()(?![\w:/-]|[.,]\d| ?%| persen)", _bare, "0 ."),
    # 7.30 pagi
    rule(
        r"(?<![\w.,:/-])(\d|1[0-2])\.([0-5]\d)()(?= (?:pagi|siang|sore|petang|malam)\b)",
        _bare_unless_told,
        "0 .",
    ),
    rule(
        r"\b([Pp]ada|[Ss]ejak|[Mm]ulai|[Hh]ingga|[Ss]ampai|[Ss]ekitar|[Dd]ari|[Tt]ayang|[Dd]imulai|[Dd]igelar|"
        r"[Dd]ibuka|[Dd]itutup|[Bb]erangkat|[Tt]iba) ([01]\d|2[0-4])\.([0-5][05])"
        r"(?![\w:/-]|[.,]\d|\s?(?:%|persen|juta|ribu|miliar|triliun|poin|meter|km|kg|ton|hektare|orang|rupiah))",
        lambda m: f"{m[1]} pukul {clock(m[2], m[3])}",
        "0 .",
    ),
    rule(r"(?<![\w.,:/-])([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?(?![\w:/]|[.,]\d)", _bare, "0 :"),
    rule(r"(?<![^\W\d_])(WI[Bb]|Wib|WiB|WI[Tt]A|WiTA|Wita|WIT)\b", _zone, words="WI|Wi"),
)
