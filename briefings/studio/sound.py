"""Sounds: routes."""

from starlette.routing import BaseRoute
from briefings.studio.studio import Studio


def routes(studio: Studio) -> list[BaseRoute]:
    return []
