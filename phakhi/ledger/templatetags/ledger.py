"""`{% load ledger %}{% ledger_mark_of thing %}`: ✓ ตรวจสอบได้, one tap from the proof."""

from __future__ import annotations

from typing import Any

from django import template
from django.db import models
from django.urls import reverse

from phakhi.ledger.queries import latest_entry_of

register = template.Library()


@register.inclusion_tag("components/ledger_mark.html", name="ledger_mark_of")
def ledger_mark_of(subject: models.Model) -> dict[str, Any]:
    """The subject's latest entry; while it is being entered, the mark says so."""
    entry = latest_entry_of(subject)
    if entry is None:
        return {"url": ""}
    slug = subject.province.slug  # type: ignore[attr-defined]
    return {"url": reverse("ledger:entry", kwargs={"province": slug, "number": entry.number})}
