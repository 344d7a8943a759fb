"""Hands of the demo: the office proposes, the partner answers for itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time
from typing import Any

from django.utils import timezone

from phakhi.core.acting import Acting
from phakhi.core.models import Province
from phakhi.formation.models import Step
from phakhi.formation.services import steps
from phakhi.governance import proposals
from phakhi.governance.demo.joining import as_partner
from phakhi.governance.models import AssignmentProposal, GovernanceNetwork
from phakhi.networks.demo.making import officer_of
from phakhi.networks.models import Actor
from phakhi.parties.models import Party, Post


def answer(actor: Actor, proposal: AssignmentProposal | None, said: str, why: str = "") -> None:
    """ "yes", "no" with a reason, or "open": not answered yet."""
    if proposal is None or said not in ("yes", "no"):
        return
    whom: dict[str, Any] = {"acting": as_partner(actor), "proposal": proposal}
    if said == "yes":
        proposals.accept_proposal(**whom)
    else:
        proposals.refuse_proposal(reason=why, **whom)


def as_person(person: Party) -> Acting:
    return replace(Acting.stranger(person.province), person_id=person.pk)


def as_holder(province: Province, post: Post) -> Acting:
    """Whoever sits in the post; the demo's first person lends a hand."""
    return replace(officer_of(province), roles=frozenset(), post_id=post.pk)


def post_of(actor: Actor, title: str) -> Post:
    found = actor.party.posts.filter(title_th=title).first()
    return found or Post.objects.create(
        province_id=actor.province_id, organisation=actor.party, title_th=title, speaks_for=False
    )


def invented_person(province: Province, name: str) -> Party:
    return Party.objects.create(
        province=province, kind="person", title="นาง", name_th=name, is_demo=True
    )


def own_step(network: GovernanceNetwork, number: int, actor: Actor) -> None:
    row = steps.propose_owner(
        acting=officer_of(network.province),
        network=network,
        number=number,
        actor=actor,
        post="",
        what=f"ดูแลขั้นที่ {number}: {Step(number=number).guide.name.th}",
    )
    answer(actor, row.proposal, "yes")


def show_evidence(network: GovernanceNetwork, number: int, title: str) -> None:
    steps.add_evidence(
        acting=officer_of(network.province),
        network=network,
        number=number,
        title=title,
        text=f"{title} (ข้อมูลสาธิต)",
        is_public=True,
    )


def finish(network: GovernanceNetwork, number: int, on: date, reason: str = "") -> None:
    """Everything ticked, closed, and dated back to when the story says."""
    acting = officer_of(network.province)
    ticks = list(Step(number=number).guide.ticks)
    steps.plan_step(acting=acting, network=network, number=number, due_on=on, ticks=ticks)
    steps.move_step(acting=acting, network=network, number=number, act="close", reason=reason)
    when = datetime.combine(on, time(9), timezone.get_current_timezone())
    Step.objects.filter(network=network, number=number).update(state_since=when)
