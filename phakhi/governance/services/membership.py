"""Asked, accepted, declined, left: membership is voluntary at both ends (R010, R027)."""

from __future__ import annotations

from datetime import date
from typing import Any, Final, TypeAlias
from uuid import UUID

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone

from phakhi.core import events, links
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.files import SCANS, keep_upload
from phakhi.core.models import StoredFile
from phakhi.core.permissions import authorise
from phakhi.governance.membership_texts import CONSENT_VERSION
from phakhi.governance.models import GovernanceNetwork, NetworkMember, Via
from phakhi.governance.permissions import can_coordinate, can_propose_to
from phakhi.governance.services.facts import announce_member
from phakhi.governance.services.steps import begin_member, move_member
from phakhi.governance.states import is_the_partner
from phakhi.networks.models import Actor
from phakhi.networks.states import State, speaks_for

INVITATION: Final = "governance.invitation"
Upload: TypeAlias = "UploadedFile[Any]"


@transaction.atomic
def invite_member(
    *,
    acting: Acting,
    network: GovernanceNetwork,
    actor: Actor,
    answer_due_on: date | None = None,
    purpose_note: str = "",
    seen: int | None = None,
) -> NetworkMember:
    """A partner asked before (declined, withdrew, nominated) is asked again on the same row."""
    authorise(can_coordinate(acting, network))
    if actor.state != State.VERIFIED:
        raise WrongState("member_not_verified")
    asked: dict[str, Any] = {
        "answer_due_on": answer_due_on,
        "purpose_note": purpose_note,
        "invited_by": acting.person_id,
    }
    member = _membership(network, actor)
    if member is None:
        _refuse_if_over(network)
        member = begin_member(acting, network, actor, "invited", **asked)
    else:
        cleared = {"answered_by": None, "answered_via": "", "reminded_on": None, "left_on": None}
        move_member(acting, member, "invite", seen=seen, **asked, **cleared)
    _tell(acting, member, "invited")
    return member


@transaction.atomic
def nominate_member(
    *, acting: Acting, network: GovernanceNetwork, actor: Actor, purpose_note: str
) -> NetworkMember:
    """By the coordinator or a member; nothing reaches the partner until it is invited."""
    authorise(can_propose_to(acting, network))
    return _first_word(acting, network, actor, "nominated", purpose_note)


@transaction.atomic
def declare_interest(
    *, acting: Acting, network: GovernanceNetwork, actor: Actor, purpose_note: str
) -> NetworkMember:
    authorise(speaks_for(acting, actor))
    return _first_word(acting, network, actor, "interested", purpose_note)


@transaction.atomic
def accept_invitation(
    *,
    acting: Acting,
    member: NetworkMember,
    speaker: str = "",
    speaker_post: str = "",
    via: str = Via.SIGNED,
    upload: Upload | None = None,
    on: date | None = None,
    seen: int | None = None,
) -> NetworkMember:
    """Keeps which text of duties and purpose was agreed to, and who answers for the partner."""
    scan = _word_of(acting, member, upload)
    move_member(
        acting,
        member,
        "accept",
        seen=seen,
        speaker=speaker,
        speaker_post=speaker_post,
        consent_version=CONSENT_VERSION,
        joined_on=on or timezone.localdate(),
        answered_by=acting.person_id,
        answered_via=Via.PAPER if scan else via,
        scan=scan,
    )
    announce_member(acting, member, "accepted")
    return member


@transaction.atomic
def decline_invitation(
    *,
    acting: Acting,
    member: NetworkMember,
    reason: str,
    via: str = Via.SIGNED,
    upload: Upload | None = None,
    seen: int | None = None,
) -> NetworkMember:
    scan = _word_of(acting, member, upload)
    given = {"answered_by": acting.person_id, "answered_via": Via.PAPER if scan else via}
    move_member(acting, member, "decline", seen=seen, reason=reason, scan=scan, **given)
    _tell(acting, member, "declined")
    return member


