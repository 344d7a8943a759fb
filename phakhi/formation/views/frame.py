"""What the pages of this room share: the network, its steps, a form that loses nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.forms import BaseForm
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from phakhi.core.errors import BadInput, WrongState
from phakhi.core.http import Request
from phakhi.core.pages import saved
from phakhi.core.permissions import authorise
from phakhi.core.sentences import sentence
from phakhi.formation.guide import STEPS
from phakhi.formation.guide import Step as Guide
from phakhi.formation.permissions import can_form, is_inside
from phakhi.governance.frame import network_frame, network_trail
from phakhi.governance.models import GovernanceNetwork
from phakhi.governance.queries import network_or_404

Step = tuple[Any, str]


def find_network(request: Request, code: str) -> GovernanceNetwork:
    return network_or_404(request.acting, code)


def formed_by(request: Request, code: str) -> GovernanceNetwork:
    """For whoever coordinates; others are refused before any form is shown."""
    network = find_network(request, code)
    authorise(can_form(request.acting, network))
    return network


def address(network: GovernanceNetwork, name: str, **parts: Any) -> str:
    kwargs = {"province": network.province.slug, "code": network.public_code, **parts}
    return reverse(f"formation:{name}", kwargs=kwargs)


def lang() -> str:
    return get_language() or "th"


def page(
    request: Request,
    network: GovernanceNetwork,
    template: str,
    *,
    here: str,
    status: int = 200,
    **context: Any,
) -> HttpResponse:
    """`here` is the url name whose door is marked as open."""
    tab = "formation:roles" if here in ("roles", "duties") else "formation:overview"
    frame = network_frame(request.acting, network, tab)
    frame |= {
        "doors": doors(network, here),
        "may_form": can_form(request.acting, network),
        "is_inside": is_inside(request.acting, network),
        **step_link(network, here),
        "trail": trail(network) if here == "overview" else trail(network, (context["title"], "")),
        "kind": network.name,
    }
    return render(request, f"formation/{template}", frame | context, status=status)


def doors(network: GovernanceNetwork, here: str) -> list[dict[str, Any]]:
    """The overview, the six steps' workplaces, and the map of duties."""
    rows = [("overview", _("All six steps"))]
    rows += [(step.room.partition(":")[2], door_label(step)) for step in STEPS]
    rows.append(("duties", _("Map of duties")))
    return [
        {"label": label, "url": address(network, name), "current": name == here}
        for name, label in rows
    ]


def step_link(network: GovernanceNetwork, here: str) -> dict[str, Any]:
    """From a step's workplace to its checklist."""
    numbers = {step.room.partition(":")[2]: step.number for step in STEPS}
    number = numbers.get(here)
    if number is None:
        return {}
    return {"step_number": number, "step_url": address(network, "step", number=number)}


def door_label(step: Guide) -> SafeString:
    """On a phone only the number is drawn, except where we are."""
    name = step.name.label(lang())
    words = '<span>{}<span class="step-door-name">. {}</span></span>'
    return format_html(words, step.number, name)


def trail(network: GovernanceNetwork, *steps: Step) -> list[dict[str, Any]]:
    first = (_("Forming it"), address(network, "overview"))
    return network_trail(network, first, *(step for step in steps if step[0] != first[0]))


def answer_form(
    request: Request,
    network: GovernanceNetwork,
    form: Any,
    *,
    save: Callable[[dict[str, Any]], object],
    done: Any,
    back: str,
    **words: Any,
) -> HttpResponse:
    """Shown, sent back with what was typed, or saved; `words`: title, lead, submit and more."""
    status = 200
    if request.method == "POST":
        if form.is_valid():
            try:
                save(form.cleaned_data)
            except (BadInput, WrongState) as error:
                form.add_error(None, sentence(error))
                status = error.status
            else:
                return saved(request, done, back)
        status = max(status, 400)
    return form_page(request, network, form, back=back, status=status, **words)


def form_page(
    request: Request,
    network: GovernanceNetwork,
    form: BaseForm,
    *,
    back: str,
    title: Any,
    submit: Any,
    lead: Any = "",
    template: str = "form.html",
    status: int = 200,
    **more: Any,
) -> HttpResponse:
    context = {
        "form": form,
        "title": title,
        "lead": lead,
        "submit": submit,
        "back_url": back,
        "kind": network.name,
        "network": network,
        "trail": trail(network, (title, "")),
        **more,
    }
    return render(request, f"formation/{template}", context, status=status)


def seen(cleaned: dict[str, Any]) -> int | None:
    return cleaned.get("version") or None
