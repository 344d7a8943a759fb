"""The other steps of a membership: each a page that says what follows, then the act."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from phakhi.core.http import Request
from phakhi.core.pages import saved, seen_version, sent, sent_files
from phakhi.governance import services
from phakhi.governance.commitments import commitments_of
from phakhi.governance.forms.life import PlainForm
from phakhi.governance.forms.members import (
    AgainForm,
    PaperWithdrawForm,
    ReasonForm,
    WithdrawForm,
)
from phakhi.governance.models import NetworkMember
from phakhi.governance.states import MEMBER_FLOW, is_the_partner
from phakhi.governance.views.frame import address, asked
from phakhi.governance.views.members import find_member

WORDS: dict[str, tuple[Any, Any]] = {
    "invite": (
        gettext_lazy("Invite this partner"),
        gettext_lazy("It gets a letter with a link and decides for itself."),
    ),
    "pass_over": (
        gettext_lazy("Do not invite this partner"),
        gettext_lazy("It reads the reason. It can be invited later."),
    ),
    "recall": (
        gettext_lazy("Take the invitation back"),
        gettext_lazy("The link in its letter no longer works."),
    ),
    "end": (
        gettext_lazy("End this membership"),
        gettext_lazy("It stays in the history; the partner reads the reason."),
    ),
    "withdraw": (
        gettext_lazy("Leave the network"),
        gettext_lazy("Nobody has to allow it. What you promised and is still open stands below."),
    ),
    "take_back": (
        gettext_lazy("Take the wish back"),
        gettext_lazy("You can ask again later."),
    ),
}


@require_http_methods(["GET", "POST"])
def step(request: Request, code: str, partner: str, act: str) -> HttpResponse:
    network, member = find_member(request, code, partner)
    back = address(request, "member", code=network.public_code, partner=member.actor.public_code)
    if act == "accept":
        return redirect(address(request, "answer_here", code=code, partner=partner))
    if act not in WORDS:
        raise Http404
    form = _form(request, member, act)
    if form.is_bound and form.is_valid():
        _take(request, member, act, form.cleaned_data)
        return saved(request, _("Done."), back)
    MEMBER_FLOW.move(request.acting, member, act)  # refuses here, on the unsaved row
    button, consequence = WORDS[act]
    shown = NetworkMember.objects.select_related("actor__party", "network").get(pk=member.pk)
    return asked(
        request,
        network,
        form,
        title=button,
        kind=f"{member.actor.party.name} · {network.name}",
        lead=consequence,
        submit=button,
        back=back,
        template="members/act.html",
        version=seen_version(request, shown.version),
        is_danger=act in ("withdraw", "end"),
        act=act,
        owed=commitments_of(request.acting, shown) if act == "withdraw" else [],
    )


def _form(request: Request, member: NetworkMember, act: str) -> Any:
    data, files = sent(request), sent_files(request)
    if act == "invite":
        return AgainForm(data, initial={"purpose_note": member.purpose_note})
    if act == "take_back":
        return PlainForm(data)
    if act != "withdraw":
        return ReasonForm(data)
    mine = is_the_partner(request.acting, member)
    today = {"on": timezone.localdate()}
    return (WithdrawForm if mine else PaperWithdrawForm)(data, files, initial=today)


def _take(request: Request, member: NetworkMember, act: str, values: dict[str, Any]) -> None:
    acting, seen = request.acting, seen_version(request, member.version)
    if act == "invite":
        services.invite_member(
            acting=acting, network=member.network, actor=member.actor, seen=seen, **values
        )
    elif act == "withdraw":
        values["upload"] = values.pop("scan", None)
        services.withdraw_member(acting=acting, member=member, seen=seen, **values)
    else:
        service: Any = {
            "pass_over": services.pass_over_member,
            "recall": services.recall_invitation,
            "end": services.end_member,
            "take_back": services.take_back_interest,
        }[act]
        service(acting=acting, member=member, seen=seen, **values)
