"""What keeps listeners from being counted.

BriefingError
└── NoLog          a log cannot be read, or holds no line that is known
"""

from briefings.errors import BriefingError


class NoLog(BriefingError):
    """No requests can be read."""

    exit_code = 4
