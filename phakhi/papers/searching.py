"""Papers in the province's search: by title and by number."""

from __future__ import annotations

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from phakhi.core.acting import Acting
from phakhi.core.registry import SearchHit
from phakhi.core.thai import arabic_digits
from phakhi.papers.addresses import address_of
from phakhi.papers.models import Paper


def search_papers(acting: Acting, query: str, limit: int) -> list[SearchHit]:
    named = Q(title__icontains=query) | Q(number__text__icontains=arabic_digits(query))
    seen = Paper.objects.visible_to(acting).filter(named).select_related("number")
    return [
        SearchHit(
            paper.title,
            address_of(acting.province, paper),
            _("Official paper"),
            paper.number.text if paper.number else "",
        )
        for paper in seen[:limit]
    ]
