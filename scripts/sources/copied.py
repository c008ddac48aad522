"""Copies: what a messenger, a mail program, a browser's printer or an office puts around a text."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from scripts.clean.dates import find_date
from scripts.clean.marks import count_words
from scripts.sources.fences import unfenced

# "[17/11 08.14] Info Warga: ", "17/11/26, 08.14 - Info Warga: "
_SENT: Final = re.compile(
    r"^(?:\[\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?,? \d{1,2}[.:]\d\d(?:[.:]\d\d)?(?: [AP]M)?\]"
    r"|\d{1,2}/\d{1,2}/\d{2,4},? \d{1,2}[.:]\d\d(?: [AP]M)? -) [^:\n]{1,40}: ",
    re.MULTILINE,
)
_PASSED_ON: Final = re.compile(
    r"\W{0,20}(?:(?:forwarded|diteruskan)(?: many times| berkali-kali)?(?: (?:from|dari) .{1,60})?"
    r"|forwarded message|pesan (?:yang )?(?:terusan|diteruskan)|begin forwarded message"
    r"|<?media (?:omitted|tidak disertakan)>?)\W{0,20}",
    re.IGNORECASE,
)
_MAIL: Final = re.compile(
    r"\*?(?P<key>dari|from|date|tanggal|sent|dikirim|subject|subjek|perihal|to|kepada|cc|bcc|reply-to|untuk)\*?\s?:\*?\s?"
    r"(?P<value>.*)$",
    re.IGNORECASE,
)
_ANSWER: Final = re.compile(r"^(?:(?:fwd?|re|bls|trs)\s?:\s?){1,4}", re.IGNORECASE)
_FEWEST_KEYS: Final = 3
_HEAD: Final = 25
"""Lines from the top in which the head of a letter stands."""
_PRINT_HEAD: Final = re.compile(
    r"(?P<stamp>\d{1,2}/\d{1,2}/\d{2,4},? \d{1,2}[.:]\d\d(?: ?[AP]M)?)\s{2,200}\S.*$"
)
_MASTHEAD: Final = re.compile(
    r"(?P<name>[A-Z][A-Z.&’']{1,20}(?: [A-Z][A-Z.&’']{0,20}){0,4})[\s,|•·–—-]{1,60}"
    r"(?P<day>(?:(?:SENIN|SELASA|RABU|KAMIS|JUM.?AT|SABTU|MINGGU|AHAD)\W{1,3})?\d{1,2} [A-Z]{3,10} \d{4})\b.{0,40}$"
)
"""Of a printed page: its name and the day, all in capitals."""
_PRINT_FOOT: Final = re.compile(r"(?:https?://|www\.)\S{1,300}\s{1,200}\d{1,3}\s?/\s?\d{1,3}$")
_NUMBER: Final = re.compile(r"(?:\s{8,200}|\f)\d{1,3}\s{0,20}$|\s{0,20}[-–—] ?\d{1,3} ?[-–—]\s{0,20}$")
_GREETED: Final = re.compile(
    r"(?:(?:kepada )?yth\b|kepada (?:redaksi|rekan)|dear\b|halo\b.{0,40},$|salam\b.{0,40},$|dengan hormat\b|assalamu)",
    re.IGNORECASE,
)
_SENT_ON: Final = re.compile(
    r"\b(?:kami (?:kirim|sampaikan|lampirkan|teruskan)\w*|mohon (?:berkenan|bantuan|dimuat|kesediaan)"
    r"|dengan hormat|terlampir)\b",
    re.IGNORECASE,
)
_PAGE: Final = re.compile(r"(?:hal(?:aman)?|hlm|page)\.? ?\d{1,3}", re.IGNORECASE)
_PICTURE: Final = re.compile(r"(?:foto|photo|gambar)\s?:\s?[^.!?]{3,60}/[^.!?]{3,60}", re.IGNORECASE)
_WHOSE: Final = re.compile(r"(?:foto|photo|gambar)\s?:\s?[^.!?]{3,60}", re.IGNORECASE)
_SEEN: Final = 16
"""Words of the longest sentence on a picture."""
_BARE: Final = re.compile(r"\d{1,3}")
_REPORTER: Final = re.compile(
    r"(?P<name>[A-Z][\w.'’ ]{2,40}?),? \(?(?:kontributor|wartawan|reporter|koresponden|jurnalis"
    r"|pewarta)\b",
    re.IGNORECASE,
)
_RULE: Final = re.compile(r"\s{0,40}(?:[=_~*-]\s?){8,200}\s{0,40}")
_AGED: Final = re.compile(
    r"\d{1,2} ?(?:dtk|mnt|menit|j|jam|h|hari|mgg|minggu|d|w|m)\b(?: yang lalu)?\s?(?:·|•|🌐|🌎|🌏)[\s\S]{0,20}"
)
"""How old a post is, and who may see it."""
_POST: Final = re.compile(r"\(?(?P<number>\d{1,2})\s?/\s?(?P<all>\d{1,2})?\)?\s")
_END: Final = re.compile(r"""[.!?:…]["”’')\]]{0,3}$""")
_SIGNATURE: Final = re.compile(r"(?:--|_{8,60})\s?$")
_QUOTED: Final = re.compile(r"^>{1,3} ?")
_ADDRESS: Final = re.compile(
    r"^\W{0,6}(?:jalan|jln?\.?|alamat)\b(?=.*\d)|\b(?:telp|telepon|phone|faks?(?:imile|\.)?|kode pos|e-?mail|surel"
    r"|website|laman)\b\s?[.:(]"
    r"|\bwww\.|(?<![\w.+-])[\w.+-]{1,40}@[\w-]{1,40}\.\w{2}",
    re.IGNORECASE,
)
_STREET: Final = re.compile(r"^\W{0,6}(?:jalan|jln?\b|alamat)|\b(?:telp|telepon|phone|faks?)", re.IGNORECASE)
_LETTERHEAD: Final = 8
"""Lines that the head of an office's paper has at most."""
_LONGEST: Final = 18
"""Words of a line of it."""
_CAPTION: Final = 8
"""Words of a line that tells what is to be seen."""
_LINES: Final = 12
"""That a signature has at most."""


