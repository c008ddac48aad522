"""A newsroom in one file: whole, private, and never laid over something else."""

import io
import tarfile
from collections.abc import Callable
from pathlib import Path

import pytest

from briefings.editions.broadcast import Made
from briefings.newsroom.folder import Newsroom

Run = Callable[..., tuple[int, str, str]]


def contents(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file() and ".cache" not in path.parts and path.name != ".lock"
    }


def test_a_newsroom_comes_out_of_its_backup_as_it_went_in_and_goes_on(
    newsroom: Newsroom, make_edition: Callable[..., Made], run: Run, tmp_path: Path
) -> None:
    make_edition(newsroom)
    before = contents(newsroom.root)
    packed, other = tmp_path / "warta.tar.gz", tmp_path / "lain" / "warta"
    assert run("backup", packed, "--show", newsroom.root)[0] == 0
    assert packed.stat().st_mode & 0o777 == 0o600
    assert run("restore", packed, other)[0] == 0
    assert contents(other) == before
    code, _, said = run("again", "--date", "2026-11-22", "--edition", "pagi", "--show", other)
    assert code == 0, said
    sounds = {path: content for path, content in before.items() if path.endswith(".mp3")}
    assert sounds and sounds.items() <= contents(other).items()


def test_a_backup_beside_show_toml_does_not_hold_itself_nor_sounds_that_nobody_wants(
    newsroom: Newsroom, make_edition: Callable[..., Made], run: Run
) -> None:
    make_edition(newsroom)
    for _ in range(2):
        assert (
            run("backup", newsroom.root / "cadangan.tar.gz", "--no-sounds", "--show", newsroom.root)[0] == 0
        )
    with tarfile.open(newsroom.root / "cadangan.tar.gz") as pack:
        names = pack.getnames()
    assert "show.toml" in names and "editions/2026-11-22-pagi/edition.json" in names
    assert not [name for name in names if name.startswith((".cache", "public", "cadangan"))]


def test_what_is_made_of_the_sounds_for_phones_and_stations_is_made_again_and_not_packed(
    newsroom: Newsroom, make_edition: Callable[..., Made], run: Run, tmp_path: Path
) -> None:
    with newsroom.show_file.open("a", encoding="utf-8") as file:
        file.write('\n[radio]\nfolder = "radio"\n[deliver]\nvoice_note = true\n')
    make_edition(newsroom)
    (newsroom.root / "radio" / "jingel-stasiun.txt").write_text("milik produser")
    before = contents(newsroom.root)
    made = {path for path in before if path.startswith(("radio/", "phone/")) and not path.endswith(".txt")}
    assert len(made) == 4
    assert run("backup", tmp_path / "b.tar.gz", "--show", newsroom.root)[0] == 0
    assert run("restore", tmp_path / "b.tar.gz", tmp_path / "lain")[0] == 0
    assert contents(tmp_path / "lain") == {path: of for path, of in before.items() if path not in made}


def test_a_backup_is_not_laid_over_a_newsroom(newsroom: Newsroom, run: Run, tmp_path: Path) -> None:
    assert run("backup", tmp_path / "b.tar.gz", "--show", newsroom.root)[0] == 0
    before = contents(newsroom.root)
    code, _, said = run("restore", tmp_path / "b.tar.gz", newsroom.root)
    assert code == 2 and "not empty" in said and contents(newsroom.root) == before


@pytest.mark.parametrize("evil", ["../luar.txt", "/tmp/luar.txt", "rumah/../../luar.txt"])
def test_a_file_that_would_write_elsewhere_is_refused_and_nothing_is_left(
    run: Run, tmp_path: Path, evil: str
) -> None:
    packed = tmp_path / "jahat.tar.gz"
    with tarfile.open(packed, "w:gz") as pack:
        for name in ("show.toml", evil):
            member = tarfile.TarInfo(name)
            member.size = 3
            pack.addfile(member, io.BytesIO(b"isi"))
    code, _, _ = run("restore", packed, tmp_path / "warta" / "baru")
    assert code == (0 if evil.startswith("/") else 2)  # from the root on means from the folder on
    assert not list(tmp_path.glob("luar.txt")) and not list((tmp_path / "warta").glob("luar.txt"))
    assert not Path("/tmp/luar.txt").exists()


@pytest.mark.parametrize("content", [b"", b"bukan arsip", b"\x1f\x8b\x08\x00rusak"])
def test_what_is_no_backup_is_named_and_leaves_nothing(run: Run, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.tar.gz").write_bytes(content)
    code, _, said = run("restore", tmp_path / "x.tar.gz", tmp_path / "baru")
    assert code == 2 and "x.tar.gz" in said
    assert [path.name for path in tmp_path.iterdir()] == ["x.tar.gz"]
