"""Every switch at once: python tests/bench/everything.py [FOLDER] [--voice ENGINE] [--second VOICE] [--length 5m]

A show in which all that show.toml can switch on is on, all of it through loopback: service items of every source, a
model that words anew, two presenters in dialogue, signed sounds, videos, speakers, phones, a newsletter, radio, a hub,
a host. It lives through a morning: an edition is made, nothing happens twice, one word changes, news breaks in, a line
is put right, a story is taken back, the network goes. After each step the house is looked at as a listener gets it:
`check`, no secret and no path of this machine in anything public, nothing that the feed names missing. Prints a line a
step, and ends with 1 where one is not as it should be. With FOLDER the newsroom stays there, to be served and looked
at. The program is not to be changed while it runs: its own code is among what makes another edition.
"""

import argparse
import base64
import gzip
import hashlib
import json
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import Envelope

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from briefings.newsroom.day import due  # noqa: E402 - the repository need not be installed to be measured
from tests.certificates import new_chain  # noqa: E402 - as above
from tests.loopback import ANY, Door, Server, serving  # noqa: E402 - as above
from tests.rewriter import rewriter  # noqa: E402 - as above
from tests.servicedesk import FEED, a_morning, servers  # noqa: E402 - as above

HERE = ZoneInfo("Asia/Jakarta")
SECRETS = {
    "TELEGRAM_TOKEN": "123456:kunci-bot_yang-rahasia",
    "WEBHOOK_SECRET": "whsec_" + base64.b64encode(b"kunci kait rahasia").decode(),
    "READERS": "pembaca-satu@surat.example pembaca-dua@surat.example",
    "MODEL_KEY": "kunci-model-rahasia",
    "PODPING_TOKEN": "kunci-podping-rahasia",
}
PRICES = "nama,harga,satuan,tanggal,sumber\nBeras medium,13500,kilogram,{0:%Y-%m-%d},Dinas Pasar Argasana\n"
SHOW = """\
title = "Kabar Lereng"
tagline = "Dari hulu sampai muara"
description = "Berita Kabupaten Argasana dan sekitarnya, dibacakan setiap hari dengan suara sintetis buatan AI."
url = "https://kabarlereng.example/siniar"
author = "Redaksi Kabar Lereng"
email = "redaksi@kabarlereng.example"
region = ["Argasana"]
length = "{length}"
voices = ["{voice}"]
sources = ["articles/"]
keep_bytes = "2 GB"
cover_tone = "hijau"

[intake]
patience = "20s"
allow_hosts = ["127.0.0.1"]

[sound]
channels = 2
kbps = 128
lra_max = 6.0

[script]
style = "briefing"
second_voice = "{second}"
announcer = "Sari Wening"
reporter = "Bayu Lembah"
dialogue = true
round = true
credits = true
rewrite = "{model}"
rewrite_model = "model-uji"
rewrite_key_env = "MODEL_KEY"

[desk]
credited = true

[service]
warnings = ["Jawa Tengah"]
quakes = true
weather = ["99.01.02.2003"]
holidays = true
rates = ["USD", "JPY"]
prices = "harga.csv"
weather_server = "{desk}"
quakes_server = "{desk}"
warnings_feed = "{desk}{feed}"
rates_server = "{desk}"

[service.prayer]
place = "Randuwangi"
latitude = -6.9
longitude = 107.6

[deliver]
telegram = ["@kabar_lereng"]
telegram_server = "{door}"
webhook = ["{door}/masuk"]
mail_to_env = ["READERS"]
voice_note = true

[radio]
folder = "radio"
loudness_lufs = -23.0

[podcast]
copyright = "© Redaksi Kabar Lereng"
location = "Kabupaten Argasana"
country = "ID"
ai_label = "Naskah disusun dan dibacakan oleh AI, lalu diperiksa redaksi."
funding = "https://kabarlereng.example/dukung"
licence = "cc-by-4.0"

[[podcast.persons]]
name = "Sari Wening"
role = "editor"

[publish]
to = "{host}"
hub = "{door}/hub"
podping_server = "{door}/podping"
podping_token_env = "PODPING_TOKEN"
spotify = "https://open.spotify.com/show/4uji"
flash = true
stories = true
opus = true
aac = true
video = true
sign = "sertifikat.pem"
"""


