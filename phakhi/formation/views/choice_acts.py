"""Scoring begun and closed, the manager chosen, or the choice ended without one (R033)."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from phakhi.core.http import Request
from phakhi.core.pages import sent
from phakhi.formation.forms.steps import ReasonForm, area
from phakhi.formation.models import ManagerChoice
from phakhi.formation.services import choosing as services
from phakhi.formation.states import CHOICE_FLOW
from phakhi.formation.views.frame import address, answer_form, formed_by
from phakhi.governance.models import GovernanceNetwork

WORDS: dict[str, tuple[Any, Any]] = {
    "score": (
        gettext_lazy("Begin scoring"),
        gettext_lazy("No more names after this. Each assessor fills in a sheet of their own."),
    ),
    "close": (
        gettext_lazy("Close scoring and open the results"),
        gettext_lazy("Who has not scored by now does not count."),
    ),
    "decide": (
        gettext_lazy("Choose the network manager"),
        gettext_lazy("The points advise; you choose and say why. It is entered in the ledger."),
    ),
    "cancel": (
        gettext_lazy("End without a choice"),
        gettext_lazy("Nobody is chosen; the reason is kept."),
    ),
}


class DecideForm(forms.Form):
    candidate = forms.ChoiceField(
        label=gettext_lazy("Who becomes network manager"), widget=forms.RadioSelect
    )
    reason = forms.CharField(
        label=gettext_lazy("Why this candidate (everybody may read it)"),
        max_length=2000,
        widget=area(5),
    )

    def __init__(self, data: Any, choice: ManagerChoice) -> None:
        super().__init__(data)
        rows = choice.candidates.filter(state="agreed").select_related("person")
        self.people = {str(row.pk): row for row in rows}
        listed = [(key, row.name) for key, row in self.people.items()]
        self.fields["candidate"].choices = listed  # type: ignore[attr-defined]


def _saves(request: Request, choice: ManagerChoice, act: str, form: Any) -> Any:
    of: dict[str, Any] = {"acting": request.acting, "choice": choice}
    return {
        "score": lambda _c: services.start_scoring(**of),
        "close": lambda _c: services.close_scoring(**of),
        "cancel": lambda c: services.cancel_choice(reasons=c["reason"], **of),
        "decide": lambda c: services.decide(
            candidate=form.people[c["candidate"]], reasons=c["reason"], **of
        ),
    }[act]


@require_http_methods(["GET", "POST"])
def act(request: Request, code: str, pk: UUID, act: str) -> HttpResponse:
    network = formed_by(request, code)
    choice = choice_or_404(request, network, pk)
    if act not in WORDS:
        raise Http404
    CHOICE_FLOW.move(request.acting, choice, act)  # refuses here, on the unsaved row
    choice = choice_or_404(request, network, pk)
    data = sent(request)
    form: Any = DecideForm(data, choice) if act == "decide" else ReasonForm(data)
    if act in ("score", "close"):
        form.fields.pop("reason")
    title, lead = WORDS[act]
    return answer_form(
        request,
        network,
        form,
        save=_saves(request, choice, act, form),
        done=_("Done."),
        back=address(network, "manager"),
        title=title,
        lead=lead,
        submit=title,
        is_danger=act == "cancel",
    )


def choice_or_404(request: Request, network: GovernanceNetwork, pk: UUID) -> ManagerChoice:
    seen = ManagerChoice.objects.visible_to(request.acting).select_related("network", "province")
    found: ManagerChoice = get_object_or_404(seen, network=network, pk=pk)
    return found
