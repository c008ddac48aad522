"""The judge reads the finished script against its articles: what does not follow from them is refused, by its rule."""

import json
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from scripts.article import Article, Credit
from scripts.condense import tell
from scripts.format import Format
from scripts.judging import descent, wholes
from scripts.judging.claims import Bonds
from scripts.judging.evidence import sentences as of
from scripts.judging.hour import Hour, Retold
from scripts.judging.judge import RULES, Finding, judge
from scripts.rundown import Pace
from scripts.script import Line, Script, Source
from scripts.speakable import speakable
from scripts.story import Chosen, Story
from scripts.telling.compose import compose
from scripts.telling.planning import plan

ZONE = ZoneInfo("Asia/Jakarta")
FRIDAY = datetime(2026, 11, 20, 15, 10, tzinfo=ZONE)
SATURDAY = Hour(datetime(2026, 11, 21, 6, 0, tzinfo=ZONE))
SUNDAY = Hour(datetime(2026, 11, 22, 6, 0, tzinfo=ZONE))
BRIDGE = Article(
    "Jembatan Gantung Lembah Seruni Dibuka Kembali",
    (
        "LEMBAH SERUNI, Kabar Hulu - Jembatan gantung di Desa Lembah Seruni dibuka kembali, Jumat (20/11/2026), "
        "setelah 14 kabel diganti.",
        "Kepala Dinas Pekerjaan Umum Wira Baskoro mengatakan jembatan itu dapat dilalui sepeda motor jika hujan "
        "tidak turun. Warga diduga belum mengetahui batas muatan sekitar 300 kilogram.",
        'Namun, pejalan kaki tidak dibatasi. "Anak sekolah boleh lewat," kata Kepala Dinas Pekerjaan Umum Wira '
        "Baskoro. Penjaga jembatan, Murni (52), mencatat orang yang lewat.",
    ),
    Credit("Kabar Hulu", published=FRIDAY, link="https://kabarhulu.example/jembatan"),
)
FERRY = Article(
    "Feri Malam Teluk Gading Ditambah",
    (
        "Perusahaan penyeberangan menambah dua feri malam di Teluk Gading.",
        "Manajer pelabuhan Saskia Tambunan menyebut penumpang naik 40 persen.",
    ),
    Credit("Obor Pesisir", published=FRIDAY, link="https://obor.example/feri"),
)


def told(story: Story) -> Script:
    """The script of one story, every sentence of it."""
    rundown = plan([story], 900.0, Pace(0.06, 0.3), SATURDAY.when, speakable)
    return compose(rundown, Format("Warta Uji"), SATURDAY.when, "pagi", speak=speakable)


def whole(article: Article, *sentences: str) -> Story:
    """A story that tells `sentences` of `article` as they stand there."""
    flat = [sentence for paragraph in of(article) for sentence in paragraph]
    return Story(article.title, tuple(Chosen(s, s, 0, flat.index(s)) for s in sentences), (article,))


def altered(script: Script, old: str, new: str) -> Script:
    """`script` with `new` for `old`, wherever a story says it."""
    items = [
        replace(
            item, written=item.written.replace(old, new), spoken=speakable(item.written.replace(old, new))
        )
        if isinstance(item, Line) and item.kind in ("story", "headline")
        else item
        for item in script.items
    ]
    assert tuple(items) != script.items, f"{old!r} is not said"
    return Script(tuple(items))


def changed(script: Script, kind: str, **fields: str) -> Script:
    """`script` with other `fields` in its lines of `kind`."""
    return Script(
        tuple(
            replace(item, **fields) if isinstance(item, Line) and item.kind == kind else item  # type: ignore[arg-type]
            for item in script.items
        )
    )


def sourced(script: Script, source: Source | None, written: str = "") -> Script:
    """`script` whose first story line has `source`."""
    items = list(script.items)
    at = next(n for n, item in enumerate(items) if isinstance(item, Line) and item.kind == "story")
    line = items[at]
    assert isinstance(line, Line)
    items[at] = replace(line, source=source, written=written or line.written)
    return Script(tuple(items))


def grave(findings: Sequence[Finding]) -> set[str]:
    return {finding.rule for finding in findings if finding.grave}


