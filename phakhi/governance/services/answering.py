"""One form, two answers: the partner joins or does not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from phakhi.core.acting import Acting
from phakhi.governance.models import NetworkMember, Via
from phakhi.governance.services.membership import Upload, accept_invitation, decline_invitation
from phakhi.networks.models import Actor


def as_partner(acting: Acting, actor: Actor) -> Acting:
    """Whoever holds the partner's link speaks for this partner, and for nobody else."""
    return replace(acting, roles=frozenset(), party_ids=frozenset({actor.party_id}))


def answer(
    acting: Acting,
    member: NetworkMember,
    given: Mapping[str, Any],
    *,
    via: str = Via.SIGNED,
    upload: Upload | None = None,
) -> NetworkMember:
    if given["answer"] == "no":
        return decline_invitation(
            acting=acting, member=member, reason=given["reason"], via=via, upload=upload
        )
    return accept_invitation(
        acting=acting,
        member=member,
        speaker=given["speaker"],
        speaker_post=given["speaker_post"],
        via=via,
        upload=upload,
    )
