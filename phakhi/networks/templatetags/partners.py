"""Lists of codes as words, in the language of the page."""

from __future__ import annotations

from collections.abc import Iterable

from django import template

from phakhi.core.labels import label

register = template.Library()


@register.simple_tag
def presets(list_name: str, codes: Iterable[str]) -> str:
    return ", ".join(label(list_name, code) for code in codes) or "–"


@register.simple_tag
def places(names: dict[str, str], codes: Iterable[str] | str) -> str:
    """`names` were looked up once for the page (forms.places.names_of)."""
    wanted = [codes] if isinstance(codes, str) else codes
    return ", ".join(names.get(code, code) for code in wanted if code) or "–"


@register.simple_tag
def kinds(codes: Iterable[str]) -> str:
    """Kinds of individuals and of groups stand in one column."""
    words = (label("individual_kinds", code) for code in codes)
    return ", ".join(label("group_kinds", word) for word in words) or "–"
