"""What C2PA refuses is known before an edition is read aloud, and the guide's certificate is none of that."""

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

from audio.errors import Unsigned
from audio.formats import signing
from briefings.newsroom.folder import Newsroom
from briefings.verbs.doctor import examine
from tests.certificates import begun, name, new_chain, new_key

pytest.importorskip("c2pa", reason="c2pa-python is not installed: pip install 'briefings[c2pa]'")
DOCS = Path(__file__).parents[2] / "docs"


def by_itself() -> tuple[bytes, bytes]:
    """A certificate that nobody vouches for, and its key."""
    key = new_key("p256")
    own = begun(name("Redaksi"), name("Redaksi"), key.public_key(), ended=False).sign(key, SHA256())
    return own.public_bytes(Encoding.PEM), key.private_bytes(
        Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()
    )


def test_a_key_in_the_older_form_signs_as_well() -> None:
    chain = new_chain()
    older = load_pem_private_key(chain.key, None).private_bytes(
        Encoding.PEM, PrivateFormat.TraditionalOpenSSL, NoEncryption()
    )
    assert b"BEGIN EC PRIVATE KEY" in older
    signing.prove(signing.credentials(chain.certificates, older))


def test_a_certificate_that_c2pa_refuses_is_told_by_the_doctor_and_before_a_word_is_spoken(
    newsroom: Newsroom, tmp_path: Path, make_edition: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    certificate, key = by_itself()
    (newsroom.root / "sertifikat.pem").write_bytes(certificate)
    kept = tmp_path / "kunci.pem"
    kept.write_bytes(key)
    kept.chmod(0o600)
    monkeypatch.setenv("BRIEFINGS_SIGN_KEY", str(kept))
    show = newsroom.show_file.read_text("utf-8")
    newsroom.show_file.write_text(
        show.replace("[publish]\n", '[publish]\nsign = "sertifikat.pem"\n'), "utf-8"
    )
    (told,) = [each for each in examine(newsroom.root) if each.what == "signature"]
    assert not told.ok and "C2PA refuses it" in told.detail
    with pytest.raises(Unsigned, match="C2PA refuses it"):
        make_edition(newsroom)
    assert not newsroom.public.exists() and not [each for each in newsroom.clips.rglob("*") if each.is_file()]


@pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl is not there")
@pytest.mark.parametrize("page", ["rules.md", "rules.id.md"])
def test_the_certificate_that_the_guide_makes_is_taken(page: str, tmp_path: Path) -> None:
    (block,) = re.findall(r"```console\n(openssl .*?)```", (DOCS / page).read_text("utf-8"), re.DOTALL)
    subprocess.run(["sh", "-e", "-c", block], cwd=tmp_path, check=True, capture_output=True)
    made = [(tmp_path / file).read_bytes() for file in ("sertifikat.pem", "kunci.pem")]
    signing.prove(signing.credentials(*made))
