"""The few tables of a font that we read or write: WOFF opened, its family named, its characters."""

from __future__ import annotations

import struct
import zlib

Tables = dict[bytes, bytes]


def from_woff(data: bytes) -> Tables:
    """WOFF 1.0: the same tables as TrueType, each deflated."""
    (count,) = struct.unpack_from(">H", data, 12)
    tables = {}
    for index in range(count):
        tag, start, packed, length, _ = struct.unpack_from(">4sIIII", data, 44 + 20 * index)
        table = data[start : start + packed]
        tables[tag] = zlib.decompress(table) if packed < length else table
    return tables


def from_sfnt(data: bytes) -> Tables:
    (count,) = struct.unpack_from(">H", data, 4)
    entries = (struct.unpack_from(">4sIII", data, 12 + 16 * index) for index in range(count))
    return {tag: data[start : start + length] for tag, _, start, length in entries}


def to_truetype(tables: Tables) -> bytes:
    count = len(tables)
    power = count.bit_length() - 1
    span = 16 << power
    head = struct.pack(">IHHHH", 0x00010000, count, span, power, 16 * count - span)
    entries, body = b"", b""
    for tag in sorted(tables):
        padded = tables[tag] + bytes(-len(tables[tag]) % 4)
        checksum = sum(struct.unpack(f">{len(padded) // 4}I", padded)) & 0xFFFFFFFF
        place = 12 + 16 * count + len(body)
        entries += struct.pack(">4sIII", tag, checksum, place, len(tables[tag]))
        body += padded
    return head + entries + body


def named(tables: Tables, family: str, style: str) -> Tables:
    """Keeps licence and copyright, replaces what a typesetter finds the font by."""
    names = {1: family, 2: style, 4: f"{family} {style}", 6: f"{family}-{style}".replace(" ", "")}
    kept = _names(tables[b"name"]) | {i: text.encode("utf-16-be") for i, text in names.items()}
    records, texts = b"", b""
    for name in sorted(kept):
        records += struct.pack(">6H", 3, 1, 0x409, name, len(kept[name]), len(texts))
        texts += kept[name]
    return {
        **tables,
        b"name": struct.pack(">HHH", 0, len(kept), 6 + len(records)) + records + texts,
    }


def _names(table: bytes) -> dict[int, bytes]:
    _, count, texts = struct.unpack_from(">HHH", table)
    records = (struct.unpack_from(">6H", table, 6 + 12 * index) for index in range(count))
    return {
        name: table[texts + start : texts + start + length]
        for platform, _, language, name, length, start in records
        if (platform, language) == (3, 0x409)
    }


def characters(tables: Tables) -> set[int]:
    """Every code point the font has a glyph for (cmap formats 4 and 12)."""
    cmap = tables.get(b"cmap", b"")
    if not cmap:
        return set()
    (count,) = struct.unpack_from(">H", cmap, 2)
    places = {struct.unpack_from(">HHI", cmap, 4 + 8 * index)[2] for index in range(count)}
    return set().union(*(_covered(cmap[place:]) for place in places))


def _covered(table: bytes) -> set[int]:
    (form,) = struct.unpack_from(">H", table)
    if form == 12:
        (groups,) = struct.unpack_from(">I", table, 12)
        spans = (struct.unpack_from(">III", table, 16 + 12 * index) for index in range(groups))
        return {code for first, last, _ in spans for code in range(first, last + 1)}
    if form != 4:
        return set()
    count = struct.unpack_from(">H", table, 6)[0] // 2
    lasts = struct.unpack_from(f">{count}H", table, 14)
    firsts = struct.unpack_from(f">{count}H", table, 16 + 2 * count)
    spans_4 = zip(firsts, lasts, strict=True)
    return {code for first, last in spans_4 for code in range(first, last + 1)} - {0xFFFF}
