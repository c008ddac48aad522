"""`[schedule]` and `[notify]` in show.toml: what a producer may write, and what is refused in which words."""

from datetime import datetime, timedelta

import pytest
from pydantic import ValidationError

from briefings.errors import BadShow
from briefings.newsroom.config import load
from briefings.newsroom.day import BEGINS, due
from briefings.newsroom.folder import Newsroom
from briefings.newsroom.schedule import Schedule
from scripts.almanac import part_of_day


def faults(newsroom: Newsroom, more: str) -> str:
    newsroom.show_file.write_text(newsroom.show_file.read_text("utf-8") + more, encoding="utf-8")
    with pytest.raises(BadShow) as refused:
        load(newsroom.show_file)
    return str(refused.value)


def test_a_show_without_a_schedule_makes_nothing_by_itself(newsroom: Newsroom) -> None:
    show = load(newsroom.show_file)
    assert list(show.schedule.editions()) == [] and show.notify.to_env == ()


def test_a_schedule_is_read_as_it_is_meant(newsroom: Newsroom) -> None:
    more = '\n[schedule]\ncatch_up = "1h30m"\napprove_within = "20m"\nleast_length = "2m"\n'
    more += '[schedule.malam]\nat = "19:00"\n[schedule.pagi]\nat = "05:00"\ndays = ["senin", "minggu"]\n'
    newsroom.show_file.write_text(newsroom.show_file.read_text("utf-8") + more, encoding="utf-8")
    asked = load(newsroom.show_file).schedule
    assert [name for name, _ in asked.editions()] == ["pagi", "malam"]
    assert asked.pagi.weekdays == {0, 6} and asked.malam.weekdays == set(range(7))
    assert (asked.window, asked.patience) == (timedelta(minutes=90), timedelta(minutes=20))
    assert (asked.least_s, asked.least_stories, asked.too_little) == (120.0, 3, "shorter")


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (
            '[schedule.siang]\nat = "09:30"\n',
            'siang.at: "09:30" is no hour of siang, which is from 11:00 to 17:59',
        ),
        ('[schedule.malam]\nat = "00:15"\n', "which is from 18:00 to 23:59"),
        ('[schedule.pagi]\nat = "5.00"\n', "schedule.pagi.at"),
        ('[schedule.pagi]\nat = "05:00"\ndays = ["monday"]\n', "schedule.pagi.days.0"),
        ('[schedule.pagi]\nat = "05:00"\ndays = []\n', "schedule.pagi.days"),
        ('[schedule.sore]\nat = "16:00"\n', "schedule.sore: unknown setting"),
        ('[schedule]\ncatch_up = "besok"\n', 'schedule.catch_up: write a span as "2h", "45m" or "1h30m"'),
        ('[schedule]\ncatch_up = "13h"\n', "a span lasts from a minute to 12 hours"),
        ('[schedule]\ntoo_little = "some"\n', "schedule.too_little"),
        ("[schedule]\nleast_stories = 0\n", "schedule.least_stories"),
        ('[notify]\nabout = ["weather"]\n', "notify.about.0"),
    ],
)
def test_what_cannot_be_meant_is_refused_where_it_stands(newsroom: Newsroom, more: str, said: str) -> None:
    assert said in faults(newsroom, f"\n{more}")


@pytest.mark.parametrize(
    "written",
    [
        '["tgram://1234:RAHASIA/99"]',
        '"tgram://1234:RAHASIA/99"',
        '["NEWSROOM_NOTIFY", "RAHASIA://x"]',
        "{RAHASIA = 1}",
    ],
)
def test_an_address_with_its_secret_in_show_toml_is_refused_and_never_printed(
    newsroom: Newsroom, written: str
) -> None:
    said = faults(newsroom, f"\n[notify]\nto_env = {written}\n")
    assert "name the environment variables that hold the addresses" in said
    assert "RAHASIA" not in said


@pytest.mark.parametrize(
    ("table", "key", "named"),
    [
        ("deliver", "telegram_token_env", "TELEGRAM_TOKEN"),
        ("deliver", "webhook_secret_env", "WEBHOOK_SECRET"),
        ("deliver", "mail_server_env", "MAIL_SERVER"),
        ("script", "rewrite_key_env", "REWRITE_KEY"),
        ("publish", "sign_key_env", "SIGN_KEY"),
    ],
)
def test_a_secret_in_the_place_of_its_variables_name_is_refused_with_a_name_and_never_printed(
    newsroom: Newsroom, table: str, key: str, named: str
) -> None:
    text = newsroom.show_file.read_text("utf-8")
    head, line = f"[{table}]\n", f'{key} = "sk-RAHASIA:1234/x"\n'
    newsroom.show_file.write_text(
        text.replace(head, head + line, 1) if head in text else f"{text}\n{head}{line}", "utf-8"
    )
    with pytest.raises(BadShow) as told:
        load(newsroom.show_file)
    assert f'{table}.{key}: name the environment variable, as "{named}"' in str(told.value)
    assert "RAHASIA" not in str(told.value)


def test_every_hour_of_the_day_belongs_to_one_edition_and_is_greeted_by_its_name() -> None:
    for hour in range(24):
        name = due(datetime(2026, 11, 22, hour))
        assert hour >= BEGINS[name]
        greeted = part_of_day(hour)
        assert greeted == name or (greeted, name) in {("malam", "pagi"), ("sore", "siang")}


def test_a_schedule_is_a_value() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        Schedule().catch_up = "1h"
