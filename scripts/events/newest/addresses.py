"""Addresses: which of them lead to the same text, whatever a mailing list, a share button or a phone made of them."""

import re
from urllib.parse import parse_qsl, urlencode, urlsplit

_HOSTS = re.compile(r"^(?:(?:www\d?|m|amp|mobile|wap)\.)+(?=[^.]+\.[^.])")
_TRACKING = re.compile(
    r"(?:utm_\w{1,40}|[a-z]{0,3}clid|gclsrc|igshid|igsh|mc_[ce]id|_ga|_gl|ref|refsrc|ref_src|referrer|rss|from|source|src|share"
    r"|shared|via|cmpid|xtor|spm|feature|campaign|medium|tracking|trk|ncid|ocid|smid|si|fb_\w{1,20}|action_\w{1,20}"
    r"|amp|outputtype|output|mode|view|single|showall|nocache|cache|_|ts|timestamp|v|device|tag_from|tbl|zarsrc|page_source"
    r"|editorial|partner|lang_redirect|medsos|google_editors_picks|at_\w{1,20}|wt_\w{1,20}|pk_\w{1,20}|hsa_\w{1,20})",
    re.IGNORECASE,
)
_WHOLE = {
    ("page", "all"),
    ("page", "0"),
    ("page", "1"),
    ("page", "semua"),
    ("p", "all"),
    ("halaman", "semua"),
    ("page", "single"),
}
_TAIL = re.compile(r"(?:/(?:amp|all|index\.(?:html?|php))|\.amp)?(?<!/)/*+$|/amp(?=\.html?$)", re.IGNORECASE)


def address(link: str) -> str:
    """The part of `link` that names a text: the same for two links that lead to one. Empty where it names none."""
    try:
        parts = urlsplit(link.strip())
        host = (parts.hostname or "").lower()
        port = f":{parts.port}" if parts.port not in (None, 80, 443) else ""
    except ValueError:
        return ""
    if parts.scheme.lower() not in ("http", "https") or not host:
        return ""
    host = _HOSTS.sub("", host)
    path = re.sub(r"/{2,}", "/", parts.path)
    path = _TAIL.sub("", path.removeprefix("/amp") if path.startswith("/amp/") else path)
    asked = [
        (name, value)
        for name, value in parse_qsl(parts.query, keep_blank_values=True)
        if not _TRACKING.fullmatch(name) and (name.lower(), value.lower()) not in _WHOLE
    ]
    route = f"#{parts.fragment}" if parts.fragment.startswith(("!", "/")) else ""
    if not path and not asked and not route:
        return ""  # a home page names no text
    return f"{host}{port}{path}?{urlencode(sorted(asked))}{route}"
