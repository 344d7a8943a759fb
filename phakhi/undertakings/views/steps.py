"""Steps that need a word: confirm, send back, withdraw, hand back."""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpResponse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from phakhi.core.http import Request
from phakhi.core.pages import saved, seen_version, sent, sent_files
from phakhi.undertakings import services
from phakhi.undertakings.forms.changing import ReasonForm
from phakhi.undertakings.models import Undertaking
from phakhi.undertakings.states import UNDERTAKING_FLOW, is_owner
from phakhi.undertakings.views.frame import about, asked, checked, find, home_of, tried


@dataclass(frozen=True)
class Act:
    title: Any
    submit: Any
    done: Any
    run: Callable[..., Any]
    word: str = "reason"
    is_danger: bool = False


ACTS = {
    "confirm": Act(
        _("Is it carried out?"),
        _("Confirm: it is carried out"),
        _("Confirmed and entered in the ledger."),
        services.confirm_done,
        "word",
    ),
    "send_back": Act(
        _("What is missing?"),
        _("Send it back to the owner"),
        _("Sent back. The owner goes on."),
        services.send_back,
    ),
    "withdraw": Act(
        _("Withdraw it from the register"),
        _("Withdraw this matter"),
        _("Withdrawn. It stays in the register with its reason."),
        services.withdraw_undertaking,
        is_danger=True,
    ),
    "hand_back": Act(
        _("You cannot carry it out after all?"),
        _("Hand it back to the body"),
        _("Handed back. The body finds another."),
        services.hand_back,
        is_danger=True,
    ),
}


@require_http_methods(["GET", "POST"])
def step(request: Request, code: str, act: str) -> HttpResponse:
    row = find(request, code)
    chosen = ACTS.get(act)
    if chosen is None:
        raise Http404
    UNDERTAKING_FLOW.move(request.acting, copy(row), act)  # refuses here, on an unsaved row
    on_paper = act == "hand_back" and not is_owner(request.acting, row)
    form = ReasonForm(
        sent(request), sent_files(request), required=act != "confirm", upload=on_paper
    )
    seen = seen_version(request, row.version)
    if checked(form) and tried(form, lambda: _run(request, row, chosen, form.cleaned_data, seen)):
        return saved(request, chosen.done, home_of(request, row))
    return asked(
        request,
        form,
        title=chosen.title,
        submit=chosen.submit,
        version=seen,
        is_danger=chosen.is_danger,
        **about(request, row),
    )


def _run(request: Request, row: Undertaking, act: Act, given: dict[str, Any], seen: int) -> None:
    said: dict[str, Any] = {act.word: given["reason"], "seen": seen}
    if "upload" in given:
        said["upload"] = given["upload"]
    act.run(acting=request.acting, undertaking=row, **said)