@transaction.atomic
def withdraw_member(
    *,
    acting: Acting,
    member: NetworkMember,
    reason: str,
    on: date | None = None,
    handed_over: str = "",
    upload: Upload | None = None,
    seen: int | None = None,
) -> NetworkMember:
    """At any time and without leave; what is still open is said, not held against it (R010)."""
    scan = _word_of(acting, member, upload)
    left = {"left_on": on or timezone.localdate(), "handed_over": handed_over, "scan": scan}
    move_member(acting, member, "withdraw", seen=seen, reason=reason, **left)
    announce_member(acting, member, "withdrawn")
    return member


@transaction.atomic
def end_member(
    *, acting: Acting, member: NetworkMember, reason: str, seen: int | None = None
) -> NetworkMember:
    today = timezone.localdate()
    move_member(acting, member, "end", seen=seen, reason=reason, left_on=today)
    announce_member(acting, member, "ended")
    return member


@transaction.atomic
def pass_over_member(
    *, acting: Acting, member: NetworkMember, reason: str, seen: int | None = None
) -> NetworkMember:
    """Nominated or interested, not invited; the partner reads why."""
    move_member(acting, member, "pass_over", seen=seen, reason=reason)
    _tell(acting, member, "passed_over")
    return member


@transaction.atomic
def recall_invitation(
    *, acting: Acting, member: NetworkMember, reason: str, seen: int | None = None
) -> NetworkMember:
    move_member(acting, member, "recall", seen=seen, reason=reason)
    _tell(acting, member, "recalled")
    return member


@transaction.atomic
def take_back_interest(
    *, acting: Acting, member: NetworkMember, seen: int | None = None
) -> NetworkMember:
    move_member(acting, member, "take_back", seen=seen)
    _tell(acting, member, "interest_taken_back")
    return member


@transaction.atomic
def remind_member(*, acting: Acting, member: NetworkMember) -> NetworkMember:
    """Noted, so that nobody is reminded twice a day; the message itself goes by link."""
    today = timezone.localdate()
    move_member(acting, member, "remind", reminded_on=today, reason=member.reason)
    _tell(acting, member, "reminded")
    return member


def invitation_link(*, acting: Acting, member: NetworkMember, days: int = 45) -> str:
    """A token that opens this one invitation; it is used up by the answer."""
    authorise(can_coordinate(acting, member.network))
    if member.state != "invited":
        raise WrongState
    return links.issue(acting=acting, purpose=INVITATION, subject=member, days=days)


def _first_word(
    acting: Acting, network: GovernanceNetwork, actor: Actor, state: str, note: str
) -> NetworkMember:
    if not note.strip():
        raise BadInput("reason_needed")
    _refuse_if_over(network)
    if _membership(network, actor) is not None:
        raise WrongState("member_known_already")
    more = {"purpose_note": note, "invited_by": acting.person_id}
    member = begin_member(acting, network, actor, state, **more)
    _tell(acting, member, state)
    return member


def _membership(network: GovernanceNetwork, actor: Actor) -> NetworkMember | None:
    """The row is locked: two officers who invite the same partner do it once."""
    rows = NetworkMember.objects.select_for_update(of=("self",)).filter(network=network)
    return rows.filter(actor=actor).select_related("network", "actor__party").first()


def _refuse_if_over(network: GovernanceNetwork) -> None:
    if network.state not in ("draft", "formed", "active"):
        raise WrongState("network_over")


def _word_of(acting: Acting, member: NetworkMember, upload: Upload | None) -> StoredFile | None:
    """The partner speaks for itself; the office only with the signed paper in hand."""
    if is_the_partner(acting, member):
        return None
    authorise(can_coordinate(acting, member.network))
    if upload is None:
        raise BadInput("paper_needed")
    return keep_upload(acting=acting, upload=upload, kinds=SCANS, purpose="governance.answer")


def _tell(acting: Acting, member: NetworkMember, what: str) -> None:
    network: UUID = member.network_id
    events.record(acting, f"governance.member.{what}", member, {"network": str(network)})
