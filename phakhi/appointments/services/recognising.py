"""A network member's formal recognition: a letter signed by the governor (R026)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from django.db import transaction
from django.db.models import QuerySet

from phakhi.appointments.letters import recognition_letter
from phakhi.appointments.permissions import is_appointing_office
from phakhi.core import events
from phakhi.core.acting import Acting
from phakhi.core.errors import WrongState
from phakhi.core.permissions import authorise
from phakhi.governance.models import GovernanceNetwork, NetworkMember
from phakhi.ledger.services import enter
from phakhi.papers.models import Paper
from phakhi.papers.services import draft_paper

RECOGNITION: Final = "recognition_letter"


@transaction.atomic
def draft_recognitions(
    *, acting: Acting, network: GovernanceNetwork, members: Sequence[NetworkMember]
) -> list[Paper]:
    """One letter each, for active members; whoever has one that lives gets none twice."""
    authorise(is_appointing_office(acting) and network.province_id == acting.province.pk)
    GovernanceNetwork.objects.select_for_update(of=("self",)).get(pk=network.pk)
    there = set(letters_of(network).values_list("subject_id", flat=True))
    if any(one.network_id != network.pk or one.state != "active" for one in members):
        raise WrongState("member_not_active")
    return [_draft(acting, one) for one in members if one.pk not in there]


def _draft(acting: Acting, member: NetworkMember) -> Paper:
    content = recognition_letter(member)
    paper = draft_paper(
        acting=acting, kind=RECOGNITION, title=content.subject, content=content, subject=member
    )
    events.record(acting, "appointments.member.recognition_drafted", member)
    return paper


def letters_of(network: GovernanceNetwork) -> QuerySet[Paper]:
    members = NetworkMember.objects.filter(network=network).values("pk")
    found = Paper.objects.filter(kind=RECOGNITION, subject_id__in=members)
    return found.exclude(state="withdrawn")


def member_recognised(acting: Acting, paper: Paper) -> None:
    """In the transaction that issues the letter; the member's name is not told."""
    member = NetworkMember.objects.select_related("network").get(pk=paper.subject_id)
    facts = {
        "network": member.network.public_code,
        "order_no": paper.number.text if paper.number else "",
        "day": paper.signed_on.isoformat() if paper.signed_on else "",
    }
    enter(
        acting=acting,
        act="appointments.member.recognised",
        subject=member,
        facts=facts,
        document_sha256=paper.pdf_sha256,
    )
