"""What every page of one network shares: where it is in its life, its tabs, its facts."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _

from phakhi.areas.models import Area
from phakhi.core.acting import Acting
from phakhi.core.labels import label
from phakhi.core.thai import format_date
from phakhi.governance.models import GovernanceNetwork
from phakhi.governance.states import NETWORK_FLOW, is_coordinator
from phakhi.governance.tabs import tabs_for

LIFE = ("draft", "formed", "active")


def network_frame(
    acting: Acting, network: GovernanceNetwork, active: str, title: Any = ""
) -> dict[str, Any]:
    """Context of `governance/frame.html`; `active` is the url name of the tab that is open.

    A page with a title of its own says the network's name above it and leaves out the network's
    goal and life, which the overview tells.
    """
    head = _head_of_page(network, title) if title else _head_of_network(network)
    return head | {
        "network": network,
        "tabs": _tabs(acting, network, active),
        "rail": facts_of(network),
        "may_coordinate": is_coordinator(acting, network),
    }


def _head_of_network(network: GovernanceNetwork) -> dict[str, Any]:
    return {
        "title": network.name,
        "kind": place_line(network),
        "lead": network.shared_goal,
        "trail": network_trail(network),
        "phases": phases_of(network),
    }


def _head_of_page(network: GovernanceNetwork, title: Any) -> dict[str, Any]:
    trail = network_trail(network, (title, ""))
    return {"title": title, "kind": network.name, "lead": "", "trail": trail}


def day(when: date) -> str:
    """In พ.ศ. on a Thai page."""
    return format_date(when, get_language() or "th")


def network_address(network: GovernanceNetwork, name: str, **parts: Any) -> str:
    """Any url name of the house that takes province and code."""
    kwargs = {"province": network.province.slug, "code": network.public_code, **parts}
    return reverse(name if ":" in name else f"governance:{name}", kwargs=kwargs)


def network_trail(network: GovernanceNetwork, *steps: tuple[Any, str]) -> list[dict[str, Any]]:
    """Province → networks → this network → the steps, the last of which is here."""
    province = {"province": network.province.slug}
    first = (
        (network.province.name, reverse("portal:home", kwargs=province)),
        (_("Networks"), reverse("governance:index", kwargs=province)),
        (network.name, network_address(network, "overview") if steps else ""),
    )
    return [{"label": name, "url": url} for name, url in (*first, *steps)]


def place_line(network: GovernanceNetwork) -> str:
    purpose = label("purposes", network.main_purpose)
    level = _("Special area") if network.is_special_area else label("area_levels", network.level)
    return f"{level} · {purpose}"


def phases_of(network: GovernanceNetwork) -> list[dict[str, Any]]:
    """Being prepared → formed → active → how it went on or ended."""
    is_over = network.state not in LIFE
    now = len(LIFE) if is_over else LIFE.index(network.state)
    labels = [str(NETWORK_FLOW.states[state]) for state in LIFE]
    labels.append(_last_phase(network))
    notes = _notes(network)
    return [
        {"label": text, "state": _tense(number, now), "note": notes.get(number, "")}
        for number, text in enumerate(labels)
    ]


def _last_phase(network: GovernanceNetwork) -> str:
    if network.state in LIFE:
        return pgettext("phase", "Renewed, turned into a successor, or dissolved")
    return str(NETWORK_FLOW.states[network.state])


def _tense(number: int, now: int) -> str:
    return "past" if number < now else "now" if number == now else "next"


def _notes(network: GovernanceNetwork) -> dict[int, str]:
    notes = {}
    if network.started_on:
        notes[1] = day(network.started_on)
    if network.renewals:
        notes[2] = _("renewed %(times)s times") % {"times": network.renewals}
    if end := network.ended_on:
        notes[3] = day(end)
    elif network.term_ends_on:
        notes[3] = _("term ends %(day)s") % {"day": day(network.term_ends_on)}
    return notes


def _tabs(acting: Acting, network: GovernanceNetwork, active: str) -> list[dict[str, Any]]:
    return [
        {
            "label": tab.label,
            "url": network_address(network, tab.url_name),
            "current": tab.url_name in (active, f"governance:{active}"),
        }
        for tab in tabs_for(acting)
    ]


def facts_of(network: GovernanceNetwork) -> list[tuple[Any, Any]]:
    further = ", ".join(label("purposes", code) for code in network.other_purposes)
    facts = [
        (_("Purpose"), label("purposes", network.main_purpose)),
        (_("Further purposes"), further),
        (_("Level"), label("area_levels", network.level)),
        (_("Area"), areas_line(network)),
        (_("Since"), day(network.started_on) if network.started_on else ""),
        (_("Term ends"), day(network.term_ends_on) if network.term_ends_on else ""),
        (_("Ends when"), network.ends_when),
        (_("Code"), network.public_code.upper()),
    ]
    return [(name, value) for name, value in facts if value]


def areas_line(network: GovernanceNetwork) -> str:
    codes = [code for code in (network.area_codes or [network.area_code]) if code]
    if not codes or codes == [network.province.code]:
        return _("The whole province")
    found = Area.objects.filter(code__in=codes).order_by("sort_key")
    return ", ".join(str(area.titled) for area in found)