class Street(Server):
    """Where an edition goes: the bot's server, a webhook, a hub, podping. It remembers what came."""

    came: list[str]
    heard: list[bytes]


class _Turn(Door):
    server: Street

    def do_POST(self) -> None:
        self.server.heard.append(self.body())
        self.server.came.append(self.path.replace(SECRETS["TELEGRAM_TOKEN"], "TOKEN").partition("?")[0])
        told = {"ok": True, "result": {"message_id": len(self.server.came)}}
        self.answer(200, json.dumps(told).encode(), "application/json")

    do_GET = do_POST


class Post:
    """Takes every letter."""

    def __init__(self) -> None:
        self.letters: list[bytes] = []

    async def handle_DATA(self, server: object, session: object, envelope: Envelope) -> str:  # noqa: N802 - aiosmtpd's name
        self.letters.append(bytes(envelope.content or b""))
        return "250 OK"


@dataclass
class House:
    """A newsroom with everything on, and who is around it."""

    root: Path
    street: Street
    post: Post
    asked: list[str]
    environment: dict[str, str]
    of: tuple[str, ...]
    """The edition that the morning is about, whatever the clock says meanwhile."""
    faults: list[str] = field(default_factory=list)

    @property
    def public(self) -> Path:
        """What listeners get."""
        return self.root / "public"

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        """The program, in a process of its own."""
        return subprocess.run(
            [sys.executable, "-c", "from briefings.cli import main; main()", *command, "--show", str(self.root)],
            capture_output=True, text=True, check=False, env=self.environment,
        )  # fmt: skip

    def does(self, *command: str) -> str:
        """The same, which is to end well; all that it says."""
        begin = time.perf_counter()
        done = self.run(*command)
        said = done.stdout + done.stderr
        print(
            f"{' '.join(command)[:60]}: {time.perf_counter() - begin:.0f} s, exit {done.returncode}",
            flush=True,
        )
        self.holds(done.returncode == 0, f"{command[0]} ends well: {said[-600:]}")
        return said

    def record(self) -> dict[str, Any]:
        """What is on air of the newest edition, as its record has it."""
        found = max(self.root.glob("editions/*/broadcast-*.json.gz"), key=lambda path: path.stat().st_mtime)
        told: dict[str, Any] = json.loads(gzip.decompress(found.read_bytes()))
        return told

    def holds(self, so: bool, what: str) -> None:
        """Note that it does not."""
        if not so:
            self.faults.append(what)
            print(f"  NOT SO: {what}", flush=True)


