"""The gate: feeds, folders and files against the written rules of those who take them."""

from feeds.lint.check import check_any, check_edition, check_feed, check_folder
from feeds.lint.finding import Finding, Severity

__all__ = ["Finding", "Severity", "check_any", "check_edition", "check_feed", "check_folder"]
