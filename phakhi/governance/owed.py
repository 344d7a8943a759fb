"""What a member owes by this room's own records: decisions it took on, proposals unanswered."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from phakhi.core.acting import Acting
from phakhi.governance.commitments import Commitment
from phakhi.governance.models import AssignmentProposal, Decision, NetworkMember


def owed_decisions(acting: Acting, member: NetworkMember) -> list[Commitment]:
    kwargs = {"province": acting.province.slug, "code": member.network.public_code}
    taken = Decision.objects.filter(network=member.network_id, owner=member.actor_id, state="open")
    return [
        Commitment(
            _("Decision %(number)s") % {"number": one.number},
            reverse("governance:decision", kwargs={**kwargs, "number": one.number}),
            one.due_on,
        )
        for one in taken
    ]


def owed_answers(acting: Acting, member: NetworkMember) -> list[Commitment]:
    kwargs = {"province": acting.province.slug, "code": member.network.public_code}
    waiting = AssignmentProposal.objects.filter(
        network=member.network_id, actor=member.actor_id, state="proposed"
    )
    url = reverse("governance:proposals", kwargs=kwargs)
    return [Commitment(_("An answer to a proposal"), url, one.answer_due_on) for one in waiting]