def report(title: str, *paragraphs: str, hours: int = 0, outlet: str = "Kabar Hulu") -> Article:
    when = FRIDAY + timedelta(hours=hours)
    return Article(
        title, paragraphs, Credit(outlet, published=when, link=f"https://x.example/{title[:30]}{hours}")
    )


def said(*articles: Article) -> Story:
    """A story that tells every sentence of `articles`."""
    chosen = [
        Chosen(sentence, sentence, place, number)
        for place, article in enumerate(articles)
        for number, sentence in enumerate(s for paragraph in of(article) for s in paragraph)
    ]
    return Story(articles[0].title, tuple(chosen), articles)


def test_a_true_edition_is_not_refused() -> None:
    stories = [tell([BRIDGE], hour=SATURDAY), tell([FERRY], hour=SATURDAY)]
    rundown = plan(stories, 900.0, Pace(0.06, 0.3), SATURDAY.when, speakable)
    script = compose(rundown, Format("Warta Uji"), SATURDAY.when, "pagi", speak=speakable)

    assert judge(script, stories, SATURDAY) == ()
    assert any("Murni, mencatat" in line.written for line in script.lines), "an age was left out, and may be"


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("14 kabel", "15 kabel", "number"),
        ("300 kilogram", "tiga kilogram", "number"),
        ("Wira Baskoro", "Wira Pradipta", "name"),
        ("Wira Baskoro", "Murni Baskoro", "name"),
        ("tidak turun", "turun", "negation"),
        ("belum mengetahui", "mengetahui", "negation"),
        ("dibuka kembali, ", "tidak dibuka kembali, ", "negation"),
        ("diduga belum", "belum", "modality"),
        ("dapat dilalui", "dilalui", "modality"),
        ("boleh lewat", "harus lewat", "modality"),
        (" mengatakan jembatan", ", jembatan", "attribution"),
        (" kata Kepala Dinas Pekerjaan Umum Wira Baskoro", "", "attribution"),
        (" jika hujan tidak turun", "", "condition"),
        ("sekitar 300", "300", "condition"),
        ("orang yang lewat", "orang yang jatuh", "trace"),
        ("Lembah Seruni dibuka", "Lembah Seruni yang ramai dibuka", "trace"),
    ],
)
def test_a_changed_word_is_refused_by_the_rule_that_names_it(old: str, new: str, rule: str) -> None:
    story = tell([BRIDGE], hour=None)
    script = told(story)
    if old not in script.words and not any(old in line.written for line in script.lines):
        story = said(BRIDGE)
        script = told(story)
    findings = judge(altered(script, old, new), [story], SATURDAY)

    assert rule in grave(findings)
    assert all(finding.story == story.slug and finding.written and finding.message for finding in findings)


def test_a_finding_names_line_and_source() -> None:
    story = said(FERRY)
    script = altered(told(story), "40 persen", "400 persen")
    finding = next(f for f in judge(script, [story], SATURDAY) if f.rule == "number")

    assert script.lines[finding.line].written == finding.written
    assert finding.source is not None and finding.source.article == FERRY.key
    assert '"400" where the article has "40"' in finding.message


def test_a_line_without_a_source_is_refused() -> None:
    story = said(FERRY)
    assert "trace" in grave(judge(sourced(told(story), None), [story], SATURDAY))


def test_a_sentence_of_another_story_is_refused() -> None:
    story = said(FERRY)
    strange = Source(BRIDGE.key, 3, "Namun, pejalan kaki tidak dibatasi.")
    assert "trace" in grave(judge(sourced(told(story), strange, strange.original), [story], SATURDAY))


def test_an_invented_sentence_is_refused_though_it_names_its_article() -> None:
    story = said(FERRY)
    made_up = Source(FERRY.key, 0, "Perusahaan penyeberangan menutup pelabuhan Teluk Gading.")
    assert "trace" in grave(judge(sourced(told(story), made_up, made_up.original), [story], SATURDAY))


def test_a_wrong_number_of_a_sentence_that_stands_there_is_no_untruth() -> None:
    story = said(FERRY)
    moved = Source(FERRY.key, 7, FERRY.paragraphs[0])
    assert grave(judge(sourced(told(story), moved), [story], SATURDAY)) == set()


