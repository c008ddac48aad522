"""How an address is published: without who may ask for it, and without keys."""

import time

import pytest

from scripts.text.published import Secrets, is_secret, published, told

WHOLE = (
    "https://kabarmuara.example/berita?id=12",
    "https://kabarmuara.example/berita/12/?utm_source=rss&page=2#isi",
    "http://kabarmuara.example:8080/a;b=1?judul=kunci%20jawaban&author=sari",
    "https://kabarmuara.example/@redaksi/12",
    "https://kabarmuara.example",
    "https://kabarmuara.example/?",
    "https://[2001:db8::1]:8080/a?keyword=beras",
    "artikel/01-pasar.txt",
    "",
)


@pytest.mark.parametrize("address", WHOLE)
def test_an_address_without_secrets_is_published_letter_by_letter(address: str) -> None:
    assert published(address) == address


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://sari:gelombang@cms.example/art/5", "https://cms.example/art/5"),
        ("https://sari@cms.example/art/5", "https://cms.example/art/5"),
        ("https://sari:gelom@bang@cms.example/art/5", "https://cms.example/art/5"),
        ("https://sari:gelom/bang@cms.example/art/5", "https://cms.example/art/5"),
        ("https://sari:gelom?bang#@cms.example/art/5", "https://cms.example/art/5"),
        ("HTTPS://sari:gelombang@cms.example?id=5", "HTTPS://cms.example?id=5"),
        ("https:\\\\sari:gelombang@cms.example/art", "https:\\\\cms.example/art"),
        ("smtp://sari:gelombang@surat.example:25", "smtp://surat.example:25"),
        ("https://cms.example/art/5?id=12&token=gelombang", "https://cms.example/art/5?id=12"),
        ("https://cms.example/art/5?token=gelombang&id=12#isi", "https://cms.example/art/5?id=12#isi"),
        ("https://cms.example/art/5?%74oken=gelombang", "https://cms.example/art/5"),
        ("https://cms.example/art/5?a=1;sid=gelombang", "https://cms.example/art/5?a=1"),
        ("https://cms.example/art;jsessionid=gelombang/5", "https://cms.example/art"),
        ("https://cms.example/art#access_token=gelombang&x=1", "https://cms.example/art#x=1"),
        ("https://cms.example/#!/art?jwt=gelombang", "https://cms.example/#!/art"),
        (
            "https://s3.example/a.html?X-Amz-Credential=gelombang&X-Amz-Date=1&X-Amz-Signature=2&v=3",
            "https://s3.example/a.html?v=3",
        ),
        (
            "https://lewat.example/?url=https%3A%2F%2Fsari%3Agelombang%40cms.example%2Fart",
            "https://lewat.example/?url=https%3A%2F%2Fcms.example%2Fart",
        ),
    ],
)
def test_who_asks_and_with_which_key_is_not_published(address: str, shown: str) -> None:
    assert published(address) == shown
    assert published(shown) == shown


def test_parts_are_known_as_secret_by_how_they_are_called() -> None:
    secret = (
        "token key apikey api_key apiKey access_token auth sig signature password pass pwd secret session sid jwt "
        "code X-Amz-Signature x-goog-credential userToken PHPSESSID private_token subscription-key kata_sandi"
    )
    for name in secret.split():
        assert is_secret(name), name
        assert is_secret(name.upper()), name
    harmless = "id page q judul author keyword basid compass passage side postcode kode_pos signal v"
    for name in harmless.split():
        assert not is_secret(name), name


def test_a_value_of_the_environment_is_published_under_no_name() -> None:
    known = Secrets(("gelombang besar",))
    assert (
        known.address("https://cms.example/art?baca=gelombang%20besar&id=5") == "https://cms.example/art?id=5"
    )
    assert known.address("https://cms.example/art?gelombang+besar&id=5") == "https://cms.example/art?id=5"
    assert known.address("https://cms.example/gelombang%20besar/art") == "https://cms.example/…/art"
    assert "gelombang" not in repr(known)


def test_a_message_shows_addresses_as_they_are_published() -> None:
    said = "skipped https://sari:gelombang@cms.example/art?id=5&token=ombak: the server answered 403 (see 'http://a:b@c/')."
    assert told(said) == "skipped https://cms.example/art?id=5: the server answered 403 (see 'http://c/')."
    assert told("Max retries exceeded with url: /v1/say?api_key=ombak99&x=1") == (
        "Max retries exceeded with url: /v1/say?…&x=1"
    )
    assert "ombak99" not in told(
        "login failed: password=ombak99; Authorization: Bearer ombak99, {'api_key': 'ombak99'}"
    )
    assert (
        told("password: unknown setting; kata sandi: minta") == "password: unknown setting; kata sandi: minta"
    )
    assert told("password: ombak99, 'secret': 'ombak'") == "password: …, 'secret': '…'"
    assert told("a basic course, bearer of news") == "a basic course, bearer of news"
    assert told("harga: 12, kata kunci: beras, token: lima") == "harga: 12, kata kunci: beras, token: lima"


def test_messages_of_any_length_are_looked_through_in_time_that_grows_with_it() -> None:
    for pump in (
        "https://",
        "a://b:c@",
        "?token=",
        "password",
        "bearer ",
        "a.a+a-",
        ";key=x",
        "https://a?b=https%3A%2F%2F",
    ):
        took = []
        for size in (40_000, 160_000):
            text = pump * (size // len(pump))
            begin = time.process_time()
            told(text)
            published(f"https://cms.example/{text}")
            took.append(time.process_time() - begin)
        assert took[1] < 1 + 8 * took[0], (pump, took)
        assert took[1] < 5, (pump, took)
