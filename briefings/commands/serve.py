"""`serve`: the public folder over HTTP, so that a feed under test plays."""

from pathlib import Path
from typing import Annotated

import typer

from briefings.commands.options import ShowFolder, opened


def add_to(app: typer.Typer) -> None:
    """Register the commands of this room."""
    app.command()(serve)


def serve(
    show: ShowFolder = Path(),
    port: Annotated[int, typer.Option(min=0, max=65535, help="0 takes a free one.")] = 8000,
    host: Annotated[
        str, typer.Option(help="Address to listen on; 0.0.0.0 for the whole local network.")
    ] = "127.0.0.1",
    metrics: Annotated[
        bool, typer.Option("--metrics", help="Show figures for Prometheus at /metrics to whoever asks.")
    ] = False,
    bulletin: Annotated[
        bool,
        typer.Option(
            "--bulletin",
            help="Answer /bulletin.wav and /bulletin.mp3; with ?max_age=SECONDS whoever asks has a fresh edition made.",
        ),
    ] = False,
) -> None:
    """Serve the public folder with byte ranges. Its own address stands in the place of show.toml's url."""
    from briefings.logs import note, wanted
    from feeds.server.serve import serve

    newsroom, settings = opened(show)
    newsroom.public.mkdir(exist_ok=True)

    def ready(address: str) -> None:
        note("listening", address=address)
        typer.echo(f"Listen at {address}/ or subscribe to {address}/feed.xml  (Ctrl-C ends it)")

    desk = None
    if bulletin:
        from briefings.progress import Lines
        from briefings.verbs.bulletin import BulletinDesk

        desk = BulletinDesk(newsroom, Lines())
    url = settings.channel.url
    serve(newsroom.public, url, host, port, ready, metrics=metrics, logged=wanted(), desk=desk)
