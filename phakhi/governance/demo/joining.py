"""How invented partners come to be members: asked, then answering for themselves."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from phakhi.core.acting import Acting
from phakhi.governance import services
from phakhi.governance.models import GovernanceNetwork, NetworkMember
from phakhi.networks.demo.making import officer_of
from phakhi.networks.models import Actor

WHO = "ผู้แทนองค์กร (ตัวอย่าง)"
POST = "ผู้ประสานงาน (ตัวอย่าง)"


def as_partner(actor: Actor) -> Acting:
    """Somebody of the partner, without any role in the office."""
    stranger = Acting.stranger(actor.province)
    return replace(stranger, party_ids=frozenset({actor.party_id}))


def invite(
    network: GovernanceNetwork, actor: Actor, *, until: date | None = None, note: str = ""
) -> NetworkMember:
    return services.invite_member(
        acting=officer_of(network.province),
        network=network,
        actor=actor,
        answer_due_on=until,
        purpose_note=note,
    )


def join(network: GovernanceNetwork, actors: Iterable[Actor], on: date) -> list[NetworkMember]:
    return [
        services.accept_invitation(
            acting=as_partner(actor),
            member=invite(network, actor),
            speaker=WHO,
            speaker_post=POST,
            on=on,
        )
        for actor in actors
    ]
