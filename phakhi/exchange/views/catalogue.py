"""The catalogue of state resources: list, one, listing and editing, who got what (R029)."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse, HttpResponseBase
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from phakhi.core.exports import export
from phakhi.core.http import Request
from phakhi.core.pages import saved, seen_version
from phakhi.core.permissions import authorise
from phakhi.exchange.forms.catalogue import EntryForm, initial_of
from phakhi.exchange.forms.choosing import my_actors, state_partners
from phakhi.exchange.permissions import can_ask_at_all, can_edit_entry
from phakhi.exchange.queries import catalogue as queries
from phakhi.exchange.queries import columns
from phakhi.exchange.queries.shown import name_of
from phakhi.exchange.queries.stock import left_in
from phakhi.exchange.services import catalogue as services
from phakhi.exchange.states import ENTRY_FLOW
from phakhi.exchange.views.finding import entry_trail, find_entry
from phakhi.exchange.views.frame import PER_PAGE, address, page, trail
from phakhi.exchange.vocabulary import Kind
from phakhi.networks.forms.places import names_of

STEPS: dict[str, Any] = {
    "publish": services.publish_resource,
    "close": services.close_resource,
}


@require_safe
def index(request: Request) -> HttpResponse:
    asked = queries.Asked.read(request.GET)
    shown = Paginator(queries.entries(request.acting, asked), PER_PAGE).get_page(
        request.GET.get("page")
    )
    return page(
        request,
        "catalogue/list.html",
        title=_("Catalogue of state resources"),
        lead=_("Funds, venues, equipment and staff time that the state opens to civil society."),
        trail=trail(request, (_("Catalogue"), "")),
        page=shown,
        entries=[(entry, name_of(request.acting, entry.owner)) for entry in shown.object_list],
        asked=asked,
        kinds=Kind.choices,
        counts=queries.kind_counts(request.acting),
        may_list=_may_list(request),
    )


def _may_list(request: Request) -> bool:
    if not can_ask_at_all(request.acting):
        return False
    is_office = request.acting.has("officer", "office_head")
    among = state_partners(request.acting).values("pk")
    return is_office or my_actors(request.acting).filter(pk__in=among).exists()


@require_safe
def index_file(request: Request, ending: str) -> HttpResponseBase:
    found = queries.entries(request.acting, queries.Asked.read(request.GET))
    rows = [(entry, name_of(request.acting, entry.owner)) for entry in found]
    return export(rows, columns.CATALOGUE, ending, f"catalogue-{request.province.slug}")


@require_safe
def one(request: Request, code: str) -> HttpResponse:
    entry = find_entry(request, code)
    acting = request.acting
    used = queries.uses_seen(acting).filter(entry=entry).order_by("-asked_on", "-pk")[:50]
    may_edit = can_edit_entry(acting, entry)
    return page(
        request,
        "catalogue/one.html",
        title=entry.name,
        kind=entry.get_kind_display(),
        trail=entry_trail(request, entry),
        entry=entry,
        owner=name_of(acting, entry.owner),
        areas=names_of(entry.area_codes),
        left=left_in(entry),
        uses=[(use, name_of(acting, use.asker)) for use in used],
        may_edit=may_edit,
        may_ask=can_ask_at_all(acting) and entry.takes_requests,
        steps=[s for s in ENTRY_FLOW.open_acts(acting, entry) if s in STEPS] if may_edit else [],
    )


@require_http_methods(["GET", "POST"])
def create(request: Request) -> HttpResponse:
    authorise(_may_list(request))
    form = EntryForm(request.acting, request.POST or None)
    if request.method == "POST" and form.is_valid():
        owner = form.cleaned_data["owner"]
        entry = services.list_resource(acting=request.acting, owner=owner, values=form.values)
        url = address(request, "entry", code=entry.public_code)
        return saved(request, _("Saved as a draft. Look at it, then publish it."), url)
    return page(
        request,
        "form.html",
        title=_("List a state resource"),
        lead=_("It is published only when you say so."),
        trail=trail(request, (_("Catalogue"), address(request, "catalogue")), (_("List one"), "")),
        form=form,
        submit=_("Save as a draft"),
        back_url=address(request, "catalogue"),
    )


@require_http_methods(["GET", "POST"])
def edit(request: Request, code: str) -> HttpResponse:
    entry = find_entry(request, code)
    authorise(can_edit_entry(request.acting, entry))
    form = EntryForm(request.acting, request.POST or None, is_new=False, initial=initial_of(entry))
    url = address(request, "entry", code=entry.public_code)
    if request.method == "POST" and form.is_valid():
        seen = seen_version(request, entry.version)
        services.edit_resource(acting=request.acting, entry=entry, seen=seen, values=form.values)
        return saved(request, _("Saved."), url)
    return page(
        request,
        "form.html",
        title=_("Change this entry"),
        kind=entry.name,
        trail=entry_trail(request, entry, (_("Change"), "")),
        version=seen_version(request, entry.version),
        form=form,
        submit=_("Save"),
        back_url=url,
    )


@require_POST
def step(request: Request, code: str, act: str) -> HttpResponse:
    entry = find_entry(request, code)
    if act not in STEPS:
        raise Http404
    STEPS[act](acting=request.acting, entry=entry, seen=seen_version(request, entry.version))
    return saved(request, _("Done."), address(request, "entry", code=entry.public_code))


@require_safe
def given(request: Request) -> HttpResponse:
    """R029: who got what; hidden partners without their name."""
    shown = Paginator(queries.granted(request.acting), PER_PAGE).get_page(request.GET.get("page"))
    name = _("Who got what")
    return page(
        request,
        "catalogue/given.html",
        title=name,
        lead=_("State resources granted to partners, with the decision and the report."),
        trail=trail(request, (_("Catalogue"), address(request, "catalogue")), (name, "")),
        page=shown,
        rows=[(use, name_of(request.acting, use.asker)) for use in shown.object_list],
        share=queries.decided_share(request.province),
        late=list(queries.late_reports(request.acting)[:50]) if request.acting.is_staff else [],
    )


@require_safe
def given_file(request: Request, ending: str) -> HttpResponseBase:
    rows = [(u, name_of(request.acting, u.asker)) for u in queries.granted(request.acting)]
    return export(rows, columns.GIVEN, ending, f"granted-{request.province.slug}")
