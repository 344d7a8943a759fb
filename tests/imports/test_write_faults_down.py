"""The reference of faults is written from the code, so it cannot fall behind."""

from __future__ import annotations

from pathlib import Path

from django.utils import translation

from phakhi.networks.imports.sentences import FAULTS

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "import-faults.md"


def written() -> str:
    lines = ["# What the spreadsheet import finds", "", "| code | message | remedy | ไทย |"]
    lines.append("|---|---|---|---|")
    for code, sentence in FAULTS.items():
        with translation.override("en"):
            english = f"| `{code}` | {sentence.message} | {sentence.remedy}"
        with translation.override("th"):
            lines.append(f"{english} | {sentence.message} – {sentence.remedy} |")
    return "\n".join(lines) + "\n"


def test_the_page_of_faults_says_what_the_code_says() -> None:
    assert PAGE.read_text("utf-8") == written()
