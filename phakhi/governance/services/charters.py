"""Rules the members give themselves: proposed, discussed, put, adopted one by one (R008)."""

from __future__ import annotations

from datetime import date
from hashlib import sha256
from typing import Any, Final

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from phakhi.core import events, links, versions
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.files import SCANS, keep_upload
from phakhi.core.permissions import authorise
from phakhi.governance.charter_states import CHARTER_FLOW
from phakhi.governance.models import (
    Charter,
    CharterAdoption,
    CharterComment,
    GovernanceNetwork,
    NetworkMember,
    Via,
)
from phakhi.governance.permissions import can_coordinate, can_propose_to
from phakhi.governance.queries.charters import standing
from phakhi.governance.services.facts import announce_charter
from phakhi.governance.services.membership import Upload
from phakhi.governance.states import is_the_partner
from phakhi.networks.models import Actor

ADOPTION: Final = "governance.adoption"


@transaction.atomic
def propose_charter(
    *,
    acting: Acting,
    network: GovernanceNetwork,
    text: str,
    note: str = "",
    share_needed: int = 100,
    actor: Actor | None = None,
) -> Charter:
    """By any member or the coordinator; the next number, whatever became of the last one."""
    authorise(can_propose_to(acting, network))
    if not network.is_running and network.state != "draft":
        raise WrongState("network_over")
    GovernanceNetwork.objects.select_for_update(of=("self",)).get(pk=network.pk)
    last = network.charters.aggregate(last=Max("number"))["last"] or 0
    charter = Charter.objects.create(
        province=acting.province,
        network=network,
        number=last + 1,
        text=text,
        note=note,
        share_needed=share_needed,
        proposed_by=acting.person_id,
        proposed_for=actor,
    )
    events.record(acting, "governance.charter.proposed", charter, {"network": str(network.pk)})
    return charter


@transaction.atomic
def edit_charter(
    *, acting: Acting, charter: Charter, seen: int, text: str, note: str, share_needed: int
) -> Charter:
    """Only while it is discussed: what was put to the members stands as they read it."""
    authorise(can_propose_to(acting, charter.network))
    if charter.state != "discussed":
        raise WrongState("charter_not_discussed")
    versions.claim(charter, seen)
    charter.text, charter.note, charter.share_needed = text, note, share_needed
    charter.save(update_fields=["text", "note", "share_needed"])
    events.record(acting, "governance.charter.edited", charter)
    return charter


@transaction.atomic
def comment_charter(
    *, acting: Acting, charter: Charter, text: str, actor: Actor | None = None
) -> CharterComment:
    authorise(can_propose_to(acting, charter.network))
    if charter.state not in ("discussed", "adopting"):
        raise WrongState("charter_not_discussed")
    comment = CharterComment.objects.create(
        province=acting.province,
        charter=charter,
        actor=actor,
        text=text,
        by_person=acting.person_id,
    )
    events.record(acting, "governance.charter.commented", charter)
    return comment


@transaction.atomic
def put_charter(
    *, acting: Acting, charter: Charter, answer_due_on: date | None = None, seen: int | None = None
) -> Charter:
    if charter.network.charters.filter(state="adopting").exclude(pk=charter.pk).exists():
        raise WrongState("charter_another_waits")
    _move(acting, charter, "put", seen, answer_due_on=answer_due_on)
    announce_charter(acting, charter, "put")
    return charter


@transaction.atomic
def drop_charter(*, acting: Acting, charter: Charter, seen: int | None = None) -> Charter:
    _move(acting, charter, "drop", seen)
    events.record(acting, "governance.charter.dropped", charter)
    return charter


@transaction.atomic
def reopen_charter(*, acting: Acting, charter: Charter, seen: int | None = None) -> Charter:
    """Back to discussion: the answers fall with the text they were given to."""
    _move(acting, charter, "reopen", seen)
    charter.adoptions.all().delete()
    events.record(acting, "governance.charter.reopened", charter)
    return charter


@transaction.atomic
def answer_charter(
    *,
    acting: Acting,
    charter: Charter,
    member: NetworkMember,
    adopts: bool,
    reason: str = "",
    via: str = Via.SIGNED,
    upload: Upload | None = None,
) -> Charter:
    """May be changed until the version is in force; the last yes that is needed enacts it."""
    charter = Charter.objects.select_for_update(of=("self",)).get(pk=charter.pk)
    _check_answer(charter, member)
    via = _word_of(acting, member, upload, via)
    if not adopts and not reason.strip():
        raise BadInput("reason_needed")
    given: dict[str, Any] = {
        "adopts": adopts,
        "reason": "" if adopts else reason,
        "via": via,
        "answered_by": acting.person_id,
        "answered_at": timezone.now(),
    }
    key = {"charter": charter, "member": member}
    CharterAdoption.objects.update_or_create(
        **key, defaults=given, create_defaults={**given, "province": acting.province}
    )
    announce_charter(acting, charter, "adopted" if adopts else "not_adopted", member=member)
    if standing(charter).is_enough:
        _enact(acting, charter)
    return charter


def adoption_link(*, acting: Acting, member: NetworkMember, days: int = 45) -> str:
    """A token with which this member answers the charter that waits."""
    authorise(can_coordinate(acting, member.network))
    return links.issue(acting=acting, purpose=ADOPTION, subject=member, days=days)


def _check_answer(charter: Charter, member: NetworkMember) -> None:
    if charter.state != "adopting":
        raise WrongState("charter_not_put")
    if member.network_id != charter.network_id or member.state != "active":
        raise WrongState("charter_members_only")


def _word_of(acting: Acting, member: NetworkMember, upload: Upload | None, via: str) -> str:
    if is_the_partner(acting, member):
        return via
    authorise(can_coordinate(acting, member.network))
    if upload is None:
        raise BadInput("paper_needed")
    keep_upload(acting=acting, upload=upload, kinds=SCANS, purpose="governance.adoption")
    return Via.PAPER


def _enact(acting: Acting, charter: Charter) -> None:
    for old in charter.network.charters.filter(state="in_force"):
        _move(acting, old, "supersede", None)
    _move(acting, charter, "enact", None, in_force_on=timezone.localdate())
    digest = sha256(charter.text.encode()).hexdigest()
    announce_charter(acting, charter, "in_force", document=digest)


def _move(acting: Acting, charter: Charter, act: str, seen: int | None, **more: Any) -> None:
    CHARTER_FLOW.move(acting, charter, act)
    versions.claim(charter, charter.version if seen is None else seen)
    for name, value in {"state_since": timezone.now(), **more}.items():
        setattr(charter, name, value)
    charter.save(update_fields=["state", "state_since", *more])