def test_a_title_that_was_said_may_go_when_the_name_comes_again() -> None:
    first = "Camat Rantau Sari Yohana Mone meninjau saluran irigasi."
    second = "Menurut petani, Camat Rantau Sari Yohana Mone menjanjikan pompa."
    article = report("Camat Tinjau Irigasi", first, second)
    short = Chosen("Menurut petani, Yohana Mone menjanjikan pompa.", second, 0, 1)
    before = Story(article.title, (Chosen(first, first, 0, 0), short), (article,))
    alone = Story(article.title, (short,), (article,))

    assert grave(judge(told(before), [before], SATURDAY)) == set()
    assert "trace" in grave(judge(told(alone), [alone], SATURDAY)), "nobody has heard the title"


def test_only_dates_and_ages_may_go_with_their_brackets() -> None:
    original = "Koperasi Tirta (anggota lama tidak termasuk) membagikan sisa usaha kepada Sadiman (61), Jumat (20/11)."
    article = report("Koperasi Bagikan Sisa Usaha", original)
    trimmed = "Koperasi Tirta (anggota lama tidak termasuk) membagikan sisa usaha kepada Sadiman, Jumat."
    less = trimmed.replace(" (anggota lama tidak termasuk)", "")
    for text, rules in ((trimmed, set()), (less, {"trace", "negation"})):
        story = Story(article.title, (Chosen(text, original, 0, 0),), (article,))
        assert grave(judge(told(story), [story], SATURDAY)) == rules


def test_a_linking_word_may_go_with_what_it_links_to() -> None:
    original = "Selain itu, panen ikan nila di waduk turun separuh."
    article = report("Panen Nila Turun", "Musim kering panjang melanda waduk.", original)
    story = Story(
        article.title, (Chosen("Panen ikan nila di waduk turun separuh.", original, 0, 1),), (article,)
    )
    assert grave(judge(told(story), [story], SATURDAY)) == set()


def test_a_verdict_that_was_taken_for_a_dateline_is_missed() -> None:
    original = "Tidak Benar - Air sumur di kampung itu menyembuhkan rabun dalam semalam."
    article = report("Air Sumur dan Rabun", original)
    text = "Air sumur di kampung itu menyembuhkan rabun dalam semalam."
    story = Story(article.title, (Chosen(text, original, 0, 0),), (article,))
    assert "negation" in grave(judge(told(story), [story], SATURDAY))


def test_half_a_quotation_is_refused() -> None:
    start, end = '"Kami menunggu kapal sejak subuh.', 'Tidak ada yang memberi kabar," kata nelayan Gafur.'
    article = report("Nelayan Menunggu Kapal", f"Dermaga sepi. {start} {end}")
    both, half = whole(article, start, end), whole(article, start)
    assert grave(judge(told(both), [both], SATURDAY)) == set()
    assert "attribution" in grave(judge(told(half), [half], SATURDAY))


def test_he_is_nobody_when_nobody_was_named() -> None:
    article = report(
        "Penyadap Karet Mogok",
        "Penyadap karet di Muara Bening mogok kerja.",
        "Mandor Usman Lubis menahan upah mereka.",
        "Ia dilaporkan ke dinas tenaga kerja.",
    )
    named, unnamed = (
        whole(article, *article.paragraphs),
        whole(article, article.paragraphs[0], article.paragraphs[2]),
    )
    assert grave(judge(told(named), [named], SATURDAY)) == set()
    assert "reference" in grave(judge(told(unnamed), [unnamed], SATURDAY))


def test_a_question_is_not_told_as_an_answer() -> None:
    original = "Benarkah waduk Sela itu retak?"
    article = report("Waduk Sela Diperiksa", original)
    for text, rules in ((original, set()), ("Benarkah waduk Sela itu retak.", {"modality"})):
        story = Story(article.title, (Chosen(text, original, 0, 0),), (article,))
        assert grave(judge(told(story), [story], SATURDAY)) == rules


# --- the hour


