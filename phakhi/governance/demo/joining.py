"""How invented partners come to be members: asked, then answering for themselves."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from typing import Any

from django.utils import timezone

from phakhi.core.acting import Acting
from phakhi.core.models import Province
from phakhi.governance import services
from phakhi.governance.models import Charter, CharterAdoption, GovernanceNetwork, NetworkMember
from phakhi.networks.demo.making import officer_of
from phakhi.networks.models import Actor

WHO = "ผู้แทนองค์กร (ตัวอย่าง)"
POST = "ผู้ประสานงาน (ตัวอย่าง)"


def as_partner(actor: Actor) -> Acting:
    """Somebody of the partner, without any role in the office."""
    stranger = Acting.stranger(actor.province)
    return replace(stranger, party_ids=frozenset({actor.party_id}))


def begin(province: Province, code: str, **values: Any) -> GovernanceNetwork:
    return services.create_network(
        acting=officer_of(province), values=values, public_code=code.lower(), is_demo=True
    )


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


def start(network: GovernanceNetwork, on: date, *, charter: bool = False) -> None:
    """Formed and at work; the small ones do without a charter of their own."""
    officer = officer_of(network.province)
    network.needs_charter = charter
    network.save(update_fields=["needs_charter"])
    services.form_network(acting=officer, network=network, on=on)
    services.activate_network(acting=officer, network=network)


def enact(
    network: GovernanceNetwork,
    text: str,
    members: Sequence[NetworkMember],
    on: date,
    *,
    share: int = 100,
) -> Charter:
    """All but the last adopt it at once; the last one, through the door, puts it in force."""
    officer = officer_of(network.province)
    charter = services.propose_charter(
        acting=officer, network=network, text=text, share_needed=share
    )
    services.put_charter(acting=officer, charter=charter)
    moment = timezone.make_aware(datetime.combine(on, time(10)))
    given = {"charter": charter, "province": network.province, "adopts": True, "via": "paper"}
    first = [CharterAdoption(member=one, answered_at=moment, **given) for one in members[:-1]]
    CharterAdoption.objects.bulk_create(first)
    last = members[-1]
    services.answer_charter(
        acting=as_partner(last.actor), charter=charter, member=last, adopts=True
    )
    Charter.objects.filter(pk=charter.pk).update(in_force_on=on, state_since=moment)
    return charter
