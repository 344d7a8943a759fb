"""Forums in the province's search."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from phakhi.core.acting import Acting
from phakhi.core.labels import term_label
from phakhi.core.registry import SearchHit
from phakhi.dialogues.kinds import KINDS
from phakhi.dialogues.models import Dialogue
from phakhi.dialogues.queries import Asked, dialogues_of


def search_dialogues(acting: Acting, query: str, limit: int) -> list[SearchHit]:
    return [_hit(acting, row) for row in dialogues_of(acting, Asked(text=query))[:limit]]


def _hit(acting: Acting, row: Dialogue) -> SearchHit:
    kwargs = {"province": acting.province.slug, "code": row.public_code}
    url = reverse("dialogues:dialogue", kwargs=kwargs)
    return SearchHit(row.title, url, _("Forum"), term_label(KINDS, row.kind))
