"""The first day: from the starter to one's own feed, a step after the other."""

from collections.abc import Mapping

from briefings.newsroom.placeholders import find_placeholders
from briefings.studio.desk import Desk
from briefings.studio.page import Page
from briefings.studio.pages.start import first

FIELDS = {"title", "tagline", "description", "author", "region", "url", "email"}


def show(desk: Desk) -> Mapping[str, object]:
    """What the template is told: the steps, and which are done."""
    settings = desk.show
    left = {
        name.strip() for each in find_placeholders(desk.newsroom, settings) for name in each.what.split(",")
    }
    own_sources = bool(settings.sources) and settings.sources != ("articles/",)
    articles = any(path.is_file() for path in (desk.newsroom.root / "articles").glob("*"))
    slugs = desk.studio.ledger.slugs()
    steps = [
        ("names", not left & FIELDS, "/pengaturan"),
        ("sources", own_sources or (articles and "articles/" not in left), "/pengaturan"),
        ("rundown", bool(slugs), first(desk)),
        ("air", any(desk.studio.ledger.edition(slug).on_air for slug in slugs[-5:]), f"{first(desk)}/siar"),
    ]
    return {"steps": steps, "missing": sorted(left & FIELDS)}


PAGE = Page("first_day", "/hari-pertama", show)