@contextmanager
def house(root: Path, voice: str, second: str, length: str) -> Iterator[House]:
    """It stands while the block runs."""
    now = datetime.now(HERE)
    of = ("--date", f"{now:%Y-%m-%d}", "--edition", due(now))
    street, post = Street(ANY, _Turn), Post()
    street.came, street.heard = [], []
    answers: dict[str, str] = {}
    with ExitStack() as open_:
        desk, asked = open_.enter_context(servers(answers))
        answers.update(a_morning(desk, now))
        open_.enter_context(serving(street))
        model = open_.enter_context(rewriter())
        model.answer = lambda sentence: sentence.replace(" warga ", " penduduk ").replace(
            " memakai ", " menggunakan "
        )
        with socket.create_server(ANY) as free:
            port = free.getsockname()[1]
        office = Controller(post, hostname="127.0.0.1", port=port)
        office.start()
        open_.callback(office.stop)
        chain = new_chain()
        root.parent.mkdir(parents=True, exist_ok=True)
        key = root.parent / f"{root.name}.kunci.pem"
        key.write_bytes(chain.key)
        key.chmod(0o600)
        environment = {
            **os.environ, **SECRETS, "PYTHONPATH": str(ROOT), "BRIEFINGS_SIGN_KEY": str(key),
            "MAIL_SERVER": f"smtp://127.0.0.1:{port}",
        }  # fmt: skip
        made = House(root, street, post, asked, environment, of)
        if not root.exists():
            subprocess.run(
                [sys.executable, "-c", "from briefings.cli import main; main()", "new", "--example", str(root)],
                check=True, env=environment, capture_output=True,
            )  # fmt: skip
        (root / "sertifikat.pem").write_bytes(chain.certificates)
        (root / "harga.csv").write_text(PRICES.format(now), "utf-8")
        (root / "show.toml").write_text(
            SHOW.format(
                voice=voice, second=second, length=length, model=model.address, desk=desk, feed=FEED,
                door=street.address, host=root.parent / f"{root.name}-tujuan",
            ),
            "utf-8",
        )  # fmt: skip
        yield made