@pytest.mark.parametrize(
    ("sentence", "hour", "refused"),
    [
        ("Pawai lampion dimulai besok dari balai desa.", SUNDAY, True),
        ("Pawai lampion dimulai besok dari balai desa.", Hour(FRIDAY + timedelta(hours=4)), False),
        ("Hari ini relawan membersihkan pantai.", SATURDAY, True),
        ("Kemarin sumur bor itu kering.", SATURDAY, True),
        ("Tadi malam tiga tenda roboh.", SUNDAY, True),
        ("Lusa guru-guru itu berangkat.", SATURDAY, True),
        ("Hingga hari ini sumur bor itu kering.", SATURDAY, False),
        ("Musim panas kemarin sumur bor itu kering.", SATURDAY, False),
        ("Lomba perahu diadakan pada Sabtu di muara.", SUNDAY, False),
        ("Lomba perahu diadakan pada Minggu, 22 November, di muara.", SATURDAY, False),
        ("Jemaah pulang setelah salat Jumat di masjid raya.", SATURDAY, False),
        ("Sudah dua minggu pasar itu kosong.", SATURDAY, False),
        ("Guru itu mengajar demi hari esok murid-muridnya.", SUNDAY, False),
        ('Sutradara "Besok Kita Pulang" menerima piala.', SUNDAY, False),
        ("Pencarian kapal itu diperpanjang tujuh hari lagi.", SUNDAY, False),
        ("Penari itu tampil semalam suntuk di pendapa.", SUNDAY, False),
        ("Menu makan malam ini dimasak 12 juru masak.", SUNDAY, False),
        ("Penari itu tampil semalam di pendapa.", SUNDAY, True),
        ("Juara itu bukan anak kemarin sore.", SUNDAY, False),
        ("Penyiar acara Kabar Malam Ini berhenti bekerja.", SUNDAY, False),
        ("Sebanyak 15 sapi mati dalam tiga hari terakhir.", SATURDAY, True),
        ("Harga garam naik tahun ini.", SATURDAY, False),
        ("Harga garam naik tahun ini.", Hour(datetime(2027, 1, 2, 6, tzinfo=ZONE)), True),
    ],
)
def test_a_day_is_heard_as_it_was_meant(sentence: str, hour: Hour, refused: bool) -> None:
    article = report("Kabar Desa Pantai Kelor", sentence)
    story = said(article)
    assert ("stale" in grave(judge(told(story), [story], hour))) is refused


def test_a_weekday_alone_is_refused_where_its_date_is_another() -> None:
    original = "Pendaftaran pelatihan las dibuka pada Senin (30/11/2026) di balai kerja."
    article = report("Pelatihan Las Dibuka", original)
    for day, refused in (
        ("Senin", True),
        ("Senin, 30 November,", False),
        ("Selasa, 1 Desember,", True),
        ("Senin, 23 November,", True),
        ("Kamis, 30 November,", True),
    ):
        text = f"Pendaftaran pelatihan las dibuka pada {day} di balai kerja."
        story = Story(article.title, (Chosen(text, original, 0, 0),), (article,))
        assert bool(grave(judge(told(story), [story], SUNDAY))) is refused, text


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("pagi", "malam"),
        ("lalu", "depan"),
        ("pada Senin pagi ", ""),
        ("Senin", "Selasa"),
        ("12 Mei", "13 Mei"),
        ("Mei", "Juni"),
    ],
)
def test_a_day_that_is_changed_in_the_line_is_refused(old: str, new: str) -> None:
    article = report(
        "Sumur Desa", "Sumur desa digali pada Senin pagi pekan lalu, dan diresmikan 12 Mei 2027."
    )
    story = said(article)
    assert "trace" in grave(judge(altered(told(story), old, new), [story], SATURDAY))


def test_a_day_said_anew_is_read_with_the_listeners_calendar(monkeypatch: pytest.MonkeyPatch) -> None:
    original = "Air dimatikan besok di tiga gang."
    article = report("Air Dimatikan", original)
    right, wrong = "Air dimatikan pada Sabtu di tiga gang.", "Air dimatikan pada Minggu di tiga gang."
    for text, rules in ((right, set()), (wrong, {"stale"})):
        monkeypatch.setattr(descent, "retold", lambda *_, text=text: Retold(text, "said anew"))
        story = Story(article.title, (Chosen(text, original, 0, 0),), (article,))
        assert grave(judge(told(story), [story], SUNDAY)) == rules