def uncopied(text: str) -> tuple[str, str]:
    """`text` without them, and the subject of the letter in which it came (or nothing)."""
    lines = _SENT.sub("", text.replace("\r\n", "\n")).split("\n")
    lines = unfenced(_unposted(_unquoted(lines)))
    lines, subject = _without_head(lines)
    lines = _unnumbered(_without_captions(_without_letterhead(_without_print(lines))))
    lines = [line for line in lines if not _PASSED_ON.fullmatch(line.strip())]
    lines = _without_signature(_without_greeting(lines))
    return "\n".join("" if _RULE.fullmatch(line) else line for line in lines), subject


def _unposted(lines: list[str]) -> list[str]:
    """Without whose post it is and how old, above what is posted in a network."""
    full = [number for number, line in enumerate(lines) if line.strip()][:2]
    if len(full) == 2 and _AGED.fullmatch(lines[full[1]].strip()) and count_words(lines[full[0]]) <= _CAPTION:
        return lines[full[1] + 1 :]
    return lines


def _unquoted(lines: list[str]) -> list[str]:
    """Without the marks of a quoted letter, where most of the lines have one."""
    quoted = sum(line.startswith(">") for line in lines)
    if quoted < _FEWEST_KEYS or 2 * quoted < sum(map(bool, map(str.strip, lines))):
        return lines
    return [_QUOTED.sub("", line) for line in lines]


def _without_head(lines: list[str]) -> tuple[list[str], str]:
    heads = [number for number, line in enumerate(lines[:_HEAD]) if _MAIL.match(line.strip())]
    run = [number for number in heads if number - 1 in heads or number + 1 in heads]
    if len(run) < _FEWEST_KEYS:
        return lines, ""
    said = {found["key"].casefold(): found["value"] for n in run if (found := _MAIL.match(lines[n].strip()))}
    subject = next((said[key] for key in ("subject", "subjek", "perihal") if said.get(key)), "")
    rest = [line for number, line in enumerate(lines) if number not in run]
    return [*_stringer(said), *rest], _ANSWER.sub("", subject).strip()


def _stringer(said: Mapping[str, str]) -> list[str]:
    """Who wrote and when, where a letter's head says that it is a reporter's: it is the head of the story then."""
    sent = _REPORTER.match(said.get("dari", "") or said.get("from", ""))
    day = said.get("tanggal", "") or said.get("date", "")
    return [f"Penulis: {sent['name']}", *([f"Tanggal: {day}"] if day else []), ""] if sent else []


def _without_print(lines: list[str]) -> list[str]:
    """Without what a printer puts above and below each page; a sentence that goes on over the page's end is whole."""
    out: list[str] = []
    broken = False
    stamps = {head["stamp"] for line in lines if (head := _PRINT_HEAD.match(line.strip()))}
    lines, running = _without_masthead(lines)
    running |= _paged(lines)
    for line in lines:
        bare = line.strip()
        if (
            bare in stamps
            or bare in running
            or _PRINT_HEAD.match(bare)
            or _PRINT_FOOT.match(bare)
            or _NUMBER.match(line)
            or _is_running(bare)
        ):
            broken = True
            continue
        if broken and bare:
            while out and not out[-1].strip() and _goes_on(out, bare):
                out.pop()
            broken = False
        out.append(line)
    return out


def _without_masthead(lines: list[str]) -> tuple[list[str], frozenset[str]]:
    """With the day alone in the place of a printed page's masthead; and the lines that repeat it, with the page."""
    name = ""
    out: list[str] = []
    for number, line in enumerate(lines):
        head = _MASTHEAD.match(line.strip()) if number < _HEAD and not name else None
        name = head["name"] if head else name
        out.append(head["day"].title() if head else line)
    if not name:
        return lines, frozenset()
    bare = (line.strip() for line in lines)
    return out, frozenset(
        each for each in bare if name in each and not each.replace(name, "").strip(" 0123456789-–—|")
    )


