"""The show's picture."""

import io
import random

import pytest
from PIL import Image

from feeds.artwork import cover
from feeds.artwork.lettering import MORE, drop_unsettable, fit, letter, measure
from feeds.errors import BadChannel


def saved(picture: Image.Image, kind: str) -> bytes:
    written = io.BytesIO()
    picture.save(written, kind)
    return written.getvalue()


@pytest.fixture(scope="module")
def drawn() -> bytes:
    return cover.draw("Warta Lembah", "Lima menit setiap pagi", "nila")


def test_the_drawn_cover_is_what_directories_ask_for(drawn: bytes) -> None:
    with Image.open(io.BytesIO(drawn)) as picture:
        assert (picture.format, picture.size, picture.mode) == ("JPEG", (3000, 3000), "RGB")
    assert len(drawn) < 1_000_000


def test_the_same_words_give_the_same_picture_and_name(drawn: bytes) -> None:
    again = cover.draw("Warta Lembah", "Lima menit setiap pagi", "nila")
    assert again == drawn
    assert cover.file_name(drawn) == cover.file_name(again)


def test_another_picture_has_another_name(drawn: bytes) -> None:
    assert cover.file_name(drawn) != cover.file_name(drawn + b"x")
    assert cover.file_name(drawn).endswith(".jpg")


@pytest.mark.parametrize("tone", cover.TONES)
def test_print_on_every_tone_can_be_read(tone: str) -> None:
    def light(ink: tuple[int, int, int]) -> float:
        parts = [c / 255 / 12.92 if c <= 10 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in ink]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    colours = cover.TONES[tone]
    assert (light(colours.paper) + 0.05) / (light(colours.ground) + 0.05) > 10
    assert (light(colours.gold) + 0.05) / (light(colours.ground) + 0.05) > 4.5


def test_an_unknown_tone_is_named_with_those_there_are() -> None:
    with pytest.raises(BadChannel, match="nila"):
        cover.draw("Warta", tone="biru muda")


@pytest.mark.parametrize("title", ["Warta", "Kabar " * 30, "x" * 300, "Café Ñandu", "", "ꦮꦂꦠ 新闻"])
def test_any_title_fits(title: str) -> None:
    setting = fit(drop_unsettable(title), 2500, 1200, range(560, 90, -10))
    assert len(setting.lines) * setting.leading <= 1200
    assert all(measure(line, setting.size) <= 2500 for line in setting.lines)


def test_accents_are_kept_though_the_face_has_none() -> None:
    assert drop_unsettable("Café – “Ñandu”") == 'Café - "Ñandu"'


@pytest.mark.parametrize(
    ("written", "set"),
    [
        ("Hibah €2,5 juta", "Hibah EUR 2,5 juta"),
        ("CN¥3 miliar, ¥5 miliar", "CNY 3 miliar, JPY 5 miliar"),
        ("Suhu −5 °C", "Suhu -5 °C"),
        ("2½ jam, ¾ liter", "2 1/2 jam, 3/4 liter"),
        ("10² m², CO₂", "10^2 m2, CO2"),
        ("dosis ≤5 µg, bukan ≥5", "dosis <=5 ug, bukan >=5"),
        ("a ≠ b", "a =/= b"),
        ("Bu Żaneta Łoś, Pak Øvrebø", "Bu Zaneta Loś, Pak Ovrebo"),
        ("Qurʼan ٣٤ halaman", "Qur'an 34 halaman"),
        ("🚨 Dubes 李 di مسجد Raya 🕌", "Dubes ... di ... Raya"),
        ("₦9 ribu", "...9 ribu"),
    ],
)
def test_no_sign_of_what_is_said_goes_without_a_word(written: str, set: str) -> None:
    assert drop_unsettable(written) == set


def test_what_does_not_fit_is_seen_to_be_missing() -> None:
    told = fit("Bupati Menyatakan Jembatan Itu " * 9 + "Tidak Roboh", 500, 90, (40, 30))
    assert told.lines[-1].endswith(MORE) and measure(told.lines[-1], told.size) <= 500
    assert drop_unsettable("kata " * 100).endswith(MORE)
    assert not fit("Bupati Tidak Datang", 500, 90, (40, 30)).lines[-1].endswith(MORE)


