"""A PDF as Typst writes it (one classic cross-reference table), its streams exchanged."""

from __future__ import annotations

import re
import zlib

_STREAM = re.compile(rb"/Length (\d+)(.*?)stream\r?\n", re.DOTALL)
_ENTRY = re.compile(rb"(\d{10}) (\d{5}) ([nf])")


class Objects:
    def __init__(self, pdf: bytes) -> None:
        table = int(pdf[pdf.rindex(b"startxref") :].split()[1])
        entries = _ENTRY.findall(pdf, table, pdf.rindex(b"trailer"))
        starts = sorted(int(start) for start, _, state in entries if state == b"n")
        ends = dict(zip(starts, [*starts[1:], table], strict=True))
        self._head = pdf[: starts[0]]
        self._tail = pdf[pdf.rindex(b"trailer") : pdf.rindex(b"startxref")]
        self._order = [n for _, n in sorted((int(e[0]), n) for n, e in enumerate(entries) if n)]
        self._bodies = {
            number: pdf[int(entry[0]) : ends[int(entry[0])]]
            for number, entry in enumerate(entries)
            if entry[2] == b"n"
        }

    def stream(self, number: int) -> bytes:
        body = self._bodies[number]
        head = _STREAM.search(body)
        if head is None:
            raise ValueError(f"object {number} holds no stream")
        data = body[head.end() : head.end() + int(head.group(1))]
        return zlib.decompress(data) if b"/FlateDecode" in body[: head.end()] else data

    def put(self, number: int, data: bytes) -> None:
        body = self._bodies[number]
        head = _STREAM.search(body)
        if head is None:
            raise ValueError(f"object {number} holds no stream")
        packed = zlib.compress(data, 9) if b"/FlateDecode" in body[: head.end()] else data
        opening = body[: head.start()] + b"/Length %d%sstream\n" % (len(packed), head.group(2))
        self._bodies[number] = opening + packed + b"\nendstream\nendobj\n"

    def written(self) -> bytes:
        out = bytearray(self._head)
        places = {}
        for number in self._order:
            places[number] = len(out)
            out += self._bodies[number]
        table = len(out)
        out += b"xref\n0 %d\n0000000000 65535 f\r\n" % (len(places) + 1)
        for number in sorted(places):
            out += b"%010d 00000 n\r\n" % places[number]
        return bytes(out + self._tail + b"startxref\n%d\n%%%%EOF\n" % table)
