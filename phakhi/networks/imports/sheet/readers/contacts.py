"""Telephone numbers, e-mail and web addresses."""

from __future__ import annotations

import re

from phakhi.networks.imports.sheet.readers.reading import Reading, wrong

_EMAIL = re.compile(
    r"[A-Za-z0-9][\w.+%-]*@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,24}"
)
_SLIPS = tuple(
    (re.compile(slip), right)
    for slip, right in (
        (r"\s+", ""),
        (r"@{2,}|\(at\)|\[at\]", "@"),
        (r",(?=com|co|th)", "."),
        (r"\.{2,}", "."),
        (r"\.(con|cmo|comm|ocm)$", ".com"),
        (r"@(gmai|gmial|gamil|gnail|gmali)\.", "@gmail."),
        (r"@(gmail|hotmail|yahoo|outlook)$", r"@\1.com"),
        (r"@hotmai\.", "@hotmail."),
        (r"\.$", ""),
        (r"\.go\.t$", ".go.th"),
    )
)
_HOST = re.compile(r"(?:[\w-]+\.)+[a-zA-Z]{2,24}(?::\d+)?(?:/\S*)?", re.ASCII)


def read_email(text: str) -> Reading:
    addresses = [part for part in re.split(r"\s*[,;\n]\s*(?!co)|\s+(?=\S+@)", text.strip()) if part]
    if addresses and all(_EMAIL.fullmatch(one) for one in addresses):
        return Reading(", ".join(one.lower() for one in dict.fromkeys(addresses)))
    repaired = text.strip()
    for slip, right in _SLIPS:
        repaired = slip.sub(right, repaired)
    return wrong("email_bad", *([repaired.lower()] if _EMAIL.fullmatch(repaired) else []))


def read_url(text: str) -> Reading:
    """Only http and https; a bare host gets https; any other scheme is refused."""
    plain = text.strip()
    bare = re.sub(r"^https?://", "", plain, flags=re.IGNORECASE)
    if not _HOST.fullmatch(bare):
        return wrong("url_bad")
    return Reading(plain if bare != plain else f"https://{plain}")
