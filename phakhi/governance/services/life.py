"""Formed, active, renewed, turned into a successor, dissolved: official acts (R001, R005)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from phakhi.core import events
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.permissions import authorise
from phakhi.governance.commitments import commitments_of
from phakhi.governance.models import ClosingReport, GovernanceNetwork
from phakhi.governance.permissions import can_coordinate
from phakhi.governance.services.facts import announce_network
from phakhi.governance.services.making import create_network
from phakhi.governance.services.membership import invite_member
from phakhi.governance.services.steps import move_member, move_network

INHERITED = ("level", "area_code", "area_codes", "is_special_area", "special_domains", "parent")


@transaction.atomic
def form_network(
    *, acting: Acting, network: GovernanceNetwork, on: date | None = None, seen: int | None = None
) -> GovernanceNetwork:
    move_network(acting, network, "form", seen=seen, started_on=on or timezone.localdate())
    announce_network(acting, network, "form", {"members": _size(network)})
    return network


@transaction.atomic
def activate_network(
    *, acting: Acting, network: GovernanceNetwork, seen: int | None = None
) -> GovernanceNetwork:
    move_network(acting, network, "activate", seen=seen)
    announce_network(acting, network, "activate", {"members": _size(network)})
    return network


@transaction.atomic
def renew_network(
    *,
    acting: Acting,
    network: GovernanceNetwork,
    term_ends_on: date,
    reason: str = "",
    seen: int | None = None,
) -> GovernanceNetwork:
    """A new term of the same network; the old end and the count of renewals are kept."""
    if network.term_ends_on and term_ends_on <= network.term_ends_on:
        raise BadInput("term_must_be_later")
    more = {"term_ends_on": term_ends_on, "renewals": network.renewals + 1}
    move_network(acting, network, "renew", seen=seen, reason=reason, **more)
    announce_network(acting, network, "renew", {"until": term_ends_on.isoformat()})
    return network


@transaction.atomic
def transform_network(
    *,
    acting: Acting,
    network: GovernanceNetwork,
    values: Mapping[str, Any],
    reason: str = "",
    seen: int | None = None,
) -> GovernanceNetwork:
    """The successor begins as a draft; every member is asked anew, none is carried over (R010)."""
    inherited = {name: getattr(network, name) for name in INHERITED}
    successor = create_network(
        acting=acting, values=inherited | dict(values), is_demo=network.is_demo
    )
    ended = {"successor": successor, "ended_on": timezone.localdate()}
    move_network(acting, network, "transform", seen=seen, reason=reason, **ended)
    for member in _members(network):
        invite_member(acting=acting, network=successor, actor=member.actor)
    _end_members(acting, network, reason or network.name_th)
    announce_network(acting, network, "transform", {"successor": successor.public_code})
    return successor


@transaction.atomic
def write_closing(
    *, acting: Acting, network: GovernanceNetwork, values: Mapping[str, Any]
) -> ClosingReport:
    """A draft the office may rewrite until the network is dissolved with it."""
    authorise(can_coordinate(acting, network))
    report = ClosingReport.objects.filter(network=network).first()
    if report is not None and report.published_on:
        raise WrongState("network_over")
    report = report or ClosingReport(network=network, province=acting.province)
    for name in ("reached", "condition_met", "handed_over", "lessons"):
        setattr(report, name, values[name])
    report.written_by = acting.person_id
    report.save()
    events.record(acting, "governance.closing.written", network)
    return report


@transaction.atomic
def dissolve_network(
    *, acting: Acting, network: GovernanceNetwork, reason: str, seen: int | None = None
) -> GovernanceNetwork:
    if not reason.strip():
        raise BadInput("reason_needed")
    today = timezone.localdate()
    move_network(acting, network, "dissolve", seen=seen, reason=reason, ended_on=today)
    report = ClosingReport.objects.filter(network=network).first()
    if report is not None:
        report.left_open, report.published_on = left_open(acting, network), today
        report.save(update_fields=["left_open", "published_on"])
    _end_members(acting, network, reason)
    met = bool(report and report.condition_met)
    announce_network(acting, network, "dissolve", {"condition_met": "yes" if met else "no"})
    return network


def left_open(acting: Acting, network: GovernanceNetwork) -> list[str]:
    """What is owed on this day, without whom: the report is public."""
    return sorted(
        {owed.what for member in _members(network) for owed in commitments_of(acting, member)}
    )


def _members(network: GovernanceNetwork) -> list[Any]:
    active = network.members.filter(state="active")
    return list(active.select_related("actor__party", "actor__province", "network"))


def _end_members(acting: Acting, network: GovernanceNetwork, reason: str) -> None:
    today = timezone.localdate()
    for member in _members(network):
        move_member(acting, member, "end", reason=reason, left_on=today)
        data = {"network": str(network.pk)}
        events.record(acting, "governance.member.ended_with_network", member, data)


def _size(network: GovernanceNetwork) -> int:
    return int(network.members.filter(state="active").count())
