"""Pages are rendered: templates in, whole pages out. Texts are escaped always; nothing is ever marked as safe."""

import hashlib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from briefings.studio.words import LANGUAGES, Words

if TYPE_CHECKING:
    from jinja2 import Environment

STATIC = Path(__file__).parent / "static"
_TEMPLATES = Path(__file__).parent / "templates"
LANGUAGE, THEME = "bahasa", "tema"
"""Cookies in which a browser keeps what its person likes."""


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    made = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals["static"] = static
    return made


@cache
def static(name: str) -> str:
    """The address of a file of `STATIC`, which changes with what all of them hold: scripts import each other."""
    return f"/static/{_version()}/{name}"


@cache
def _version() -> str:
    sign = hashlib.sha256()
    for path in sorted(STATIC.iterdir()):
        sign.update(path.read_bytes())
    return sign.hexdigest()[:12]


def language_of(request: Request) -> str:
    """As the person chose; Indonesian without."""
    wanted = request.cookies.get(LANGUAGE, "")
    return wanted if wanted in LANGUAGES else LANGUAGES[0]


def theme_of(request: Request) -> str:
    """ "light", "dark" or "auto"."""
    wanted = request.cookies.get(THEME, "")
    return wanted if wanted in ("light", "dark") else "auto"


def rendered(request: Request, template: str, said: Words, facts: Mapping[str, object]) -> str:
    """The page as text."""
    return (
        _environment()
        .get_template(template)
        .render(w=said, theme=theme_of(request), languages=LANGUAGES, **facts)
    )


def render(
    request: Request, template: str, said: Words, facts: Mapping[str, object], status: int = 200
) -> Response:
    """The page as an answer."""
    return HTMLResponse(rendered(request, template, said, facts), status)
