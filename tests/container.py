"""The image of Containerfile, built and run: python tests/container.py [--keep]

Needs root, buildah and debootstrap (Debian). Where no registry can be reached, the base is made of Debian's packages
instead: a small Debian with Python. Then what the image promises is tried: who it runs as, that its root cannot be
written, that it makes an edition with the neural voice, without a network, that it tells its health, and its size.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
NAME = "localhost/briefings-uji"
BASE = "localhost/briefings-dasar"
TOOL = ("buildah", "--storage-driver", "vfs")
PACKAGES = "python3,python3-venv,ca-certificates"
MIRROR = "http://deb.debian.org/debian"


def run(*command: str, quiet: bool = True) -> str:
    """What `command` prints. Raises CalledProcessError."""
    done = subprocess.run(command, check=False, text=True, capture_output=quiet)
    if done.returncode:
        print(" ".join(command), done.stdout or "", done.stderr or "", sep="\n", file=sys.stderr)
        done.check_returncode()
    return done.stdout or ""


def make_base(folder: Path) -> None:
    """A Debian with Python as an image."""
    root = folder / "dasar"
    run("debootstrap", "--variant=minbase", f"--include={PACKAGES}", "bookworm", str(root), MIRROR)
    shutil.rmtree(root / "var" / "cache" / "apt", ignore_errors=True)
    shutil.rmtree(root / "var" / "lib" / "apt" / "lists", ignore_errors=True)
    _trust(root)
    made = run(*TOOL, "from", "scratch").strip()
    run(*TOOL, "add", "--quiet", made, str(root), "/")
    run(*TOOL, "commit", "--quiet", "--rm", made, BASE)


def _trust(root: Path) -> None:
    """What this machine trusts and where it takes packages from, for the base that stands in for one of a registry."""
    bundle = Path(
        os.environ.get("PIP_CERT") or os.environ.get("SSL_CERT_FILE") or "/etc/ssl/certs/ca-certificates.crt"
    )
    inside = "/etc/ssl/certs/ca-certificates.crt"
    shutil.copyfile(bundle, root / inside.lstrip("/"))
    index = subprocess.run(
        [sys.executable, "-m", "pip", "config", "get", "global.index-url"],
        capture_output=True,
        text=True,
        check=False,
    ).stdout.strip()
    lines = ["[global]", f"cert = {inside}", *([f"index-url = {index}"] if index else [])]
    (root / "etc" / "pip.conf").write_text("\n".join(lines) + "\n", "utf-8")


def build() -> None:
    """The image, by the steps of Containerfile."""
    run(
        *TOOL, "build", "--isolation", "chroot", "--build-arg", f"BASE={BASE}", "--format", "docker",
        "--tag", NAME, "--file", str(ROOT / "Containerfile"), str(ROOT),
    )  # fmt: skip


def tried(folder: Path) -> list[tuple[str, bool, str]]:
    """What the image promises, whether it holds, and what was seen."""
    facts = json.loads(run(*TOOL, "inspect", "--type", "image", NAME))["Docker"]["config"]
    made = run(*TOOL, "from", NAME).strip()
    root = Path(run(*TOOL, "mount", made).strip())
    size_mb = (
        sum(path.lstat().st_size for path in root.rglob("*") if path.is_file() and not path.is_symlink())
        / 1e6
    )
    base_mb = sum(path.lstat().st_size for path in (folder / "dasar").rglob("*") if path.is_file()) / 1e6
    room = folder / "warta"

    def inside(*command: str) -> subprocess.CompletedProcess[str]:
        """As a container runs it: in its root, which is bound read-only, as its user, with no network."""
        shell = (
            'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && mount --bind "$1" "$0/newsroom" '
            '&& mount -t tmpfs tmpfs "$0/tmp" && mount --bind /dev "$0/dev" && root=$0 && shift '
            '&& exec chroot --userspec=10001:10001 "$root" env -i HOME=/tmp PATH=/opt/briefings/bin:/usr/bin:/bin '
            'PYTHONDONTWRITEBYTECODE=1 sh -c \'cd /newsroom && exec "$@"\' sh "$@"'
        )
        return subprocess.run(
            ["unshare", "--mount", "--net", "sh", "-c", shell, str(root), str(room), *command],
            capture_output=True, text=True, check=False, timeout=900,
        )  # fmt: skip

    (root / "dev").mkdir(exist_ok=True)
    room.mkdir()
    shutil.chown(room, 10001, 10001)
    begun = inside("briefings", "new", "isi", "--example")
    edition = inside("briefings", "make", "--show", "isi", "--json")
    told = json.loads(edition.stdout or "{}")
    written = inside("sh", "-c", "echo x >/opt/briefings/x")
    health = facts["Healthcheck"]["Test"][1:]
    sick = inside(*health)
    cache = room / ".cache"
    cache.mkdir()
    (cache / "clock.json").write_text("{}")
    healthy = inside(*health)
    run(*TOOL, "umount", made)
    run(*TOOL, "rm", made)
    return [
        ("runs as nobody in particular", facts["User"] == "10001:10001", facts["User"]),
        ("keeps its state in one volume", "/newsroom" in facts["Volumes"], "/newsroom"),
        ("a newsroom is begun in it", begun.returncode == 0, begun.stderr.strip()[-200:]),
        (
            "an edition is made by the neural voice, without a network, on a root that cannot be written",
            edition.returncode == 0 and str(told.get("voice", "")).startswith("kokoro"),
            f"{told.get('voice')}, {told.get('seconds')} s {edition.stderr.strip()[-300:]}",
        ),
        ("its own files cannot be written", written.returncode != 0, written.stderr.strip()[-100:]),
        ("it tells that it is not well", sick.returncode != 0, f"{sick.returncode}"),
        (
            "it tells that it is well",
            healthy.returncode == 0,
            f"{healthy.returncode} {healthy.stderr.strip()[-200:]}",
        ),
        (
            "its size",
            size_mb - base_mb < 1000,
            f"{size_mb:.0f} MB, {size_mb - base_mb:.0f} MB of it beyond the base",
        ),
    ]


def main() -> int:
    """Print what was seen; 1 where a promise is broken."""
    options = argparse.ArgumentParser(description=str(__doc__).partition("\n")[0])
    options.add_argument("--keep", action="store_true", help="leave the images for the next time")
    keep = options.parse_args().keep
    if missing := [tool for tool in ("buildah", "debootstrap", "unshare") if shutil.which(tool) is None]:
        print(f"not here: {', '.join(missing)}", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="wadah-") as name:
        make_base(Path(name))
        try:
            build()
            rows = tried(Path(name))
        finally:
            if not keep:
                subprocess.run([*TOOL, "rmi", "--force", NAME, BASE], check=False, capture_output=True)
    for promise, held, seen in rows:
        print(f"{'ok  ' if held else 'FAIL'} {promise}: {seen}")
    return 0 if all(held for _, held, _ in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
