"""Forums: all of them with the dial of each network, one with its record, its acts."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse, HttpResponseBase
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput
from phakhi.core.exports import export
from phakhi.core.http import Request
from phakhi.core.labels import term_label
from phakhi.core.pages import saved, seen_version, sent
from phakhi.core.permissions import authorise
from phakhi.core.sentences import sentence
from phakhi.dialogues import queries, services
from phakhi.dialogues.forms import CancelForm, HoldForm, PlanForm
from phakhi.dialogues.kinds import KINDS
from phakhi.dialogues.messages import invites
from phakhi.dialogues.models import Dialogue
from phakhi.dialogues.permissions import can_convene
from phakhi.dialogues.states import DIALOGUE_FLOW, convenes
from phakhi.dialogues.views.frame import PER_PAGE, address, asked, page, refused, trail
from phakhi.dialogues.views.showing import show_dialogue, show_line
from phakhi.exchange.queries.shown import name_of


@require_safe
def index(request: Request) -> HttpResponse:
    wanted = queries.Asked.read(request.GET, KINDS)
    found = queries.dialogues_of(request.acting, wanted)
    shown = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
    return page(
        request,
        "forums/list.html",
        title=_("Dialogues and forums"),
        lead=_("Where partners and agencies talk, lay plans side by side, and agree what follows."),
        trail=trail(request),
        page=shown,
        dialogues=[show_line(request.acting, row) for row in shown.object_list],
        dials=queries.dials(request.acting),
        wanted=wanted,
        chips=_chips(request, wanted),
        query=request.GET.urlencode(),
        may_convene=can_convene(request.acting),
    )


@require_safe
def index_file(request: Request, ending: str) -> HttpResponseBase:
    found = queries.dialogues_of(request.acting, queries.Asked.read(request.GET, KINDS))
    name = f"dialogues-{request.province.slug}"
    return export(found, queries.columns(request.acting), ending, name)


@require_safe
def dialogue(request: Request, code: str) -> HttpResponse:
    found = find(request, code)
    shown = show_dialogue(request.acting, found)
    return page(
        request,
        "forums/one.html",
        title=found.title,
        kind=term_label(KINDS, found.kind),
        lead=found.purpose,
        trail=trail(request, (found.title, "")),
        message=_message(request, found),
        **shown,
    )


@require_http_methods(["GET", "POST"])
def plan(request: Request) -> HttpResponse:
    authorise(can_convene(request.acting))
    form = PlanForm(request.acting, sent(request), initial={"kind": "dialogue"})
    if form.is_bound and form.is_valid() and (made := _planned(request, form)):
        url = address(request, "dialogue", code=made.public_code)
        return saved(request, _("Prepared. Announce it, and everybody can read it."), url)
    title = _("Prepare a forum")
    back = address(request, "index")
    return asked(request, form, title=title, submit=_("Prepare this forum"), back=back)


@require_http_methods(["GET", "POST"])
def change(request: Request, code: str) -> HttpResponse:
    found = find(request, code)
    authorise(convenes(request.acting, found) and found.state in ("planned", "announced"))
    values = {name: getattr(found, name) for name in (*PlanForm.base_fields,)}
    form = PlanForm(request.acting, sent(request), asks_convenor=False, initial=values)
    if form.is_bound and form.is_valid() and _changed(request, found, form):
        return saved(request, _("Saved."), _here(request, found))
    return _asked(request, found, form, title=_("Change this forum"), submit=_("Save the changes"))


@require_http_methods(["GET", "POST"])
def announce(request: Request, code: str) -> HttpResponse:
    found = find(request, code)
    _allowed(request, found, "announce")
    if request.method == "POST":
        seen = seen_version(request, found.version)
        services.announce_dialogue(acting=request.acting, dialogue=found, seen=seen)
        return saved(request, _("Announced: everybody can read it now."), _here(request, found))
    button = _("Announce it to everybody")
    return _asked(request, found, None, title=button, submit=button)


@require_http_methods(["GET", "POST"])
def hold(request: Request, code: str) -> HttpResponse:
    """Held now, or, once held, its record corrected."""
    found = find(request, code)
    is_held = found.state == "held"
    authorise(convenes(request.acting, found))
    if not is_held:
        _allowed(request, found, "hold")
    form = HoldForm(sent(request), initial={"record": found.record, "people": found.people})
    if form.is_bound and form.is_valid() and _written(request, found, form, is_held):
        return saved(request, _("The record is kept."), _here(request, found))
    title = _("Correct the record") if is_held else _("It has been held: write the record")
    return _asked(request, found, form, title=title, submit=_("Keep this record"))


@require_http_methods(["GET", "POST"])
def cancel(request: Request, code: str) -> HttpResponse:
    found = find(request, code)
    _allowed(request, found, "cancel")
    form = CancelForm(sent(request))
    if form.is_bound and form.is_valid():
        seen = seen_version(request, found.version)
        services.cancel_dialogue(
            acting=request.acting, dialogue=found, seen=seen, **form.cleaned_data
        )
        return saved(request, _("Cancelled; the reason stands on its page."), _here(request, found))
    button = _("Cancel this forum")
    return _asked(request, found, form, title=button, submit=button, is_danger=True)


def find(request: Request, code: str) -> Dialogue:
    seen = Dialogue.objects.visible_to(request.acting)
    sides = ("convenor__party", "convenor__province", "network__province", "province")
    row: Dialogue = queries.one_or_404(seen.select_related(*sides), code)
    return row


def _planned(request: Request, form: PlanForm) -> Dialogue | None:
    try:
        return services.plan_dialogue(acting=request.acting, **form.cleaned_data)
    except BadInput as error:
        refused(form, error)
        return None


def _changed(request: Request, found: Dialogue, form: PlanForm) -> bool:
    seen = seen_version(request, found.version)
    try:
        services.change_dialogue(
            acting=request.acting, dialogue=found, seen=seen, **form.cleaned_data
        )
    except BadInput as error:
        refused(form, error)
        return False
    return True


def _written(request: Request, found: Dialogue, form: HoldForm, is_held: bool) -> bool:
    write = services.correct_record if is_held else services.hold_dialogue
    seen = seen_version(request, found.version)
    try:
        write(acting=request.acting, dialogue=found, seen=seen, **form.cleaned_data)
    except BadInput as error:
        form.add_error("record", sentence(error))
        return False
    return True


def _allowed(request: Request, found: Dialogue, act: str) -> None:
    """Refuses here, before a form is shown; the row is not saved."""
    state = found.state
    DIALOGUE_FLOW.move(request.acting, found, act)
    found.state = state


def _message(request: Request, found: Dialogue) -> str:
    """While it lies ahead and everybody may come; with no name that everybody may not read."""
    if found.state != "announced" or found.on < timezone.localdate():
        return ""
    convenor = name_of(Acting.stranger(request.province), found.convenor)
    return invites(found, convenor, request.build_absolute_uri(_here(request, found)))


def _here(request: Request, found: Dialogue) -> str:
    return address(request, "dialogue", code=found.public_code)


def _asked(request: Request, found: Dialogue, form: Any, **said: Any) -> HttpResponse:
    here = _here(request, found)
    version = seen_version(request, found.version)
    steps = ((found.title, here),)
    said = {"kind": found.title, "version": version, "steps": steps} | said
    return asked(request, form, back=here, **said)


def _chips(request: Request, wanted: queries.Asked) -> list[dict[str, Any]]:
    counted = queries.kinds_counted(request.acting)
    return [
        {
            "label": term_label(KINDS, kind),
            "url": "?" if wanted.kind == kind else f"?kind={kind}",
            "count": number,
            "current": wanted.kind == kind,
        }
        for kind, number in counted.items()
    ]
