"""The newest: which version of an article counts, which report leads, and what newer reports have overtaken.

`versions` keeps one article of each address, `order` puts the reports on one event in the order in which they are
told, `superseded` says which sentences of older ones are no longer so, `outdated` the same of a live page's entries,
`counts_elsewhere` whether a number is of another place or period, `lost` whether a toll stands nowhere else,
`uncounted` the same of any number.
"""

from scripts.events.newest.elsewhere import counts_elsewhere, lost, uncounted
from scripts.events.newest.entries import outdated
from scripts.events.newest.leading import order
from scripts.events.newest.overtaken import superseded
from scripts.events.newest.report import Report
from scripts.events.newest.versions import versions

__all__ = ["Report", "counts_elsewhere", "lost", "order", "outdated", "superseded", "uncounted", "versions"]