def test_what_was_so_until_today_may_be_told_as_so_until_that_day() -> None:
    article = report("Dua Pendaki Hilang", "Dua pendaki itu hingga hari ini masih dicari oleh 40 relawan.")
    retold = tell([article], hour=SUNDAY)
    assert "hingga Jumat" in retold.sentences[0].text
    assert not grave(judge(told(retold), [retold], SUNDAY))


def test_a_month_in_a_headline_may_be_said_with_its_year_in_the_next() -> None:
    article = report("Kolam Koi Dipugar Bulan Ini", "Kolam koi di Muara Kelapa dipugar 30 peternak.")
    december = replace(article.credit, published=datetime(2026, 12, 31, 10, tzinfo=ZONE))
    new_year = Hour(datetime(2027, 1, 1, 6, tzinfo=ZONE))
    retold = tell([replace(article, credit=december)], hour=new_year)
    assert "Desember 2026" in retold.headline
    assert not grave(judge(told(retold), [retold], new_year))


def test_a_road_that_closed_for_a_landslide_is_no_deadline() -> None:
    article = report("Jalan Lereng Seruni Longsor", "Jalan Lereng Seruni ditutup hari ini akibat longsor.")
    retold = tell([article], hour=SUNDAY)
    assert retold.sentences[0].text == "Jalan Lereng Seruni ditutup pada Jumat akibat longsor."
    assert not grave(judge(told(retold), [retold], SUNDAY))


def test_two_weeks_back_is_not_the_last_week() -> None:
    article = report("Harga Kapur Naik", "Harga kapur bangunan naik pekan lalu.")
    monday = Hour(SUNDAY.when + timedelta(days=1))
    retold = tell([article], hour=monday)
    assert retold.sentences[0].text == "Harga kapur bangunan naik dua pekan lalu."
    assert not grave(judge(told(retold), [retold], monday))


def test_a_headline_may_give_the_date_that_its_words_count_up_to() -> None:
    article = report(
        "Lelang Ikan Koi Digelar Lima Hari Lagi", "Lelang ikan koi di Muara Kelapa diikuti 30 peternak."
    )
    retold = tell([article], hour=SUNDAY)
    assert "25 November" in retold.headline
    assert not grave(judge(told(retold), [retold], SUNDAY))


def test_a_headline_of_yesterday_is_stale() -> None:
    article = report(
        "Pasar Terapung Dibuka Besok", "Pasar terapung di Muara Kelapa dibuka untuk pedagang buah."
    )
    story = said(article)
    assert "stale" in grave(judge(told(story), [story], SUNDAY))


@pytest.mark.parametrize(
    ("sentence", "refused"),
    [
        ("Gelombang tinggi berpotensi terjadi di Selat Kerang hingga pukul 19.00 WIB.", True),
        ("Pendaftaran relawan masih dibuka sampai Sabtu (21/11/2026) di kantor desa.", True),
        ("Pendaftaran relawan masih dibuka sampai Sabtu (28/11/2026) di kantor desa.", False),
        ("Pendaftaran relawan telah berlangsung sampai Sabtu (21/11/2026) di kantor desa.", False),
        ("Pawai akan digelar pada Sabtu di lapangan.", True),
        ("Pawai akan digelar pada Selasa di lapangan.", False),
        ("Pawai akan digelar bulan depan, kata Lurah Basir, Jumat (20/11/2026).", False),
        ("Wajib pajak diminta melapor paling lambat Sabtu.", True),
        ("Bus desa akan berkeliling setiap Senin sampai Sabtu pukul 09.00.", False),
        ("Bus desa akan berkeliling setiap pagi sampai Sabtu (21/11/2026).", True),
    ],
)
def test_what_is_over_is_not_told_as_still_to_come(sentence: str, refused: bool) -> None:
    story = said(report("Kabar Selat Kerang", sentence))
    assert ("over" in grave(judge(told(story), [story], SUNDAY))) is refused


