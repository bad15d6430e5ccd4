"""A document's address → the address tidied up: the same for all ways to write and share it, else empty.

Made for telling whether two documents are one, not for fetching: what is left may lead nowhere. (`courlan` and `w3lib`
tidy up, too, for crawlers; they keep `www.`, the scheme and the slash at the end, or do not know what sharing adds.)
"""

from __future__ import annotations

import re
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urlencode, urlsplit

_BEGINS = re.compile(r"(?:https?:)?//|(?=(?:[\w-]+\.)+[a-z]{2,}/)", re.IGNORECASE)
"""`https://`, `//`, or a host that is followed by a path: "n/a", "AFP-12" and mail addresses are none."""
_AND = re.compile(r"&(?:amp|#0*38|#x0*26);", re.IGNORECASE)
_WWW = re.compile(r"www\d?\.(?=.*\.)")
_PORTS = (80, 443)
_HOME = re.compile(r"/(?:index|default|home)\.(?:html?|php|aspx?|jsp)$", re.IGNORECASE)
_SESSION = re.compile(r";jsessionid=[^/?]*", re.IGNORECASE)
_ADDED = re.compile(
    r"""
      (?: utm_\w+ | at_(?:medium|campaign|custom\d|link_\w+|format|ptr_name|bbc_team) | (?:fb|g|d|ms|y|tw|tt)clid
        | s_kwcid | gbraid | wbraid | gclsrc | li_fat_id | igsh(?:id)? | mc_[ce]id | mkt_tok | oly_\w+_id | vero_id
        | wt_z?mc | _hsenc | _hsmi | hsctatracking | _ga | _gl | ref_?src | ref_url | referr?er | cmp | cmpid | ocid
        | ncid | icid | s_cid | smid | smtyp | xtor | ftag | ito | taid | guccounter | guce_referrer\w* | spm
        | __twitter_impression | share(?:d|_from|_to|_medium)? | sr_share | phpsessid | jsessionid | amp
      )=.*
      | ref=[a-z_.-]*
    """,
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
"""What sharing, mailing and counting add to an address, and sessions do; a page is the same without it."""
_AS_IS = "-._~!$&'()*+,;=:@/"


def tidied(address: str) -> str:
    """`http://www.paper.example/a/?utm_source=x#top` → `//paper.example/a`.

    Empty for what is no address of the web, and for a front page: what stands there is another document each time.
    """
    # Feeds hand on what a page has: "?a=1&#038;b=2", of which all behind the sign would be a fragment.
    address = "".join(_AND.sub("&", address).split())
    begins = _BEGINS.match(address)
    if not begins:
        return ""
    try:
        parts = urlsplit(f"//{address[begins.end() :]}")
        host, path, query = _host(parts), _path(parts.path), _query(parts.query)
    except ValueError:  # also of letters that no address can have
        return ""
    # A page of which the fragment is the address: "#!/story/12".
    fragment = f"#{parts.fragment}" if parts.fragment.startswith(("!", "/")) else ""
    return f"//{host}{path}{query}{fragment}" if host and (path or query or fragment) else ""


def _host(parts: SplitResult) -> str:
    host = _WWW.sub("", (parts.hostname or "").rstrip("."), count=1)
    if not host.isascii():
        host = host.encode("idna").decode()
    return host if parts.port is None or parts.port in _PORTS else f"{host}:{parts.port}"


def _path(path: str) -> str:
    path = quote(unquote(_SESSION.sub("", path), errors="surrogateescape"), _AS_IS, errors="surrogateescape")
    kept: list[str] = []
    for step in path.split("/"):
        if step == "..":
            del kept[-1:]
        elif step not in ("", "."):
            kept.append(step)
    return _HOME.sub("", "".join(f"/{step}" for step in kept))


def _query(query: str) -> str:
    if not query:
        return ""
    told = parse_qsl(query, keep_blank_values=True)
    kept = sorted((name, value) for name, value in told if not _ADDED.fullmatch(f"{name}={value}"))
    return f"?{urlencode(kept)}" if kept else ""
