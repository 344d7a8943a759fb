"""Which parser a file needs: its first bytes decide, and its name must agree."""

from __future__ import annotations

from phakhi.core.errors import BadInput
from phakhi.networks.imports.sheet.guards import MEGABYTES, OLE, ZIP, inspect

ENDINGS = {
    "xlsx": "xlsx", "xlsm": "xlsx", "xls": "xls", "ods": "ods",
    "csv": "csv", "tsv": "csv", "txt": "csv",
}  # fmt: skip
ACCEPTED = "xlsx, xls, ods, csv"
_ODS = b"application/vnd.oasis.opendocument.spreadsheet"


def kind_of(name: str, content: bytes) -> str:
    """Macros in an .xlsm are never run: only its cells are read."""
    if not content.strip(b"\x00 \r\n\t"):
        raise BadInput("file_empty")
    if len(content) > MEGABYTES * 1024 * 1024:
        raise BadInput("file_size", limit=MEGABYTES)
    kind = ENDINGS.get(name.rpartition(".")[2].lower())
    if kind is None:
        raise BadInput("file_kind", kinds=ACCEPTED)
    found = _by_content(content)
    if found != kind:
        if found == "xls":  # a password turns an .xlsx into this
            inspect(content, found)
        raise BadInput("sheet_mismatch")
    return kind


def _by_content(content: bytes) -> str:
    if content.startswith(ZIP):
        return "ods" if _ODS in content[:200] else "xlsx"
    if content.startswith(OLE):
        return "xls"
    if content.startswith((b"%PDF-", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"Rar!", b"7z\xbc\xaf")):
        return "other"
    is_utf16 = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    markup = (
        content[:200]
        .lstrip(b"\xef\xbb\xbf \r\n\t")
        .lower()
        .startswith((b"<html", b"<!doctype", b"<?xml"))
    )
    return "other" if markup or (b"\x00" in content[:4096] and not is_utf16) else "csv"
