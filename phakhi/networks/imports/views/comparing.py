"""A row beside its twin: field by field, which side counts."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from phakhi.core.errors import BadInput
from phakhi.core.http import Request
from phakhi.core.pages import saved
from phakhi.core.sentences import sentence
from phakhi.networks.imports.decisions import BOTH, KEEP, TAKE, fold_row, merge_row
from phakhi.networks.imports.proposals import label
from phakhi.networks.imports.sheet.fields import BY_KEY
from phakhi.networks.imports.sides import Side, sides_of_actor, sides_of_row
from phakhi.networks.imports.views.frame import elsewhere, find_batch, find_row, page, steps, trail
from phakhi.networks.imports.vocabulary import BatchState
from phakhi.networks.models import Actor, ImportRow
from phakhi.networks.views.frame import address

EXTRA_LABELS = {
    "area_code": "district",
    "kinds": "kind",
    "tags": "topics",
    "populations": "target_groups",
}


@require_http_methods(["GET", "HEAD", "POST"])
def compare(request: Request, pk: UUID, row: UUID) -> HttpResponse:
    batch = find_batch(request, pk)
    if away := elsewhere(request, batch, BatchState.CHECKED):
        return away
    mine = find_row(request, batch, row)
    partners, earlier = _twins(request, mine)
    partner = _wanted(request, partners)
    if partner is None and earlier is None:
        raise Http404
    error = ""
    if request.method == "POST":
        try:
            return _decide(request, mine, partner)
        except BadInput as refusal:
            error = sentence(refusal)
    sides = sides_of_actor(mine, partner) if partner else []
    sides += sides_of_row(mine, earlier) if earlier and not partner else []
    return page(
        request,
        "compare",
        status=400 if error else 200,
        title=_("One partner or two?"),
        lead=_(
            "Choose for each line which side counts. The register changes only when you take in."
        ),
        trail=trail(
            request, (batch.file_name, address(request, "import_rows", pk=pk)), (_("Compare"), "")
        ),
        steps=steps(request, batch),
        batch=batch,
        row=mine,
        partner=partner,
        partners=partners,
        earlier=earlier,
        kind=mine.said.get("name", ""),
        lines=[_line(request, mine, side, earlier if not partner else None) for side in sides],
        error=error,
    )


def _twins(request: Request, mine: ImportRow) -> tuple[list[Actor], ImportRow | None]:
    visible = Actor.objects.visible_to(request.acting).filter(pk__in=mine.twins)
    partners = visible.select_related("party").prefetch_related(
        "party__contacts", "resources", "activities"
    )
    earlier = ImportRow.objects.filter(pk__in=filter(None, [mine.twin_row])).select_related("sheet")
    return list(partners), earlier.defer("sheet__cells", "sheet__merged").first()


def _wanted(request: Request, partners: list[Actor]) -> Actor | None:
    asked = request.POST.get("partner") or request.GET.get("partner") or ""
    return next(
        (one for one in partners if str(one.pk) == asked), partners[0] if partners else None
    )


def _decide(request: Request, mine: ImportRow, partner: Actor | None) -> HttpResponse:
    choices = {
        name.removeprefix("side-"): str(choice)
        for name, choice in request.POST.items()
        if name.startswith("side-")
    }
    if partner:
        merge_row(acting=request.acting, row=mine, actor=partner, choices=choices)
    else:
        fold_row(acting=request.acting, row=mine, choices=choices)
    said = _("Row %(row)s: decided.") % {"row": mine.number}
    return saved(request, said, address(request, "import_rows", pk=mine.batch_id) + "?show=twin")


def _line(
    request: Request, mine: ImportRow, side: Side, earlier: ImportRow | None
) -> dict[str, Any]:
    """The register's word stands unless it has none, or an earlier choice says otherwise."""
    default = mine.choices.get(side.key) or (KEEP if side.theirs else TAKE)
    options = [(KEEP, _("Keep")), (TAKE, _("Take from the file"))]
    if earlier:
        of_row = _("From row %(row)s")
        options = [(KEEP, of_row % {"row": earlier.number}), (TAKE, of_row % {"row": mine.number})]
    if side.can_be_both and side.theirs:
        options.append((BOTH, _("Both")))
    chosen = request.POST.get(f"side-{side.key}", default)
    field = BY_KEY[EXTRA_LABELS.get(side.key, side.key)]
    return {"side": side, "label": label(field), "options": options, "chosen": chosen}
