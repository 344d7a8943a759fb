"""What stands in the way of a step in a network's life, named so that the page can say it."""

from __future__ import annotations

from typing import Any


def is_ready_to_form(network: Any) -> str | None:
    """Goal, and enough members who agreed; how many is the network's own rule."""
    if not network.shared_goal.strip():
        return "network_without_goal"
    if network.members.filter(state="active").count() < network.members_needed:
        return "network_few_members"
    return None


def is_ready_to_act(network: Any) -> str | None:
    """A network governs itself: its members have adopted a charter first (R008)."""
    has_one = network.charters.filter(state="in_force").exists()
    return None if has_one or not network.needs_charter else "network_no_charter"


def can_dissolve_now(network: Any) -> str | None:
    """What was reached and who carries on is said before the end, not after it (R005)."""
    is_empty = network.state == "draft" and not network.members.filter(state="active").exists()
    return None if is_empty or hasattr(network, "closing_report") else "network_no_report"


def takes_members(member: Any) -> str | None:
    """Nobody is asked to join what is over."""
    return None if member.network.state in ("draft", "formed", "active") else "network_over"
