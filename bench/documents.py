"""`python bench/documents.py [repeats]`: papers as PDF, DOCX and text; signing and checking.

Milliseconds of processor time, the median, so that a busy machine tells the same.
"""

from __future__ import annotations

import itertools
import statistics
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from phakhi.documents.content import Content  # noqa: E402
from phakhi.documents.docx import compare_docx, write_docx  # noqa: E402
from phakhi.documents.flow import flowing  # noqa: E402
from phakhi.documents.plain import to_text  # noqa: E402
from phakhi.documents.signing import demo_key, sign_pdf, verify_pdf  # noqa: E402
from phakhi.documents.stored import from_json, to_json  # noqa: E402
from phakhi.documents.typesetting import typeset  # noqa: E402
from tests.documents import samples  # noqa: E402

_COUNT = itertools.count()
PAPERS: dict[str, Content] = {
    **samples.every_kind(),
    "order, 300 members": samples.order(300),
    "attendance, 300 people": samples.attendance(300),
}


def main() -> None:
    repeats = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    first = _once(lambda: typeset(samples.memo()))
    print(f"the first paper of a process: {first:.0f} ms (dictionary and fonts are read)\n")
    print("| paper | PDF ms | pages | PDF KB | DOCX ms | compare ms | text ms |")
    print("|---|---|---|---|---|---|---|")
    for name, paper in PAPERS.items():
        print(_row(name, paper, repeats))
    _signing(repeats)


def _row(name: str, paper: Content, repeats: int) -> str:
    pdf, docx = typeset(paper), write_docx(paper)
    spent = (
        _spent(lambda: _fresh(paper), repeats),
        _spent(lambda: write_docx(paper), repeats),
        _spent(lambda: compare_docx(paper, docx), repeats),
        _spent(lambda: to_text(paper), repeats),
    )
    pages, size = pdf.count(b"/Type/Page/"), len(pdf) / 1000
    setting, *others = (f"{ms:.0f}" for ms in spent)
    return f"| {name} | {setting} | {pages} | {size:.0f} | " + " | ".join(others) + " |"


def _fresh(paper: Content) -> bytes:
    """As the first time: neither Typst nor we remember the words of this paper."""
    flowing.cache_clear()
    mark = "กขคงจฉชซ"[next(_COUNT) % 8] * (1 + next(_COUNT) % 5)
    return typeset(from_json(_varied(to_json(paper), mark)))


def _varied(value: Any, mark: str) -> Any:
    if isinstance(value, dict):
        return {name: _varied(part, mark) for name, part in value.items()}
    if isinstance(value, list):
        return [_varied(part, mark) for part in value]
    is_words = isinstance(value, str) and any(c > "\u0e00" for c in value)
    return f"{value} {mark}" if is_words else value


def _signing(repeats: int) -> None:
    key, pdf, at = (
        demo_key("นายตัวอย่าง"),
        typeset(samples.order()),
        datetime(2026, 10, 1, tzinfo=UTC),
    )

    def sign() -> bytes:
        return sign_pdf(pdf, key=key, signer=samples.GOVERNOR, reason="", place="", at=at)

    signed = sign()
    print(f"\nsign {_spent(sign, repeats):.0f} ms", end=", ")
    print(f"check {_spent(lambda: verify_pdf(signed, [key.certificate]), repeats):.0f} ms")


def _spent(work: Callable[[], object], repeats: int) -> float:
    return statistics.median(_once(work) for _ in range(repeats))


def _once(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000


if __name__ == "__main__":
    main()
