"""What an organiser sees on a terminal when a selection is done; scripts read the certificate."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TextIO

from phakhi.methods.sentences import Language, Words

_DONE = Words(
    "เสร็จแล้ว: {seats} ที่นั่ง จาก {pool_size} คน โอกาสได้รับเลือกตั้งแต่ร้อยละ {least} ถึง {most}",
    "done: {seats} seats, {pool_size} people, chances from {least} % to {most} %",
)
_PROVEN = Words(
    "พิสูจน์แล้วว่าไม่มีการจับสลากใดดีกว่านี้ ({objective})", "proven: no lottery is better ({objective})"
)
_PANELS = Words(
    "{panels} ชุดที่โอกาสเท่ากันอยู่ใน {out}/panels.csv",
    "{panels} equally likely panels in {out}/panels.csv",
)


def sum_up(
    certificate: Mapping[str, object], panels: int | None, out: str, language: Language, to: TextIO
) -> None:
    if not to.isatty():
        return
    shares = {
        "least": _percent(certificate["min_probability"]),
        "most": _percent(certificate["max_probability"]),
        "panels": panels,
        "out": out,
    }
    told = [_DONE]
    told += [_PROVEN] if certificate["optimal"] else []
    told += [_PANELS] if panels is not None else []
    for words in told:
        to.write(getattr(words, language).format(**{**certificate, **shares}) + "\n")


def _percent(chance: object) -> str:
    return f"{100 * chance:.1f}" if isinstance(chance, float) else "–"