def test_what_cannot_be_said_at_the_hour_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(descent, "retold", lambda *_: Retold(None, "the closure ended"))
    story = said(FERRY)
    finding = next(f for f in judge(told(story), [story], SATURDAY) if f.rule == "over")
    assert finding.grave and "the closure ended" in finding.message


def test_without_an_hour_nothing_is_asked_of_days() -> None:
    story = said(report("Pawai Lampion", "Pawai lampion akan dimulai besok."))
    assert judge(told(story), [story], None) == ()


def test_a_day_of_an_article_of_no_day_is_not_guessed_at() -> None:
    article = Article(
        "Kabar Desa Pantai", ("Pawai lampion dimulai besok dari balai desa.",), Credit("Kabar Hulu")
    )
    story = said(article)
    assert "stale" not in grave(judge(told(story), [story], SUNDAY))


# --- claims, newer reports, strangers, headlines

RUMOUR = report(
    "Lurah Bantah Kabar Makam Kuno Dijual",
    "Makam kuno di Kampung Rawing disebut dijual kepada pengembang.",
    "Sejumlah akun menyebarkan foto papan penjualan.",
    "Lurah Nengah Sumitra membantah kabar itu.",
)


def test_a_claim_without_its_verdict_is_refused() -> None:
    bare = whole(RUMOUR, RUMOUR.paragraphs[0], RUMOUR.paragraphs[1])
    assert "verdict" in grave(judge(told(bare), [bare], SATURDAY))
    full = tell([RUMOUR], hour=SATURDAY)
    assert grave(judge(told(full), [full], SATURDAY)) == set()


def test_a_headline_that_states_what_its_article_denies_is_refused() -> None:
    story = replace(said(RUMOUR), headline="Makam Kuno Dijual")
    assert "headline" in grave(judge(told(story), [story], SATURDAY))


def test_what_hangs_together_is_told_together(monkeypatch: pytest.MonkeyPatch) -> None:
    article = report(
        "Bantahan Lurah soal Tanah", "Satu.", "Tanah itu disebut sengketa.", "Padahal tidak.", "Hubungi kami."
    )
    bound = Bonds(frozenset({3}), ((1, (2,)),), 2, True)
    monkeypatch.setattr(wholes, "bonds", lambda _: bound)
    for sentences, count in (((1, 2), 0), ((1,), 2), ((2, 3), 1)):
        story = whole(article, *(article.paragraphs[n] for n in sentences))
        found = [f for f in judge(told(story), [story], SATURDAY) if f.rule == "verdict"]
        assert len(found) == count, sentences


OLDER = report(
    "Longsor di Bukit Saga, Dua Orang Meninggal",
    "Longsor menimpa Bukit Saga.",
    "Dua orang meninggal, kata Kepala BPBD Tarno.",
)
NEWER = report(
    "Korban Longsor Bukit Saga Jadi Lima",
    "Korban meninggal akibat longsor di Bukit Saga bertambah menjadi lima orang.",
    "Kepala BPBD Tarno menutup jalan.",
    hours=6,
)


def test_a_toll_that_a_newer_report_changed_is_refused() -> None:
    newest = said(NEWER)
    stale = Chosen(OLDER.paragraphs[1], OLDER.paragraphs[1], 1, 1)
    story = replace(newest, sentences=(*newest.sentences, stale), articles=(NEWER, OLDER))
    found = [f for f in judge(told(story), [story], SATURDAY) if f.rule == "older"]
    assert len(found) == 1 and found[0].written == stale.text and "newer report" in found[0].message


def test_what_the_newest_report_counts_is_told() -> None:
    early = Chosen(OLDER.paragraphs[0], OLDER.paragraphs[0], 1, 0)
    newest = said(NEWER)
    story = replace(newest, sentences=(*newest.sentences, early), articles=(NEWER, OLDER))
    assert grave(judge(told(story), [story], SATURDAY)) == set()


def test_the_same_figures_in_both_reports_are_no_fault() -> None:
    again = report(
        "Longsor Bukit Saga: Dua Orang Meninggal",
        "Longsor di Bukit Saga membuat dua orang meninggal.",
        hours=5,
    )
    story = said(again, OLDER)
    assert "older" not in grave(judge(told(story), [story], SATURDAY))


