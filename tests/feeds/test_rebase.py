"""Our own address in the place of the show's."""

import pytest

from feeds.server.rebase import make_rebase

OLD, NEW = "https://warta.example/siaran", "http://127.0.0.1:8000"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('href="https://warta.example/siaran/feed.xml"', 'href="http://127.0.0.1:8000/feed.xml"'),
        ('"https:\\/\\/warta.example\\/siaran\\/a.mp3"', '"http:\\/\\/127.0.0.1:8000\\/a.mp3"'),
        (
            "?url=https%3A%2F%2Fwarta.example%2Fsiaran%2Ffeed.xml",
            "?url=http%3A%2F%2F127.0.0.1%3A8000%2Ffeed.xml",
        ),
        (
            "?url=https%3a%2f%2fwarta.example%2fsiaran%2ffeed.xml",
            "?url=http%3a%2f%2f127.0.0.1%3a8000%2ffeed.xml",
        ),
        ("podcast://warta.example/siaran/feed.xml", "podcast://127.0.0.1:8000/feed.xml"),
        ("pktc://subscribe/warta.example/siaran/feed.xml", "pktc://subscribe/127.0.0.1:8000/feed.xml"),
        ("Buka https://warta.example/siaran.", "Buka http://127.0.0.1:8000."),
        ("https://warta.example/siaran?x=1", "http://127.0.0.1:8000?x=1"),
        ("https://warta.example/siaran", "http://127.0.0.1:8000"),
    ],
)
def test_every_spelling_of_the_address_is_known(before: str, after: str) -> None:
    assert make_rebase(OLD)(before.encode(), NEW).decode() == after


@pytest.mark.parametrize(
    "other",
    [
        "https://warta.example/siaran-sore/feed.xml",
        "https://warta.example/siaranku",
        "https://warta.example/lain",
        "http://warta.example/siaran/feed.xml",
        "warta.example/siaran",
        "https://hub.example/?topic=x",
    ],
)
def test_other_addresses_are_left_alone(other: str) -> None:
    assert make_rebase(OLD)(other.encode(), NEW).decode() == other


def test_a_longer_host_is_another_host() -> None:
    text = b"https://warta.example.com/a https://warta.example:8443/b"
    assert make_rebase("https://warta.example")(text, NEW) == text


def test_an_address_with_a_slash_at_its_end_is_the_same() -> None:
    assert make_rebase(OLD + "/")(b"https://warta.example/siaran/a", NEW) == b"http://127.0.0.1:8000/a"


def test_a_show_without_an_address_is_left_as_it_is() -> None:
    assert make_rebase("")(b"teks", NEW) == b"teks"


def test_bytes_that_are_no_text_pass_through() -> None:
    assert make_rebase(OLD)(b"\xff\xfe\x00", NEW) == b"\xff\xfe\x00"
