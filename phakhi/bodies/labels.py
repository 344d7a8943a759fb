"""The names of this room's codes in the language of the page."""

from __future__ import annotations

from django.utils.translation import get_language

from phakhi.bodies.models import Body
from phakhi.bodies.types import BODY_TYPES, FORMS, SEAT_KINDS, SEAT_ROLES, seat_words
from phakhi.core.presets.term import Terms


def lang() -> str:
    return get_language() or "th"


def named(terms: Terms, code: str) -> str:
    return terms.label_of(code, lang()) if code else ""


def type_label(body: Body) -> str:
    return body.own_type or named(BODY_TYPES, body.type)


def form_label(form: str) -> str:
    return named(FORMS, form)


def kind_label(kind: str) -> str:
    return named(SEAT_KINDS, kind)


def role_label(form: str, role: str) -> str:
    return SEAT_ROLES.label_of(role, "en") if lang().startswith("en") else seat_words(form, role)
