"""The pages of the studio, a module each. `PAGES` is what is served."""

from briefings.studio.page import Page
from briefings.studio.pages import air, archive, first_day, lexicon, listeners, log, rundown, script, settings

PAGES: tuple[Page, ...] = (
    rundown.PAGE,
    *script.PAGES,
    air.PAGE,
    archive.PAGE,
    lexicon.PAGE,
    settings.PAGE,
    log.PAGE,
    listeners.PAGE,
    first_day.PAGE,
)
