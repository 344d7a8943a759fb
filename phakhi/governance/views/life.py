"""A step in a network's life: what stands in the way, what follows, then the act (R001, R005)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from phakhi.core.errors import WrongState
from phakhi.core.http import Request
from phakhi.core.pages import saved, seen_version, sent
from phakhi.core.permissions import authorise
from phakhi.core.sentences import sentence
from phakhi.governance import services
from phakhi.governance.forms.life import (
    ClosingForm,
    DissolveForm,
    PlainForm,
    RenewForm,
    TransformForm,
)
from phakhi.governance.models import ClosingReport, GovernanceNetwork
from phakhi.governance.permissions import can_coordinate
from phakhi.governance.queries import network_or_404
from phakhi.governance.services.life import left_open
from phakhi.governance.states import NETWORK_FLOW
from phakhi.governance.views.frame import address, asked


@dataclass(frozen=True, slots=True)
class Act:
    """What the button says and what follows from it."""

    form: Any
    service: Callable[..., GovernanceNetwork]
    button: Any
    consequence: Any
    is_danger: bool = False


ACTS = {
    "form": Act(
        PlainForm,
        services.form_network,
        gettext_lazy("Form this network"),
        gettext_lazy("Everybody can read it from then on; it is entered in the ledger."),
    ),
    "activate": Act(
        PlainForm,
        services.activate_network,
        gettext_lazy("Let the network begin to act"),
        gettext_lazy("It takes decisions, raises matters and proposes work to its members."),
    ),
    "renew": Act(
        RenewForm,
        services.renew_network,
        gettext_lazy("Renew for a new term"),
        gettext_lazy("Members, charter and decisions stay; the renewal is counted and entered."),
    ),
    "transform": Act(
        TransformForm,
        services.transform_network,
        gettext_lazy("Turn into a successor"),
        gettext_lazy(
            "This network ends. A successor begins as a draft and every member is invited anew: "
            "nobody is carried over without being asked."
        ),
        is_danger=True,
    ),
    "dissolve": Act(
        DissolveForm,
        services.dissolve_network,
        gettext_lazy("Dissolve this network"),
        gettext_lazy("All memberships end and the closing report becomes public."),
        is_danger=True,
    ),
}


@require_http_methods(["GET", "POST"])
def step(request: Request, code: str, act: str) -> HttpResponse:
    network = network_or_404(request.acting, code)
    authorise(can_coordinate(request.acting, network))
    if act not in ACTS:
        raise Http404
    form = ACTS[act].form(sent(request))
    hindrance = _hindrance(request, network, act)
    if hindrance or not form.is_bound or not form.is_valid():
        return _asked(request, network_or_404(request.acting, code), form, act, hindrance)
    values = dict(form.cleaned_data)
    if act == "transform":
        values = {"reason": values.pop("reason"), "values": values}
    seen = seen_version(request, network.version)
    done = ACTS[act].service(acting=request.acting, network=network, seen=seen, **values)
    return saved(
        request,
        _("Done and entered in the ledger."),
        address(request, "overview", code=done.public_code),
    )


def _hindrance(request: Request, network: GovernanceNetwork, act: str) -> str:
    """Asked on the unsaved row; a step that does not fit the state at all is refused."""
    try:
        NETWORK_FLOW.move(request.acting, network, act)
    except WrongState as error:
        if error.code == "wrong_state":
            raise
        return sentence(error)
    network.refresh_from_db(fields=["state"])
    return ""


def _asked(
    request: Request, network: GovernanceNetwork, form: Any, act: str, hindrance: str
) -> HttpResponse:
    words = ACTS[act]
    return asked(
        request,
        network,
        form,
        title=words.button,
        lead=words.consequence,
        submit=words.button,
        back=address(request, "overview", code=network.public_code),
        template="life/step.html",
        version=seen_version(request, network.version),
        hindrance=hindrance,
        is_danger=words.is_danger,
        act=act,
    )


@require_http_methods(["GET", "POST"])
def closing(request: Request, code: str) -> HttpResponse:
    """Written before the end; what members still owe stands first (R005, R010)."""
    network = network_or_404(request.acting, code)
    authorise(can_coordinate(request.acting, network))
    if network.state in ("dissolved", "transformed"):
        raise WrongState("network_over")
    report = ClosingReport.objects.filter(network=network).first()
    initial = _initial(report) if report else {}
    form = ClosingForm(sent(request), initial=initial)
    back = address(request, "overview", code=network.public_code)
    if form.is_bound and form.is_valid():
        services.write_closing(acting=request.acting, network=network, values=form.cleaned_data)
        return saved(
            request,
            _("Kept. It becomes public when the network is dissolved."),
            address(request, "life", code=network.public_code, act="dissolve"),
        )
    return asked(
        request,
        network,
        form,
        title=_("Closing report"),
        lead=_("What was reached, and who carries on. Readable by everybody after the end."),
        submit=_("Keep the report and go on to the end"),
        back=back,
        template="life/closing.html",
        open_now=left_open(request.acting, network),
    )


def _initial(report: ClosingReport) -> dict[str, Any]:
    words = {name: getattr(report, name) for name in ("reached", "handed_over", "lessons")}
    return words | {"condition_met": "yes" if report.condition_met else "no"}
