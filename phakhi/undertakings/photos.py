"""A photo says what it shows, not where and on which phone: metadata goes before it is kept.

No imaging library is in the lock, so the container is rewritten, never the picture: JPEG segments
(ISO/IEC 10918-1 B.1.1.3) and PNG chunks (ISO/IEC 15948) that hold EXIF, GPS, XMP, comments or a
thumbnail are left out. Which way up a JPEG is goes back in alone, else phones' photos lie down.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from zlib import crc32

JPEG = b"\xff\xd8"
PNG = b"\x89PNG\r\n\x1a\n"
KEPT_CHUNKS = frozenset(
    (b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT")
)
_START_OF_SCAN, _END = 0xDA, 0xD9
# In a scan FF 00 is a byte of the picture and FF D0–D7 a restart; any other marker ends it.
_NEXT_MARKER = re.compile(rb"\xff+(?=[^\x00\xff\xd0-\xd7])")
_JFIF, _EXIF, _ICC, _ADOBE, _COMMENT = 0xE0, 0xE1, 0xE2, 0xEE, 0xFE
_ORIENTATION = 0x0112


class NotAPicture(ValueError):
    """The file ends too early or its parts do not add up."""


def without_metadata(content: bytes) -> bytes:
    if content.startswith(JPEG):
        return _jpeg(content)
    return _png(content) if content.startswith(PNG) else content


def _jpeg(content: bytes) -> bytes:
    kept, upright, icc = [JPEG], 1, False
    for marker, segment in _segments(content):
        if marker == _EXIF:
            upright = max(upright, _orientation(segment))
        elif marker == _ICC:
            icc = segment[4:16] == b"ICC_PROFILE\x00"
        is_metadata = 0xE0 <= marker <= 0xEF or marker == _COMMENT
        if not is_metadata or marker in (_JFIF, _ADOBE) or (marker == _ICC and icc):
            kept.append(segment)
    if upright != 1:
        kept.insert(1, _only_orientation(upright))
    return b"".join(kept)


def _segments(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Each with its marker, a scan with its bytes, up to the end of this picture.

    Phones append a second picture, a film or a depth map behind the end: that goes, too.
    """
    at = len(JPEG)
    while content[at : at + 2] != bytes((0xFF, _END)):
        head = content[at : at + 4]
        if len(head) < 4 or head[0] != 0xFF:
            raise NotAPicture
        marker, length = head[1], struct.unpack(">H", head[2:])[0]
        end = at + 2 + length
        if marker == _START_OF_SCAN:
            end = _end_of_scan(content, end)
        if length < 2 or end > len(content):
            raise NotAPicture
        yield marker, content[at:end]
        at = end
    yield _END, content[at : at + 2]


def _end_of_scan(content: bytes, at: int) -> int:
    found = _NEXT_MARKER.search(content, at)
    if found is None:
        raise NotAPicture
    return found.end() - 1


def _orientation(segment: bytes) -> int:
    """1 to 8 from the first directory of the EXIF; 1 where it says nothing sensible."""
    body = segment[10:]
    if segment[4:10] != b"Exif\x00\x00" or body[:2] not in (b"II", b"MM"):
        return 1
    order = "<" if body[:2] == b"II" else ">"
    try:
        (first,) = struct.unpack_from(f"{order}I", body, 4)
        (count,) = struct.unpack_from(f"{order}H", body, first)
        for number in range(min(count, 100)):
            tag, _kind, _n, value = struct.unpack_from(
                f"{order}HHIH", body, first + 2 + 12 * number
            )
            if tag == _ORIENTATION:
                return value if value in range(1, 9) else 1
    except struct.error:
        pass
    return 1


def _only_orientation(value: int) -> bytes:
    entry = struct.pack(">HHIHH", _ORIENTATION, 3, 1, value, 0)
    body = b"Exif\x00\x00MM\x00\x2a" + struct.pack(">IH", 8, 1) + entry + struct.pack(">I", 0)
    return b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body


def _png(content: bytes) -> bytes:
    kept, at = [PNG], len(PNG)
    while at + 12 <= len(content):
        (length,) = struct.unpack_from(">I", content, at)
        name, end = content[at + 4 : at + 8], at + 12 + length
        if end > len(content):
            raise NotAPicture
        if name in KEPT_CHUNKS:
            body = content[at + 8 : end - 4]
            kept += [content[at : at + 8], body, struct.pack(">I", crc32(name + body))]
        if name == b"IEND":
            return b"".join(kept)
        at = end
    raise NotAPicture