def _paged(lines: list[str]) -> frozenset[str]:
    """The heads and feet of pages: lines that come again and are no sentence, with a bare number next to each; and
    these numbers."""
    full = [line.strip() for line in lines if line.strip()]
    found: set[str] = set()
    often = Counter(full)
    bare = {each for each in often if _BARE.fullmatch(each)}
    for number, line in enumerate(full):
        again = often[line] > 1 and line not in found and count_words(line) <= _LONGEST
        if again and not _END.search(line) and not bare.isdisjoint(full[max(0, number - 1) : number + 2]):
            found |= {line, *bare}
    return frozenset(found)


def _without_greeting(lines: list[str]) -> list[str]:
    """Without whom a letter greets above its text, and what it says to him in that block and the next."""
    blocks = _blocks(lines)
    if not blocks or not _GREETED.match(blocks[0][0].strip()):
        return lines
    first = 1
    while first < len(blocks) - 1 and any(map(_SENT_ON.search, blocks[first])):
        first += 1
    return [line for block in blocks[first:] for line in (*block, "")]


def _blocks(lines: list[str]) -> list[list[str]]:
    out: list[list[str]] = [[]]
    for line in lines:
        if line.strip():
            out[-1].append(line)
        elif out[-1]:
            out.append([])
    return [block for block in out if block]


def _is_running(line: str) -> bool:
    """Whether it is the head of a printed page: its name, the day and the page in columns."""
    columns = re.split(r"\s{4,}", line)
    return len(columns) > 1 and any(find_date(each) or _PAGE.fullmatch(each) for each in columns)


def _without_captions(lines: list[str]) -> list[str]:
    """Without blocks of lines that are a picture's credit and what is to be seen on it."""
    out: list[str] = []
    block: list[str] = []
    told = False  # whether a line of some length stands above
    for line in [*lines, ""]:
        if line.strip():
            block.append(line)
            continue
        pictured = any(_PICTURE.fullmatch(each.strip()) for each in block)
        few = len(block) <= 2 and all(count_words(each) <= _CAPTION for each in block)
        if not (pictured and few) and not _is_captioned(block):
            out += [*(block if told else _above_lead(block)), line]
            told = told or any(map(_is_long, block))
        block = []
    return out[:-1]


def _is_captioned(block: list[str]) -> bool:
    """Whether it is two lines: whose picture it is, and one sentence on it."""
    credits = [each for each in block if _WHOSE.fullmatch(each.strip())]
    rest = [each.strip() for each in block if each not in credits]
    return len(credits) == 1 == len(rest) and _is_seen(rest[0])


def _is_seen(line: str) -> bool:
    """Whether it may tell what is to be seen: one short sentence."""
    return count_words(line) <= _SEEN and line[0].isupper() and not re.search(r"[.!?]\s|[\"“”:]", line)


def _is_long(line: str) -> bool:
    return count_words(line) > _SEEN


def _above_lead(block: list[str]) -> list[str]:
    """Without a picture's credit, and the sentence on it, before the first line of any length."""
    for number, line in enumerate(block):
        if _is_long(line):
            break
        above = block[number - 1].strip() if number else ""
        if _WHOSE.fullmatch(line.strip()) and above.endswith(".") and _is_seen(above):
            return [*block[: number - 1], *block[number + 1 :]]
    return block


def _unnumbered(lines: list[str]) -> list[str]:
    """Without the numbers of a thread's posts ("1/4 ...")."""
    found = [_POST.match(line.strip()) for line in lines]
    said = [(int(each["number"]), each["all"]) for each in found if each]
    if len(said) < _FEWEST_KEYS or [number for number, _ in said] != list(range(1, len(said) + 1)):
        return lines
    return [line.strip()[each.end() :] if each else line for line, each in zip(lines, found, strict=True)]


def _goes_on(out: Sequence[str], line: str) -> bool:
    last = next((each.strip() for each in reversed(out) if each.strip()), "")
    return bool(last) and not _END.search(last) and line[0].islower()


def _without_letterhead(lines: list[str]) -> list[str]:
    """Without an office's name and address above all else."""
    full = [number for number, line in enumerate(lines) if line.strip()][:_LETTERHEAD]
    places = [number for number in full if _ADDRESS.search(lines[number])]
    if not any(_STREET.search(lines[number]) for number in places):
        return lines  # a link alone stands above many a text
    if not places or full.index(places[0]) > 3:
        return lines
    end = places[0]
    while end + 1 in places:
        end += 1
    above = [lines[number] for number in full if number <= end]
    if any(count_words(line) > _LONGEST or _END.search(line.strip()) for line in above):
        return lines
    return lines[end + 1 :]


def _without_signature(lines: list[str]) -> list[str]:
    """Up to the two dashes under which a letter is signed."""
    for number in range(len(lines) - 1, max(len(lines) - 2 * _LINES, 0), -1):
        if _SIGNATURE.match(lines[number]):
            below = [line for line in lines[number + 1 :] if line.strip()]
            return lines[:number] if len(below) <= _LINES and number > len(below) else lines
    return lines
