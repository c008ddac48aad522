"""The pages of the studio, a module each. `PAGES` is what is served."""

from briefings.studio.page import Page
from briefings.studio.pages import air, rundown, script

PAGES: tuple[Page, ...] = (rundown.PAGE, *script.PAGES, air.PAGE)