def bytes_of(folder: Path) -> dict[str, str]:
    """Path -> SHA-256 of each file."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".terbit" not in path.parts
    }


def clips(house: House) -> int:
    """How many lines are kept as they were spoken."""
    return sum(1 for path in house.root.glob(".cache/**/*") if path.suffix in (".wav", ".flac"))


def is_clean(house: House) -> None:
    """Nothing that leaves the house holds a secret, a path of this machine or the key; `check` finds no fault."""
    key = Path(house.environment["BRIEFINGS_SIGN_KEY"])
    banned = {name: value.encode() for name, value in SECRETS.items() if name != "READERS"}
    banned |= {"the key": key.read_bytes().splitlines()[1], "its path": str(key).encode()}
    banned |= {
        "the newsroom's path": str(house.root.parent).encode(),
        "the program's path": str(ROOT).encode(),
    }
    banned |= {f"reader {n}": each.encode() for n, each in enumerate(SECRETS["READERS"].split())}
    places = [
        path
        for name in ("public", "phone", "radio")
        for path in (house.root / name).rglob("*")
        if path.is_file()
    ]
    for path in places:
        content = path.read_bytes()
        for name, value in banned.items():
            house.holds(value not in content, f"{path.relative_to(house.root)} is free of {name}")
    for content in (*house.street.heard, *house.post.letters):
        for name, value in banned.items():
            ours = name.startswith("reader") and content in house.post.letters
            house.holds(ours or value not in content, f"what is sent is free of {name}")
    done = house.run("check", "--json")
    found = [each for each in json.loads(done.stdout)["findings"] if each["rule"] not in EXPECTED]
    serious = [f"{each['rule']}: {each['message']}" for each in found if each["severity"] != "note"]
    house.holds(not serious, f"check finds nothing: {serious[:4]}")
    host = house.root.parent / f"{house.root.name}-tujuan"
    house.holds(bytes_of(host) == bytes_of(house.public), "the host holds what public/ holds")
    house.holds(house.run("doctor").returncode == 0, "doctor finds nothing that stops an edition")


EXPECTED = {"placeholder"}
"""That the articles are invented, and the addresses."""


def morning(house: House) -> None:
    """What happens to it, one thing after the other."""
    house.does("make", *house.of)
    lines = house.record()["lines"]
    kinds = [line["kind"] for line in lines]
    house.holds(kinds.count("service") >= 7 or kinds.count("note") >= 7, "every service item is told")
    house.holds({line["role"] for line in lines} == {"announcer", "reporter"}, "two are heard")
    house.holds(any(line.get("model") for line in lines), "a model has worded a sentence anew")
    made = {path.suffix for path in house.public.rglob("*") if path.is_file()}
    house.holds(
        made >= {".mp3", ".opus", ".m4a", ".mp4", ".vtt", ".srt", ".xml", ".json"}, f"all is made: {made}"
    )
    told = ["/hub", "/podping", "/botTOKEN/sendVoice", "/masuk"]
    house.holds(house.street.came == told, f"each hears of it once: {house.street.came}")
    house.holds(len(house.post.letters) == 2, "each reader has a letter")
    is_clean(house)

    before, asked = bytes_of(house.public), len(house.asked)
    house.does("make", *house.of)
    house.holds(bytes_of(house.public) == before, "made twice, not a byte changes")
    house.holds(house.street.came == told and len(house.post.letters) == 2, "nobody hears of it twice")
    house.holds(len(house.asked) == asked, "no source of the weather is asked twice")

    kept, spoken = clips(house), {line["clip"] for line in lines}
    source = next(house.root.glob("articles/04*"))
    source.write_text(source.read_text("utf-8").replace("150 mm per hari", "155 mm per hari"), "utf-8")
    house.does("make", "--replace", *house.of)
    new = [line["written"] for line in house.record()["lines"] if line["clip"] not in spoken]
    house.holds(len(new) == 1 and "155 mm" in new[0], f"one changed word, one line spoken anew: {new}")
    house.holds(clips(house) <= kept + 1, "and one clip")

    (house.root / "baru.txt").write_text(NEWS.format(datetime.now(HERE)), "utf-8")
    house.does("breaking", str(house.root / "baru.txt"), *house.of)
    heads = [story["headline"] for story in house.record()["episode"]["stories"]]
    house.holds(heads[0].startswith("Kebakaran"), f"what breaks in is told first: {heads}")
    slug = house.record()["slug"]
    engines = next(line for line in house.record()["lines"] if "enam mobil" in line["written"])["written"]
    house.does("line", "set", "1.2", engines.replace("enam", "lima"), *house.of)
    house.does(
        "ralat", slug, "--story", "1", "--text", "Kami keliru menyebut enam mobil. Yang benar lima mobil."
    )
    feed = (house.public / "feed.xml").read_text("utf-8")
    house.holds("(ralat)" in feed and "Yang benar lima mobil" in feed, "the correction is printed")
    house.does("retract", slug, "--story", heads[-1], "--reason", "Narasumbernya tidak ada.")
    house.holds(heads[-1] not in (house.public / "feed.xml").read_text("utf-8"), "what is taken back is gone")
    is_clean(house)

    show = house.root / "show.toml"
    show.write_text(
        re.sub(r"http://127\.0\.0\.1:\d+", "http://127.0.0.1:9", show.read_text("utf-8")), "utf-8"
    )
    said = house.does("make", *house.of[:-1], "siang" if house.of[-1] == "malam" else "malam")
    for left in ("quakes", "weather 99.01.02.2003", "rates", "warnings"):
        word = re.search(rf"\[service\] {left}\b[^\n]* is left out", said)
        house.holds(word is not None, f"without network, a word on {left}")
    house.holds("it is out of reach" in said, "and one on the model")
    is_clean(house)


NEWS = """Kebakaran Melanda Pasar Watubiru, Warga Diminta Menjauh

Kabar Lereng, {0:%d/%m/%Y} {0:%H:%M} WIB

Kebakaran melanda Pasar Watubiru, Kabupaten Argasana, pagi ini. Petugas mengerahkan enam mobil pemadam kebakaran.

Kepala Dinas Pemadam Kebakaran Argasana, Rudi Wiratama, mengatakan belum ada laporan korban jiwa. Warga diminta menjauh.
"""


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--voice", default="espeak")
    parser.add_argument("--second", default="espeak:id+f3")
    parser.add_argument("--length", default="5m")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="semua-") as aside:
        with house(
            (given.folder or Path(aside) / "kabar").resolve(), given.voice, given.second, given.length
        ) as everything:
            morning(everything)
        sys.exit(1 if everything.faults else 0)
