"""What happens to ties and contacts when two entries of one partner become one."""

from __future__ import annotations

from django.db.models import Q

from phakhi.core.acting import Acting
from phakhi.networks.models import Actor
from phakhi.parties.models import Party
from phakhi.ties.models import Contact, Tie
from phakhi.ties.pairs import ordered


def move_ties(acting: Acting, gone: Party, kept: Party) -> None:
    """A tie between the two is a tie to itself and goes; doubled ones are joined."""
    absorbed = Actor.objects.filter(party=gone).first()
    survivor = Actor.objects.filter(party=kept).first()
    if absorbed is None or survivor is None:
        return
    for tie in Tie.objects.of(absorbed).select_related("source", "target").order_by("pk"):
        _move(tie, absorbed, survivor)
    Tie.objects.filter(told_by=absorbed).update(told_by=survivor)
    _move_contacts(absorbed, survivor)


def _move(tie: Tie, absorbed: Actor, survivor: Actor) -> None:
    ends = [survivor if end.pk == absorbed.pk else end for end in (tie.source, tie.target)]
    if ends[0].pk == ends[1].pk:
        tie.delete()
        return
    tie.source, tie.target = ordered(ends[0], ends[1], tie.kind)
    twin = None if tie.until else _twin(tie)
    if twin is None:
        tie.save()
        return
    tie.delete()
    _join(twin, tie)
    twin.save()


def _twin(tie: Tie) -> Tie | None:
    same = {name: getattr(tie, name) for name in ("source", "target", "kind", "origin")}
    others = Tie.objects.filter(until=None, origin_key=tie.origin_key, **same)
    found: Tie | None = others.exclude(pk=tie.pk).first()
    return found


def _join(twin: Tie, tie: Tie) -> None:
    """The earlier beginning, the stronger word, whatever evidence there is."""
    twin.since = min((day for day in (twin.since, tie.since) if day), default=None)
    for scale in ("frequency", "intensity"):
        known = [value for row in (twin, tie) if (value := getattr(row, scale))]
        setattr(twin, scale, max(known, default=None))
    twin.evidence = twin.evidence or tie.evidence
    twin.evidence_file = twin.evidence_file or tie.evidence_file
    twin.is_public = twin.is_public and tie.is_public
    if twin.contested_at is None and tie.contested_at is not None:
        twin.contested_at, twin.contested_by = tie.contested_at, tie.contested_by
        twin.contest_reason, twin.confirmed_at, twin.confirmed_by = tie.contest_reason, None, None
    if twin.contested_at is None and twin.confirmed_at is None:
        twin.confirmed_at, twin.confirmed_by = tie.confirmed_at, tie.confirmed_by


def _move_contacts(absorbed: Actor, survivor: Actor) -> None:
    """A talk between the two stays in the log as one with a named other side."""
    either = Q(actor=absorbed, other=survivor) | Q(actor=survivor, other=absorbed)
    for contact in Contact.objects.filter(either):
        contact.with_whom = contact.with_whom or absorbed.party.name[:120]
        contact.actor, contact.other = survivor, None
        contact.save()
    Contact.objects.filter(actor=absorbed).update(actor=survivor)
    Contact.objects.filter(other=absorbed).update(other=survivor)
