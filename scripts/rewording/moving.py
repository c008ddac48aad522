"""Who does what to whom, where and when: whether words that are all there stand to each other as they did.

A sentence is read as clauses, each of a core (who does what) and of phrases ("di Padang", "pada Senin"). The core keeps
its order, but that what was done by somebody may be told as what somebody did, and the other way about; a phrase may
go to another place of its own clause; a clause may go anywhere as a whole.
"""

from collections.abc import Sequence

from scripts.rewording import classes as c
from scripts.rewording.aligning import Aligned
from scripts.rewording.likeness import turned
from scripts.rewording.turning import begins, swapped, turn
from scripts.rewording.word import Word


def misplaced(aligned: Aligned) -> str:
    """What stands to something else than it did; empty: nothing."""
    source, said = aligned.source.words, aligned.said.words
    ours = _left(source, aligned.gone)
    theirs = _left(said, set())
    allowed = swapped(aligned)
    shared, shared_now = _shared(source), _shared(said)
    for at, place in enumerate(aligned.of):
        if place is not None and not said[at].say and turned(source[place].low, said[at].low):
            moved = turn(aligned, at)
            if moved is None:
                return f"who does and who is done to is not as it was at {said[at].low!r}"
            allowed |= moved
    first = _first_subject(source, ours)
    for at, place in enumerate(aligned.of):
        if place is None or at in allowed or said[at].say:
            continue
        if at in aligned.again:
            continue
        before, was = theirs[at], ours[place]
        owner = shared.get(place, first)
        if said[at].phrase and said[at].starts:
            continue
        if was is not None and was == place - 1 and not begins(source[place]) and not source[place].verb:
            before = at - 1 if at else None  # a name, or a number and its unit: nothing stands between
        if before is None:
            ours_now = shared_now.get(at)
            if was is None or (ours_now is not None and aligned.of[ours_now] == was):
                continue
            return f"{said[at].low!r} stands apart from what it stood beside"
        if before in aligned.stands_for:
            if _stood_for(aligned, before, was, was if was is not None else owner):
                continue
            return f"{said[at].low!r} is said of another"
        if aligned.of[before] != was:
            if was is None and place in shared and aligned.of[before] == shared[place]:
                continue
            if (
                was is None
                and aligned.of[before] == first
                and source[place].verb
                and "after" in source[place].leads
            ):
                continue  # "A pulang setelah lolos": it is A who did
            if before in aligned.again and _named_again(aligned, before, was if was is not None else owner):
                continue
            return f"{said[at].low!r} stands beside another word than it did"
    return _phrases(aligned)


def _shared(words: Sequence[Word]) -> dict[int, int]:
    """Verb that begins a clause with "dan" -> the last word of the subject that it shares with the clause before."""
    found: dict[int, int] = {}
    left = _left(words, set())
    for at in range(1, len(words)):
        word = words[at]
        if {"and", "but", "then"} & set(word.leads) and word.tells and words[at - 1].clause != word.clause:
            first = next(
                (
                    n
                    for n in range(at)
                    if words[n].clause == words[at - 1].clause and not words[n].phrase and words[n].verb
                ),
                None,
            )
            if first is None:
                continue
            owner = left[first] if left[first] is not None else found.get(first)
            if owner is not None:
                found[at] = owner
    return found


def _left(words: Sequence[Word], gone: set[int]) -> list[int | None]:
    """For each word the one of its clause that it stands beside, over the phrases between them."""
    found: list[int | None] = []
    core: int | None = None
    head: int | None = None
    last: int | None = None
    clause = -1
    for at, word in enumerate(words):
        if at in gone:
            found.append(None)
            continue
        if word.clause != clause:
            core, clause, last, head = None, word.clause, None, None
        if word.phrase:
            found.append(None if word.starts else last)
        else:
            if word.relative:
                head, core = core, last
            elif word.verb and head is not None and last is not None and words[last].this:
                core, head = head, None  # "jembatan yang menghubungkan dua desa itu ambruk": the bridge did
            found.append(core)
            core = at
        last = at
    return found


def _stood_for(aligned: Aligned, at: int, was: int | None, owner: int | None) -> bool:
    """Whether what refers back at `at` can only mean the word at `was`; without one, `owner`."""
    word = aligned.said.words[at]
    if word.low in c.PERSONS and aligned.source.persons() > 1:
        return owner is not None and _same_subject(aligned, word.low, owner)
    if was is None:
        return True
    if word.low in c.AMOUNTS:
        return any(each.number for each in aligned.source.words[max(0, was - 3) : was + 1])
    if word.low in c.PERSONS:
        return was <= 6
    return False


