"""`lexicon`: how words are said in a newsroom, entry by entry."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefings.commands.options import AsJson, ShowFolder, VoiceOrder, aside, opened
from briefings.progress import printable_json

if TYPE_CHECKING:
    from briefings.newsroom.folder import Newsroom
    from scripts.lexicon import Entry

lexicon = typer.Typer(
    name="lexicon",
    help="How words are said. The newsroom's lexicon.tsv comes before what we bring along.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


def add_to(app: typer.Typer) -> None:
    """Register the commands of this room."""
    app.add_typer(lexicon)


@lexicon.command()
def add(
    written: Annotated[str, typer.Argument(help="A word, or a few, as articles write it.")],
    said: Annotated[
        str,
        typer.Argument(
            help="How it is said: Indonesian letters, é for the full e and ê for the schwa, or /IPA/."
        ),
    ],
    note: Annotated[str, typer.Option(help="Where it is from, who said so.")] = "",
    show: ShowFolder = Path(),
) -> None:
    """Add an entry to lexicon.tsv, or change the one of that word. Only lines that hold it are spoken anew."""
    from briefings.newsroom.lexicon import listed, save
    from scripts.lexicon import Lexicon, put

    newsroom, _ = opened(show)
    text, entry = put(listed(newsroom), str(newsroom.lexicon), written, said, note)
    save(newsroom, text)
    typer.echo(f"{entry.written}: {entry.said}")
    slug, lines = _newest(newsroom)
    if slug:
        touched = [line for line in lines if Lexicon((entry,)).hits(line)]
        typer.echo(f"  {len(touched)} of {len(lines)} lines of {slug} hold it")


@lexicon.command()
def test(
    text: Annotated[str, typer.Argument(help="What is to be said, as written.")],
    show: Annotated[
        Path | None, typer.Option("--show", metavar="DIR", help="Use this newsroom's lexicon.")
    ] = None,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help="Also say it into this sound file.")
    ] = None,
    voice: VoiceOrder = "",
    as_json: AsJson = False,
) -> None:
    """Show how each word is said, and who says so. Newsroom, names, homograph, table, affix, model or plain."""
    from briefings.commands.voices import speak_into
    from briefings.newsroom.lexicon import lexicon as pronunciations
    from scripts.lexicon import Said, ours
    from scripts.speakable import speakable

    words = pronunciations(opened(show)[0]) if show else ours()
    spoken = speakable(text)
    said = [part for part in words.read(spoken) if isinstance(part, Said)]
    if not said:
        raise typer.BadParameter("there is nothing to say in it", param_hint="TEXT")
    if as_json:
        rows = [{"written": w.written, "said": w.said, "source": w.source} for w in said]
        typer.echo(printable_json({"spoken": spoken, "words": rows}))
    else:
        width = max(len(word.written) for word in said)
        saying = max(len(word.said) for word in said)
        for word in said:
            typer.echo(f"{word.written:<{width}}  {word.said:<{saying}}  {word.source}")
    if out:
        by = speak_into(out, text, voice, show)
        written = f"{out}: {by}"
        if as_json:
            aside(written)
        else:
            typer.echo(written)


@lexicon.command("list")
def show_list(
    show: ShowFolder = Path(),
    everything: Annotated[
        bool, typer.Option("--all", help="Also the names of the world's news that come with the product.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """List the newsroom's entries. With each stand the lines of the newest edition that it touches."""
    from briefings.newsroom.lexicon import lexicon as pronunciations

    newsroom, _ = opened(show)
    words = pronunciations(newsroom)
    shown = [entry for entry in words.entries if everything or entry.origin == "newsroom"]
    slug, lines = _newest(newsroom)
    touched: dict[Entry, list[str]] = {entry: [] for entry in shown}
    for line in lines:
        for entry in words.hits(line):
            if entry in touched:
                touched[entry].append(line)
    if as_json:
        rows = [
            {"written": e.written, "said": e.said, "note": e.note, "origin": e.origin, "lines": touched[e]}
            for e in shown
        ]
        typer.echo(printable_json({"edition": slug, "entries": rows}))
        return
    if not shown:
        typer.echo('no entries yet: briefings lexicon add "Thilak" "tilak"')
    for entry in shown:
        typer.echo("  ".join(part for part in (f"{entry.written}: {entry.said}", entry.note) if part))
        for line in touched[entry]:
            typer.echo(f"    {slug}: {line}")


def _newest(newsroom: "Newsroom") -> tuple[str, list[str]]:
    """The newest edition's name and its spoken lines; nothing where there is none yet."""
    from briefings.editions.history import read_all

    editions = read_all(newsroom.editions)
    if not editions:
        return "", []
    return editions[0].slug, [line.spoken for line in editions[0].lines]
