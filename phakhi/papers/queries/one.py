"""One paper that whoever acts may open, or not found."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404

from phakhi.core.acting import Acting
from phakhi.papers.models import Paper
from phakhi.papers.permissions import can_open_paper

RELATED = ("province", "number__book", "signed_in_post", "pdf__province", "memo_pdf__province")


def paper_or_404(acting: Acting, pk: UUID) -> Paper:
    here = Paper.objects.filter(province=acting.province).select_related(*RELATED)
    found: Paper | None = here.filter(pk=pk).first()
    if found is None or not can_open_paper(acting, found):
        raise Http404
    return found