def test_a_sentence_that_a_newer_report_overtakes_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wholes, "superseded", lambda reports: [frozenset(), frozenset({0})])
    story = said(NEWER, OLDER)
    found = {f.written for f in judge(told(story), [story], SATURDAY) if f.rule == "older"}
    assert OLDER.paragraphs[0] in found


def test_articles_of_two_events_are_no_story() -> None:
    story = said(BRIDGE, FERRY)
    assert "strangers" in grave(judge(told(story), [story], SATURDAY))


def test_two_reports_of_one_event_are_a_story() -> None:
    other = report(
        "Jembatan Lembah Seruni Bisa Dilewati Lagi",
        "Warga Desa Lembah Seruni kembali melewati jembatan gantung setelah kabelnya diganti dinas pekerjaan umum.",
        outlet="Obor Pesisir",
    )
    story = said(BRIDGE, other)
    assert "strangers" not in grave(judge(told(story), [story], SATURDAY))


def test_the_headline_of_another_story_is_refused_wherever_it_was_swapped() -> None:
    story = said(FERRY)
    in_line = altered(told(story), FERRY.title, BRIDGE.title)
    assert "headline" in grave(judge(in_line, [story], SATURDAY))
    in_story = replace(story, headline=BRIDGE.title)
    assert "headline" in grave(judge(told(in_story), [in_story], SATURDAY))
    in_article = said(replace(FERRY, title="Pemungutan Suara Ulang Kelurahan Jatirasa Ricuh"))
    assert "headline" in grave(judge(told(in_article), [in_article], SATURDAY))


def test_a_figure_in_a_headline_is_one_of_its_articles() -> None:
    article = report("Panen Raya Hasilkan 90 Ton Salak", "Panen raya salak di Wanagiri menghasilkan 90 ton.")
    story = said(article)
    assert grave(judge(told(story), [story], SATURDAY)) == set()
    assert {"headline", "number"} <= grave(
        judge(altered(told(story), "90 Ton", "900 Ton"), [story], SATURDAY)
    )


def test_a_template_may_put_words_around_a_headline() -> None:
    story = said(FERRY)
    script = altered(told(story), FERRY.title, f"Berita pertama: {FERRY.title}")
    assert grave(judge(script, [story], SATURDAY)) == set()


def test_a_headline_made_from_a_sentence_is_read_against_it() -> None:
    story = replace(
        said(FERRY), headline="Manajer pelabuhan Saskia Tambunan menyebut penumpang naik 40 persen", headed=1
    )
    assert grave(judge(told(story), [story], SATURDAY)) == set()
    wrong = replace(story, headline=story.headline.replace("40", "60"))
    assert "headline" in grave(judge(told(wrong), [wrong], SATURDAY))


# --- tests/data/judge: texts with slots, of which tests/bench/judge.py makes many

DATA = Path(__file__).parents[1] / "data" / "judge"
SLOTS = {
    "tempat": "Kemuning Jaya", "orang": "Ratna Wulansari", "hari": "Jumat", "besok": "Sabtu (21/11/2026)",
    "a": "dua", "b": "enam", "x": "2", "y": "6", "A": "Dua", "B": "Enam",
}  # fmt: skip


def filled(row: dict[str, Any], hours: int = 0) -> Article:
    """An article of a row, its slots filled."""
    texts = [str(row["title"]), *row["text"]]
    for slot, value in SLOTS.items():
        texts = [text.replace(f"{{{slot}}}", value) for text in texts]
    return report(texts[0], *(text[:1].upper() + text[1:] for text in texts[1:]), hours=hours)


@pytest.mark.parametrize(
    "row", json.loads((DATA / "verdicts.json").read_text("utf-8")), ids=lambda row: row["title"]
)
def test_no_check_is_told_without_its_verdict(row: dict[str, Any]) -> None:
    article = filled(row)
    claimed = whole(article, *article.paragraphs[: row["verdict"]])
    assert grave(judge(told(claimed), [claimed], SATURDAY)) & {"verdict", "headline"}
    true = tell([article], hour=SATURDAY)
    assert grave(judge(told(true), [true], SATURDAY)) == set()