def _same_subject(aligned: Aligned, pronoun: str, owner: int) -> bool:
    """Whether `owner` is whom both the source and the retelling begin with, and the pronoun is one for it."""
    source, of = aligned.source.words, aligned.of
    head = next((n for n, word in enumerate(source) if word.verb), 0)
    begun = next((place for place, word in zip(of, aligned.said.words, strict=True) if not word.phrase), None)
    if owner >= head or begun != 0 or any(word.say or word.phrase for word in source[:head]):
        return False
    first = source[: owner + 1]
    many = (
        first[0].low in c.COLLECTIVE
        or first[0].number
        or bool({"some", "many", "all", "most"} & set(first[0].leads))
    )
    return many == (pronoun == "mereka")


def _first_subject(words: Sequence[Word], left: Sequence[int | None]) -> int | None:
    """The last word of the subject of the first verb."""
    verbs = (n for n, w in enumerate(words) if w.verb and not w.phrase)
    return next((left[n] for n in verbs if left[n] is not None), None)


def _named_again(aligned: Aligned, at: int, was: int | None) -> bool:
    """Whether a name that is said again in short ("rumah sakit itu") is the one that ends at `was`."""
    place = aligned.of[at]
    if was is None:
        return False
    words = aligned.source.words
    named = words[place + 1 : was + 1] if place is not None and place <= was else None
    return named is not None and not any(word.broken or word.before or word.verb for word in named)


def _phrases(aligned: Aligned) -> str:
    """Each phrase is in its clause, and where two of a kind are in one, beside what it stood beside."""
    source, said, of = aligned.source.words, aligned.said.words, aligned.of
    cores: dict[int, set[int]] = {}
    for at, place in enumerate(of):
        if not said[at].phrase and place is not None and at not in aligned.again and not said[at].say:
            cores.setdefault(said[at].clause, set()).add(source[place].clause)
    last_clause = max((w.clause for w in said), default=0)
    for at, place in enumerate(of):
        if place is None or not (said[at].phrase and said[at].starts):
            continue
        opened = source[place].starts and not source[place].phrase and bool(c.LINKS & set(said[at].leads))
        if opened:  # "jalan licin, sehingga" and "karena jalan licin,"
            continue
        if not source[place].phrase or not source[place].starts:
            return f"{said[at].low!r} was no phrase of its own"
        before = of[at - 1] if at else None
        stays = before is not None and before == _before(place, aligned.gone)
        if stays:
            continue
        if not source[place].timed and not source[place].number:
            was, now = _seat(source, place), _seat(said, at)
            if was and now and was != now and (now == "between" or (was, now) == ("between", "behind")):
                return f"{said[at].low!r} is said of something else than it was"
        home = said[at].clause
        found = cores.get(home, set())
        while not found and home < last_clause:
            home += 1
            found = cores.get(home, set())
        only = len({w.clause for w in source if not w.say}) == 1
        if not only and found != {source[place].clause}:
            return f"{said[at].low!r} is said of something else than it was"
        if any(not _together(of, place, rival) for rival in _rivals(source, place, aligned.gone)):
            return f"{said[at].low!r} is one of several of its kind, and stands elsewhere"
    return ""


def _seat(words: Sequence[Word], at: int) -> str:
    """Where a phrase stands in its clause: "first", "between" who does and the verb, or "behind" it; "" without one."""
    clause = [n for n, word in enumerate(words) if word.clause == words[at].clause and not word.phrase]
    verbs = [n for n in clause if words[n].verb]
    if not verbs:
        return ""
    if verbs[0] < at:
        return "behind"
    return "between" if any(n < at for n in clause) else "first"


def _before(place: int, gone: set[int]) -> int | None:
    place -= 1
    while place >= 0 and place in gone:
        place -= 1
    return place if place >= 0 else None


def _rivals(words: Sequence[Word], place: int, gone: set[int]) -> list[int]:
    """Other phrases of the clause that have the same small word, or are of time too."""
    kinds = c.PLACES & set(words[place].leads)
    timed = words[place].timed
    kinds -= {"at"} if timed else set()
    found = []
    for at, word in enumerate(words):
        if at == place or at in gone or not (word.starts and word.phrase):
            continue
        if word.clause != words[place].clause or timed != word.timed:
            continue
        own = c.PLACES & set(word.leads)
        if (kinds == own - {"at"}) if timed else (kinds & own):
            found.append(at)
    return found


def _together(of: Sequence[int | None], one: int, other: int) -> bool:
    """Whether all from one place of the source to the other stands together still."""
    begin = of.index(one)
    return other > one and list(of[begin : begin + other - one + 1]) == list(range(one, other + 1))
