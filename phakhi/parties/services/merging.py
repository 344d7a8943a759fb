"""Two entries of one party become one; the other stays as a tombstone that points to it."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from phakhi.core.acting import Acting
from phakhi.core.errors import WrongState
from phakhi.core.permissions import authorise, same_province
from phakhi.ledger.services import enter
from phakhi.parties.merging import MERGE_HOOKS
from phakhi.parties.models import (
    ContactPoint,
    NameChange,
    Party,
    PartyName,
    Post,
    PostTerm,
    Representation,
)
from phakhi.parties.permissions import can_merge_parties
from phakhi.parties.services.names import keep_former_name


@transaction.atomic
def merge_parties(*, acting: Acting, gone: Party, kept: Party) -> Party:
    """Everything of `gone` moves to `kept`, in this room and in those above (MERGE_HOOKS)."""
    authorise(can_merge_parties(acting) and all(same_province(acting, p) for p in (gone, kept)))
    gone, kept = _locked(gone, kept)
    _move_own_rows(gone, kept)
    for move in MERGE_HOOKS:
        move(acting, gone, kept)
    today = timezone.localdate()
    keep_former_name(kept, of=gone, until=today, reason=NameChange.MERGED)
    number, last4 = gone.national_id_hash, gone.national_id_last4
    gone.merged_into, gone.is_public = kept, False
    gone.national_id_hash = gone.national_id_last4 = ""
    gone.save()
    if number and not kept.national_id_hash:
        kept.national_id_hash, kept.national_id_last4 = number, last4
        kept.save()
    facts = {"kind": kept.kind, "gone": str(gone.pk)}
    enter(acting=acting, act="parties.merged", subject=kept, facts=facts)
    return kept


def _locked(gone: Party, kept: Party) -> tuple[Party, Party]:
    """Both rows, locked in the order of their ids so that two merges never wait on each other."""
    rows = Party.objects.select_for_update().filter(pk__in=[gone.pk, kept.pk]).order_by("pk")
    found = {row.pk: row for row in rows}
    if len(found) < 2:
        raise WrongState("merge_same")
    gone, kept = found[gone.pk], found[kept.pk]
    if gone.kind != kept.kind:
        raise WrongState("merge_kinds")
    if any(party.merged_into_id or party.erased_at for party in (gone, kept)):
        raise WrongState("merge_tombstone")
    if gone.national_id_hash and kept.national_id_hash:
        raise WrongState("merge_two_numbers")
    return gone, kept


def _move_own_rows(gone: Party, kept: Party) -> None:
    PartyName.objects.filter(party=gone).update(party=kept)
    ContactPoint.objects.filter(party=gone).update(party=kept)
    Post.objects.filter(organisation=gone).update(organisation=kept)
    PostTerm.objects.filter(person=gone).update(person=kept)
    Representation.objects.filter(party=gone, person=kept).delete()
    Representation.objects.filter(party=kept, person=gone).delete()
    Representation.objects.filter(party=gone).update(party=kept)
    Representation.objects.filter(person=gone).update(person=kept)
    Party.objects.filter(merged_into=gone).update(merged_into=kept)
