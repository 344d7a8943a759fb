"""Questions as data: both languages side by side, so that a wave can name what was asked."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from django.utils.translation import get_language

from phakhi.core.presets import Term, Terms


@dataclass(frozen=True)
class Question:
    """`answers` from the lowest to the highest; the value is their place, from 1."""

    code: str
    th: str
    en: str
    answers: Terms

    @property
    def text(self) -> str:
        return said(self)

    @property
    def choices(self) -> list[tuple[str, str]]:
        return self.answers.choices(get_language() or "th")


def said(words: Question | Term) -> str:
    """In the language of the page."""
    return words.en if (get_language() or "th").startswith("en") else words.th


def scale(*steps: tuple[str, str]) -> Terms:
    return Terms(*(Term(str(place), th, en) for place, (th, en) in enumerate(steps, start=1)))


def fingerprint(parts: Mapping[str, Any]) -> str:
    """SHA-256 of every word asked, in both languages; stands in the ledger at closing."""
    text = json.dumps(parts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()


def plain(questions: tuple[Question, ...]) -> list[dict[str, Any]]:
    return [
        {"code": q.code, "th": q.th, "en": q.en, "answers": plain_terms(q.answers)}
        for q in questions
    ]


def plain_terms(terms: Terms) -> list[dict[str, str]]:
    return [
        {"code": t.code, "th": t.th, "en": t.en, "gloss_th": t.gloss_th, "gloss_en": t.gloss_en}
        for t in terms.values()
    ]
