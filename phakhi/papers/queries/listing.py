"""The papers somebody may see: by state, by kind, by words of title or number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.db.models import Count, Q
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phakhi.core.acting import Acting
from phakhi.core.exports import Column
from phakhi.core.thai import arabic_digits
from phakhi.papers.kinds import PAPER_KINDS
from phakhi.papers.models import Paper
from phakhi.papers.states import PAPER_FLOW


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address asks for; what it does not know is left out."""

    state: str = ""
    kind: str = ""
    text: str = ""

    @classmethod
    def read(cls, query: QueryDict) -> Asked:
        state, kind = query.get("state", ""), query.get("kind", "")
        known = dict(PAPER_KINDS.items())
        return cls(
            state if state in PAPER_FLOW.states else "",
            kind if kind in known else "",
            query.get("q", "").replace("\x00", "").strip()[:100],
        )

    def address(self, state: str) -> str:
        """The same question about another state."""
        asked = {"state": state, "kind": self.kind, "q": self.text}
        return "?" + urlencode({name: value for name, value in asked.items() if value})


def papers_of(acting: Acting, asked: Asked) -> Any:
    found = Paper.objects.visible_to(acting).select_related("number")
    if asked.state:
        found = found.filter(state=asked.state)
    if asked.kind:
        found = found.filter(kind=asked.kind)
    if asked.text:
        numbered = Q(number__text__icontains=arabic_digits(asked.text))
        found = found.filter(Q(title__icontains=asked.text) | numbered)
    return found.defer("content", "memo")


def counts(acting: Acting) -> dict[str, int]:
    seen = Paper.objects.visible_to(acting).order_by().values("state")
    return dict(seen.annotate(count=Count("pk")).values_list("state", "count"))


def kind_word(paper: Paper) -> Any:
    """A kind that is registered no more is shown by its code."""
    known = dict(PAPER_KINDS.items())
    return known[paper.kind].label if paper.kind in known else paper.kind


COLUMNS = (
    Column(_("Title"), lambda paper: paper.title),
    Column(_("Kind"), kind_word),
    Column(_("State"), lambda paper: paper.get_state_display()),
    Column(_("Number"), lambda paper: paper.number.text if paper.number else ""),
    Column(_("Signed on"), lambda paper: paper.signed_on),
    Column(_("Drafted on"), lambda paper: timezone.localdate(paper.created_at)),
)
