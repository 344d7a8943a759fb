"""Forums and questions to boards: filtered, counted, as a file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, TypeVar

from django.db.models import Count, Model, Q, QuerySet
from django.http import Http404, QueryDict
from django.utils.translation import gettext_lazy as _

from phakhi.core import thai
from phakhi.core.acting import Acting
from phakhi.core.exports import Column
from phakhi.core.labels import term_label
from phakhi.dialogues.kinds import KINDS
from phakhi.dialogues.models import Consultation, Dialogue
from phakhi.dialogues.models.consultations import ConsultationQuerySet
from phakhi.dialogues.models.dialogues import DialogueQuerySet
from phakhi.dialogues.states import CONSULTATION_FLOW
from phakhi.exchange.queries.shown import name_of

LATE = "late"
T = TypeVar("T", bound=Model)
SIDES = ("convenor__party", "convenor__province", "network")


@dataclass(frozen=True, slots=True)
class Asked:
    kind: str = ""
    text: str = ""

    @classmethod
    def read(cls, query: QueryDict, known: Iterable[str]) -> Asked:
        kind = query.get("kind", "")
        text = thai.normalise(query.get("q", ""))[:100].strip()
        return cls(kind if kind in known else "", text)


def dialogues_of(acting: Acting, asked: Asked, **of: Any) -> DialogueQuerySet:
    found = Dialogue.objects.visible_to(acting).filter(**of).select_related(*SIDES)
    if asked.kind:
        found = found.filter(kind=asked.kind)
    if asked.text:
        words = Q(title__icontains=asked.text) | Q(purpose__icontains=asked.text)
        found = found.filter(words | Q(record__icontains=asked.text))
    return found


def kinds_counted(acting: Acting) -> dict[str, int]:
    rows = Dialogue.objects.visible_to(acting).order_by().values("kind").annotate(n=Count("pk"))
    found = {row["kind"]: row["n"] for row in rows}
    return {kind: found.get(kind, 0) for kind in KINDS}


def consultations_of(acting: Acting, asked: Asked) -> ConsultationQuerySet:
    found = Consultation.objects.visible_to(acting)
    found = found.select_related("body", "agency__party", "agency__province")
    if asked.kind == LATE:
        found = found.late()
    elif asked.kind:
        found = found.filter(state=asked.kind)
    if asked.text:
        found = found.filter(Q(title__icontains=asked.text) | Q(question__icontains=asked.text))
    return found


def states_counted(acting: Acting) -> dict[str, int]:
    everything = Consultation.objects.visible_to(acting)
    rows = everything.order_by().values("state").annotate(n=Count("pk"))
    found = {row["state"]: row["n"] for row in rows}
    counted = {state: found.get(state, 0) for state in CONSULTATION_FLOW.states}
    return {LATE: everything.late().count()} | counted


def one_or_404(found: QuerySet[T], code: str) -> T:
    row = found.filter(public_code=code.lower()).first()
    if row is None:
        raise Http404
    return row


def columns(acting: Acting) -> tuple[Column, ...]:
    """What everybody may read of a forum; a hidden partner's name stays hidden in the file."""
    return (
        Column(_("Day"), lambda row: row.on),
        Column(_("Kind of forum"), lambda row: term_label(KINDS, row.kind)),
        Column(_("Title"), lambda row: row.title),
        Column(_("Network"), lambda row: row.network.name if row.network else ""),
        Column(_("Convenor"), lambda row: str(name_of(acting, row.convenor))),
        Column(_("Place"), lambda row: row.place),
        Column(_("People who came"), lambda row: row.people),
        Column(_("State"), lambda row: row.get_state_display()),
        Column(_("Code"), lambda row: row.public_code),
    )


def consultation_columns(acting: Acting) -> tuple[Column, ...]:
    return (
        Column(_("Asked on"), lambda row: row.asked_on),
        Column(_("Board"), lambda row: row.body.name),
        Column(_("Agency"), lambda row: str(name_of(acting, row.agency))),
        Column(_("Title"), lambda row: row.title),
        Column(_("State"), lambda row: row.get_state_display()),
        Column(_("Opinion until"), lambda row: row.opinion_due_on),
        Column(_("Opinion of the board"), lambda row: row.opinion),
        Column(_("Reply until"), lambda row: row.reply_due_on),
        Column(_("Reply of the agency"), lambda row: row.reply),
    )