def test_no_word_stands_alone_and_no_figure_apart_from_what_it_counts() -> None:
    shown = fit(
        "Jembatan Gantung Watubiru Dibuka Lagi, Warga Tak Perlu Memutar 14 Kilometer", 544, 430, (60,)
    )
    assert shown.lines[-1] == "14 Kilometer"
    told = fit("Pada Sabtu pukul 17.00 WIB air di Bendung Cirangga surut", 440, 900, (60,)).lines
    assert not any(line.endswith("pukul") for line in told), told
    for title in ("Sekian Warta Lereng edisi pagi", "Pasar Ikan Teluk Sendu Dibuka Lagi Esok Pagi Sekali"):
        for width in range(300, 700, 20):
            lines = fit(title, width, 900, (60,)).lines
            long = [measure(line, 60) for line in lines]
            assert len(lines) == 1 or len(lines[-1].split()) > 1 or long[-1] > max(long) / 3, lines


def test_lines_are_as_few_as_they_can_be() -> None:
    words = random.Random(4).choices(["di", "kabar", "perpustakaan", "12,5", "Randuwangi"], k=400)
    for begin in range(0, 380, 7):
        title = words[begin : begin + 19]
        greedy, x = 1, 0.0
        for word in title:
            if x and x + measure(" " + word, 40) > 600:
                greedy, x = greedy + 1, 0.0
            x += measure(f" {word}" if x else word, 40)
        assert len(fit(" ".join(title), 600, 2000, (40,)).lines) == greedy


def test_only_a_word_that_no_size_can_hold_is_parted() -> None:
    assert fit("Pertanggungjawaban " * 2, 300, 900, (60, 40, 30)).size == 30
    assert fit("x" * 83 + " Dibahas", 544, 430, (84, 60, 30)).size == 60


def test_a_good_picture_is_taken_as_it_is() -> None:
    data = saved(Image.new("RGB", (1400, 1400), (20, 40, 80)), "PNG")
    assert cover.accept(data) == data


@pytest.mark.parametrize(("mode", "kind"), [("L", "JPEG"), ("CMYK", "JPEG"), ("P", "PNG"), ("RGBA", "PNG")])
def test_other_colour_spaces_become_rgb(mode: str, kind: str) -> None:
    with Image.open(io.BytesIO(cover.accept(saved(Image.new(mode, (1400, 1400)), kind)))) as picture:
        assert (picture.mode, picture.size, picture.format) == ("RGB", (1400, 1400), kind)


def test_what_is_transparent_becomes_white() -> None:
    clear = Image.new("RGBA", (1400, 1400), (0, 0, 0, 0))
    with Image.open(io.BytesIO(cover.accept(saved(clear, "PNG")))) as picture:
        assert picture.getpixel((700, 700)) == (255, 255, 255)


def test_a_picture_that_is_too_large_is_made_smaller() -> None:
    with Image.open(io.BytesIO(cover.accept(saved(Image.new("RGB", (3200, 3200)), "PNG")))) as picture:
        assert picture.size == (3000, 3000)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (saved(Image.new("RGB", (1400, 1300)), "PNG"), "square"),
        (saved(Image.new("RGB", (600, 600)), "PNG"), "1400"),
        (saved(Image.new("RGB", (1400, 1400)), "GIF"), "JPEG or PNG"),
        (saved(Image.new("RGB", (1400, 1400)), "PNG")[:200], "read"),
        (random.Random(1).randbytes(300), "read"),
    ],
)
def test_what_would_need_cropping_or_blowing_up_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(BadChannel, match=reason):
        cover.accept(data)


def test_an_accent_stands_close_above_its_letter() -> None:
    def top(word: str) -> int:
        sheet = Image.new("RGB", (600, 600))
        letter(sheet, (100, 200), word, 300, (255, 255, 255), 0)
        box = sheet.getbbox()
        assert box is not None
        return box[1]

    assert 20 < top("e") - top("é") < 90
    assert 20 < top("N") - top("Ñ") < 90


def test_the_copy_in_the_sound_is_no_larger_than_a_phone_shows(drawn: bytes) -> None:
    small = cover.shrink(drawn)
    with Image.open(io.BytesIO(small)) as picture:
        assert (picture.format, picture.mode, picture.size) == ("JPEG", "RGB", (1000, 1000))
    assert len(small) < len(drawn) / 3
    assert cover.shrink(drawn) == small


def test_a_picture_that_would_be_no_smaller_goes_into_the_sound_as_it_is() -> None:
    plain = saved(Image.new("RGB", (1400, 1400), (20, 40, 80)), "PNG")
    assert cover.shrink(plain) == plain
