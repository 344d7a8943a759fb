"""Lists as files: for Excel, and for machines."""

from __future__ import annotations

from django.http import HttpResponseBase, JsonResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy, pgettext_lazy
from django.views.decorators.http import require_safe

from phakhi.bodies.forms.days import DayForm
from phakhi.bodies.frame import body_or_404
from phakhi.bodies.labels import kind_label, type_label
from phakhi.bodies.popolo.export import popolo_of
from phakhi.bodies.queries.index import Asked, Entry, entries_of
from phakhi.bodies.queries.shown import Line
from phakhi.bodies.states import BODY_FLOW
from phakhi.bodies.table import table_of
from phakhi.bodies.views.members import asked_day
from phakhi.core.exports import Column, export
from phakhi.core.http import Request
from phakhi.core.labels import label


@require_safe
def bodies_file(request: Request, ending: str) -> HttpResponseBase:
    rows = entries_of(request.acting, Asked.read(request.GET))
    return export(rows, BODIES, ending, "bodies")


@require_safe
def members_file(request: Request, code: str, ending: str) -> HttpResponseBase:
    body = body_or_404(request.acting, code)
    day = asked_day(DayForm(request.GET)) or body.ended_on or timezone.localdate()
    lines = table_of(request.acting, body, day).lines
    return export(lines, MEMBERS, ending, f"members-{body.public_code}-{day:%Y-%m-%d}")


@require_safe
def popolo(request: Request) -> HttpResponseBase:
    """What the pages show to this reader, in the shape of popoloproject.com."""
    found = popolo_of(request.acting, request.province)
    response = JsonResponse(found, json_dumps_params={"ensure_ascii": False, "indent": 1})
    name = f"popolo-{request.province.slug}.json"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _chair(entry: Entry) -> str:
    return entry.chair.name if entry.chair and not entry.is_chair_hidden else ""


def _party(line: Line) -> str:
    return line.holder.party.name if line.holder.party else ""


BODIES = [
    Column(gettext_lazy("Code"), lambda entry: entry.body.public_code),
    Column(pgettext_lazy("bodies", "Body"), lambda entry: entry.body.name),
    Column(gettext_lazy("Type"), lambda entry: type_label(entry.body)),
    Column(gettext_lazy("Formal"), lambda entry: int(entry.body.is_formal)),
    Column(gettext_lazy("State"), lambda entry: BODY_FLOW.states[entry.body.state]),
    Column(gettext_lazy("Chair"), _chair),
    Column(gettext_lazy("Seats"), lambda entry: entry.makeup.seats),
    Column(gettext_lazy("Empty seats"), lambda entry: entry.makeup.empty),
    Column(gettext_lazy("Missing parties"), lambda entry: entry.makeup.missing),
    Column(gettext_lazy("Since"), lambda entry: entry.body.established_on),
    Column(gettext_lazy("Ended on"), lambda entry: entry.body.ended_on),
    Column(gettext_lazy("Legal basis"), lambda entry: entry.body.legal_basis),
]
MEMBERS = [
    Column(gettext_lazy("No."), lambda line: line.number),
    Column(gettext_lazy("Name"), lambda line: line.name),
    Column(gettext_lazy("Post"), lambda line: line.holder.post_title),
    Column(gettext_lazy("For"), _party),
    Column(pgettext_lazy("bodies", "Seat"), lambda line: line.holder.role_label),
    Column(gettext_lazy("Filled as"), lambda line: kind_label(line.holder.seat.kind)),
    Column(gettext_lazy("Counts for"), lambda line: label("parties", line.holder.party_class)),
    Column(gettext_lazy("Sector"), lambda line: label("sectors", line.sector)),
    Column(gettext_lazy("Since"), lambda line: line.holder.term and line.holder.term.since),
    Column(
        gettext_lazy("Until, this day no longer"),
        lambda line: line.holder.term and line.holder.term.until,
    ),
]
