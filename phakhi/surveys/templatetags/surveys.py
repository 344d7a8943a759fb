from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import template
from django.utils.translation import get_language

from phakhi.core.labels import label
from phakhi.surveys.instruments.relationship import TIES
from phakhi.surveys.models import Wave
from phakhi.surveys.queries.shown import year_of
from phakhi.surveys.queries.words import in_language

register = template.Library()


@register.simple_tag
def wave_year(wave: Wave) -> str:
    return year_of(wave)


@register.simple_tag
def said(row: Any) -> str:
    """A term of a list, or a plain row of one, in the language of the page."""
    words = row if isinstance(row, Mapping) else {"th": row.th, "en": row.en}
    return in_language(words)


@register.simple_tag
def told(facts: Mapping[str, Any]) -> str:
    """Kinds, how often, how closely: as they stand on the named sheet."""
    lang = get_language() or "th"
    kinds = [TIES.label_of(kind, lang) for kind in facts.get("kinds") or []]
    often = label("frequencies", str(facts.get("frequency") or ""))
    close = label("intensities", str(facts.get("intensity") or ""))
    return " · ".join([*kinds, *filter(None, [often, close])]) or "–"
