"""Step 6: the role matrix, proposed cell by cell (R041)."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from phakhi.core.exports import Column, export
from phakhi.core.http import Request
from phakhi.core.labels import label
from phakhi.core.pages import saved, sent
from phakhi.formation.defaults import DEFAULTS, PARTY_OF_DEFAULT
from phakhi.formation.forms.roles import ActivityForm, RoleForm
from phakhi.formation.models import NetworkActivity, RoleCell
from phakhi.formation.permissions import can_form
from phakhi.formation.queries import matrix
from phakhi.formation.queries.capability import capability_of
from phakhi.formation.queries.composing import members_now
from phakhi.formation.queries.progress import view_of
from phakhi.formation.services import roles as services
from phakhi.formation.views.frame import address, answer_form, find_network, formed_by, page, trail
from phakhi.formation.vocabulary import PARTS
from phakhi.governance.models import GovernanceNetwork

STEP = 6


@require_safe
def roles(request: Request, code: str) -> HttpResponse:
    network = find_network(request, code)
    rows = matrix.rows_of(request.acting, network)
    return page(
        request,
        network,
        "roles.html",
        here="roles",
        title=_("Step 6: who does what"),
        lead=_("Every role was proposed and accepted by the partner itself."),
        rows=rows,
        parts=list(PARTS),
        share=matrix.roles_share(network),
        refusals=matrix.refusals(request.acting, network),
        percent=view_of(network, STEP).percent,
        lacks_default=len({row.activity.default_key for row in rows} - {""}) < len(DEFAULTS),
    )


def _parties(actor: Any) -> str:
    return ", ".join(label("parties", party) for party in actor.six_parties)


def _answer(cell: RoleCell) -> str:
    return str(cell.proposal.get_state_display()) if cell.proposal else str(_("Needs no answer"))


COLUMNS = [
    Column(gettext_lazy("Activity"), lambda cell: cell.activity.name),
    Column(gettext_lazy("Theme group"), lambda cell: cell.activity.group or ""),
    Column(gettext_lazy("Party"), lambda cell: _parties(cell.actor)),
    Column(gettext_lazy("Partner"), lambda cell: cell.actor.party.name),
    Column(pgettext_lazy("role", "Part"), lambda cell: label("formation_parts", cell.part)),
    Column(pgettext_lazy("role", "What exactly"), lambda cell: cell.what),
    Column(gettext_lazy("Answer"), _answer),
]


@require_safe
def roles_file(request: Request, code: str, ending: str) -> HttpResponseBase:
    network = find_network(request, code)
    cells = list(matrix.cells_seen(request.acting, network))
    return export(cells, COLUMNS, ending, f"roles-{network.public_code}")


@require_POST
def add_defaults(request: Request, code: str) -> HttpResponse:
    network = formed_by(request, code)
    services.add_default_activities(acting=request.acting, network=network)
    words = _("Added. They bind nobody: propose the roles now.")
    return saved(request, words, address(network, "roles"))


@require_http_methods(["GET", "POST"])
def add(request: Request, code: str) -> HttpResponse:
    network = formed_by(request, code)
    form = ActivityForm(sent(request), network)
    return answer_form(
        request,
        network,
        form,
        save=lambda _cleaned: services.add_activity(
            acting=request.acting, network=network, **form.values()
        ),
        done=_("Added. They bind nobody: propose the roles now."),
        back=address(network, "roles"),
        title=_("Add an activity"),
        lead=_("Something the network does together."),
        submit=_("Add this activity"),
    )


@require_http_methods(["GET", "POST"])
def activity(request: Request, code: str, pk: UUID) -> HttpResponse:
    """Its roles for everybody; below them, for whoever coordinates, the next proposal."""
    network = find_network(request, code) if request.method == "GET" else formed_by(request, code)
    row = _activity(request, network, pk)
    may = can_form(request.acting, network)
    form = _form(request, network) if may else None
    if request.method == "POST":
        return _propose(request, network, row, form)
    return _activity_page(request, network, row, form)


def _form(request: Request, network: GovernanceNetwork) -> RoleForm:
    among = members_now(network).visible_to(request.acting)
    return RoleForm(sent(request), request.acting, among, initial=_asked(request, among))


def _asked(request: Request, among: Any) -> dict[str, Any]:
    """`?partner=` opens the form with this member and its profile beside it."""
    code = request.GET.get("partner", "")
    return {"actor": among.filter(public_code=code).select_related("party").first()}


def _propose(
    request: Request, network: GovernanceNetwork, row: NetworkActivity, form: Any
) -> HttpResponse:
    words = {
        "title": row.name,
        "lead": _("The partner answers for itself. Nobody is ordered."),
        "submit": _("Propose this role"),
    }
    return answer_form(
        request,
        network,
        form,
        save=lambda cleaned: services.propose_role(acting=request.acting, activity=row, **cleaned),
        done=_("Proposed. The partner finds it under My organisation and answers."),
        back=address(network, "activity", pk=row.pk),
        **words,
    )


def _activity_page(
    request: Request, network: GovernanceNetwork, row: NetworkActivity, form: Any
) -> HttpResponse:
    cells = [c for c in matrix.cells_seen(request.acting, network) if c.activity_id == row.pk]
    shown = form.initial.get("actor") if form else None
    offered = PARTY_OF_DEFAULT.get(row.default_key)
    return page(
        request,
        network,
        "activity.html",
        here="roles",
        title=row.name,
        lead=_("Who does what in it, and who was asked."),
        trail=trail(network, (_("Who does what"), address(network, "roles")), (row.name, "")),
        row=row,
        cells=cells,
        form=form,
        suits=_suits(request, network, offered.party) if form and offered else [],
        offered=offered,
        shown=shown,
        capability=capability_of(request.acting, shown) if shown else None,
    )


def _suits(request: Request, network: GovernanceNetwork, party: str) -> list[Any]:
    """Members of the party that S2 has in mind for it."""
    among = members_now(network).visible_to(request.acting)
    return list(among.filter(six_parties__contains=[party]).select_related("party")[:8])


@require_POST
def remove(request: Request, code: str, pk: UUID) -> HttpResponse:
    network = formed_by(request, code)
    services.remove_activity(acting=request.acting, activity=_activity(request, network, pk))
    return saved(request, _("Removed."), address(network, "roles"))


@require_POST
def end(request: Request, code: str, pk: UUID) -> HttpResponse:
    network = formed_by(request, code)
    cells = RoleCell.objects.visible_to(request.acting).standing()
    related = cells.select_related("activity__network__province", "proposal")
    cell = get_object_or_404(related, activity__network=network, pk=pk)
    services.end_role(acting=request.acting, cell=cell)
    back = address(network, "activity", pk=cell.activity_id)
    return saved(request, _("The role has ended."), back)


def _activity(request: Request, network: GovernanceNetwork, pk: UUID) -> NetworkActivity:
    seen = NetworkActivity.objects.visible_to(request.acting).select_related("network", "group")
    found: NetworkActivity = get_object_or_404(seen, network=network, pk=pk)
    return found
