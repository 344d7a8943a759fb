"""The charter: what is in force, what is on its way, and each member's word (R008)."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from phakhi.core.http import Request
from phakhi.core.pages import saved, seen_version, sent
from phakhi.core.permissions import authorise
from phakhi.governance import services
from phakhi.governance.charter_states import CHARTER_FLOW
from phakhi.governance.forms.charter import CharterForm, CommentForm, PutForm
from phakhi.governance.forms.life import PlainForm
from phakhi.governance.frame import network_address, network_frame, network_trail
from phakhi.governance.models import Charter, CharterComment, GovernanceNetwork
from phakhi.governance.permissions import can_propose_to, is_member
from phakhi.governance.queries import network_or_404
from phakhi.governance.queries.charters import answers_of, changes, charter_in_force, standing
from phakhi.governance.queries.own import own_actors
from phakhi.governance.views.frame import address, asked, page


@require_safe
def charters(request: Request, code: str) -> HttpResponse:
    """The one in force, with the way to every other version."""
    network = network_or_404(request.acting, code)
    versions = list(Charter.objects.visible_to(request.acting).filter(network=network))
    in_force = next((one for one in versions if one.state == "in_force"), None)
    return page(
        request,
        "charter/list.html",
        **network_frame(request.acting, network, "charters", _("Charter"))
        | {
            "charter": in_force,
            "standing": standing(in_force) if in_force else None,
            "versions": versions,
            "may_propose": _may_propose(request, network),
        },
    )


@require_safe
def charter(request: Request, code: str, number: int) -> HttpResponse:
    network, found = find_charter(request, code, number)
    acting = request.acting
    now = charter_in_force(network)
    is_newer = now is not None and found.state in ("discussed", "adopting")
    comments = CharterComment.objects.visible_to(acting).filter(charter=found)
    return page(
        request,
        "charter/charter.html",
        **network_frame(acting, network, "charters")
        | {
            "title": _("Charter, edition %(number)s") % {"number": found.number},
            "kind": network.name,
            "lead": found.note,
            "trail": network_trail(network, _charters(network), (f"{found.number}", "")),
            "charter": found,
            "standing": standing(found),
            "answers": answers_of(acting, found),
            "lines": changes(now.text, found.text) if now and is_newer else [],
            "comments": comments.select_related("actor__party"),
            "form": CommentForm() if _may_comment(request, found) else None,
            "acts": CHARTER_FLOW.open_acts(acting, found),
            "inside": acting.is_staff or is_member(acting, network),
            "mine": _own_members(request, network) if found.state == "adopting" else [],
            "may_edit": found.state == "discussed" and can_propose_to(acting, network),
        },
    )


@require_safe
def printed(request: Request, code: str, number: int) -> HttpResponse:
    network, found = find_charter(request, code, number)
    return page(
        request,
        "charter/print.html",
        title=_("Charter of %(network)s") % {"network": network.name},
        trail=network_trail(network, _charters(network), (_("Print"), "")),
        network=network,
        charter=found,
        standing=standing(found),
    )


@require_http_methods(["GET", "POST"])
def propose(request: Request, code: str) -> HttpResponse:
    """Starts from the text in force, so that a change is a change of it."""
    network = network_or_404(request.acting, code)
    authorise(_may_propose(request, network))
    now = charter_in_force(network)
    initial = {"text": now.text, "share_needed": now.share_needed} if now else {}
    form = CharterForm(sent(request), initial=initial)
    if form.is_bound and form.is_valid():
        done = services.propose_charter(
            acting=request.acting,
            network=network,
            actor=_speaking_member(request, network),
            **form.cleaned_data,
        )
        url = address(request, "charter", code=network.public_code, number=done.number)
        return saved(request, _("Proposed. Now the members discuss it."), url)
    return asked(
        request,
        network,
        form,
        title=_("Propose a charter"),
        lead=_("Every member reads and discusses it before it is put to them."),
        submit=_("Propose this text to the members"),
        back=address(request, "charters", code=network.public_code),
        template="charter/write.html",
    )


@require_http_methods(["GET", "POST"])
def edit(request: Request, code: str, number: int) -> HttpResponse:
    network, found = find_charter(request, code, number)
    authorise(can_propose_to(request.acting, network))
    initial = {name: getattr(found, name) for name in CharterForm.base_fields}
    form = CharterForm(sent(request), initial=initial)
    back = address(request, "charter", code=network.public_code, number=number)
    if form.is_bound and form.is_valid():
        seen = seen_version(request, found.version)
        services.edit_charter(acting=request.acting, charter=found, seen=seen, **form.cleaned_data)
        return saved(request, _("Saved."), back)
    return asked(
        request,
        network,
        form,
        title=_("Change the proposed text"),
        submit=_("Keep this text"),
        back=back,
        template="charter/write.html",
        version=seen_version(request, found.version),
    )


@require_POST
def comment(request: Request, code: str, number: int) -> HttpResponse:
    network, found = find_charter(request, code, number)
    form = CommentForm(request.POST)
    back = address(request, "charter", code=network.public_code, number=number)
    if not form.is_valid():
        return asked(request, network, form, title=_("Your comment"), submit=_("Add"), back=back)
    actor = _speaking_member(request, network)
    services.comment_charter(acting=request.acting, charter=found, actor=actor, **form.cleaned_data)
    return saved(request, _("Added."), f"{back}#comments")


@require_http_methods(["GET", "POST"])
def put(request: Request, code: str, number: int) -> HttpResponse:
    network, found = find_charter(request, code, number)
    form = PutForm(sent(request))
    back = address(request, "charter", code=network.public_code, number=number)
    if form.is_bound and form.is_valid():
        seen = seen_version(request, found.version)
        services.put_charter(acting=request.acting, charter=found, seen=seen, **form.cleaned_data)
        return saved(request, _("Put to the members. Each of them answers for itself."), back)
    CHARTER_FLOW.move(request.acting, found, "put")  # refuses here, on the unsaved row
    needed = standing(found).needed
    return asked(
        request,
        network,
        form,
        title=_("Put the charter to the members"),
        lead=_("The text stands from now on. It is in force when %(count)s members adopt it.")
        % {"count": needed},
        submit=_("Put it to all members"),
        back=back,
        version=seen_version(request, found.version),
    )


@require_http_methods(["GET", "POST"])
def step(request: Request, code: str, number: int, act: str) -> HttpResponse:
    """Dropped, or taken back into discussion."""
    network, found = find_charter(request, code, number)
    service, button, what = {
        "drop": (services.drop_charter, _("Drop this edition"), _("It stays readable inside.")),
        "reopen": (
            services.reopen_charter,
            _("Back to discussion"),
            _("The answers given so far fall with the text they were given to."),
        ),
    }[act]
    back = address(request, "charter", code=network.public_code, number=number)
    if request.method == "POST":
        seen = seen_version(request, found.version)
        service(acting=request.acting, charter=found, seen=seen)
        return saved(request, _("Done."), back)
    CHARTER_FLOW.move(request.acting, found, act)  # refuses here, on the unsaved row
    more: dict[str, Any] = {"lead": what, "is_danger": True, "version": found.version}
    return asked(request, network, PlainForm(), title=button, submit=button, back=back, **more)


def find_charter(request: Request, code: str, number: int) -> tuple[GovernanceNetwork, Charter]:
    network = network_or_404(request.acting, code)
    seen = Charter.objects.visible_to(request.acting).select_related("network__province")
    found: Charter = get_object_or_404(seen, network=network, number=number)
    return network, found


def _charters(network: GovernanceNetwork) -> tuple[Any, str]:
    return (_("Charter"), network_address(network, "charters"))


def _may_propose(request: Request, network: GovernanceNetwork) -> bool:
    is_alive = network.state in ("draft", "formed", "active")
    return is_alive and can_propose_to(request.acting, network)


def _may_comment(request: Request, found: Charter) -> bool:
    is_open = found.state in ("discussed", "adopting")
    return is_open and can_propose_to(request.acting, found.network)


def _own_members(request: Request, network: GovernanceNetwork) -> list[Any]:
    own = network.members.filter(state="active", actor__in=own_actors(request.acting))
    return list(own.select_related("actor__party"))


def _speaking_member(request: Request, network: GovernanceNetwork) -> Any:
    own = _own_members(request, network)
    return own[0].actor if own else None