@pytest.mark.parametrize(
    "row", json.loads((DATA / "reports.json").read_text("utf-8")), ids=lambda row: row["newer"]["title"]
)
def test_no_older_count_is_told_beside_a_newer_report(row: dict[str, Any]) -> None:
    older, newer = filled(row["older"]), filled(row["newer"], hours=6)
    story = said(newer, older)
    found = {f.written for f in judge(told(story), [story], SATURDAY) if f.rule == "older"}
    assert found == {older.paragraphs[number] for number in row["stale"]}


@pytest.mark.parametrize(
    "row", json.loads((DATA / "dated.json").read_text("utf-8")), ids=lambda row: row["title"]
)
def test_no_day_of_friday_is_told_on_sunday(row: dict[str, Any]) -> None:
    article = filled(row)
    as_written = said(article)
    assert grave(judge(told(as_written), [as_written], SUNDAY)) & {"stale", "over"}
    true = tell([article], hour=SUNDAY)
    assert not true.sentences or grave(judge(told(true), [true], SUNDAY)) == set()


# --- what is read aloud, and what is not the judge's


@pytest.mark.parametrize("scrap", ["<b>penting</b>", "&nbsp;", "{{ title }}", "https://contoh.example/a"])
def test_mark_up_is_never_read_aloud(scrap: str) -> None:
    story = said(FERRY)
    script = told(story)
    items = [
        replace(i, spoken=f"{i.spoken} {scrap}") if isinstance(i, Line) and i.kind == "story" else i
        for i in script.items
    ]
    assert "spoken" in grave(judge(Script(tuple(items)), [story], SATURDAY))


@pytest.mark.parametrize("spoken", ["Penumpang tidak naik.", "Penumpang naik minus empat puluh persen."])
def test_a_voice_does_not_deny_what_is_written(spoken: str) -> None:
    story = said(FERRY)
    assert "spoken" in grave(judge(changed(told(story), "story", spoken=spoken), [story], SATURDAY))


def test_a_figure_left_in_the_spoken_form_is_only_said_to_the_producer() -> None:
    story = said(FERRY)
    items = [
        replace(i, spoken="naik 40 persen lagi") if isinstance(i, Line) and i.kind == "story" else i
        for i in told(story).items
    ]
    found = judge(Script(tuple(items)), [story], SATURDAY)
    assert {f.rule for f in found} == {"spoken"} and not grave(found)


def test_a_greeting_of_another_day_is_said_to_the_producer() -> None:
    story = said(FERRY)
    found = [f for f in judge(told(story), [story], SUNDAY) if f.rule == "greeting"]
    assert found and not any(f.grave for f in found)
    assert not [f for f in judge(told(story), [story], SATURDAY) if f.rule == "greeting"]


def test_a_story_that_is_not_handed_over_is_not_judged() -> None:
    story = said(FERRY)
    assert judge(altered(told(story), "40 persen", "50 persen"), [], SATURDAY) == ()


def test_a_credit_that_names_no_source_of_its_story_is_said_to_the_producer() -> None:
    story = said(FERRY)
    found = judge(changed(told(story), "credit", written="Berita ini dari Suara Antah."), [story], SATURDAY)
    assert {f.rule for f in found} == {"credit"} and not grave(found)


def test_every_rule_has_a_name_of_its_own() -> None:
    names = [rule.__name__ for rule in RULES]
    assert len(set(names)) == len(names) >= 16
    assert all(rule.__doc__ for rule in RULES)


@pytest.mark.parametrize(
    "piece", ["a ", "(", '"', "akan Senin (", "tidak ", "1.000 ", "hingga pukul ", "pada hari "]
)
def test_hostile_text_costs_only_its_length(piece: str) -> None:
    text = (piece * 60_000)[:120_000] + "."
    article = report("Uji", text)
    story = Story("Uji", (Chosen("x " + text, text, 0, 0),), (article,))
    script = Script(
        (Line("x " + text, "kata", "story", story=story.slug, source=Source(article.key, 0, text)),)
    )
    begin = time.perf_counter()
    judge(script, [story], SATURDAY)
    assert time.perf_counter() - begin < 5.0
