"""Whom a partner may say it works with: fellow members first, the likely ones on top."""

from __future__ import annotations

from collections import Counter
from uuid import UUID

from phakhi.core.acting import Acting
from phakhi.governance.queries import member_actor_ids
from phakhi.networks.models import Actor, ActorQuerySet
from phakhi.networks.picking.finding import likely
from phakhi.surveys.models import Answer, Invitation
from phakhi.ties.models import Tie

# networks.md §1: nobody reads through more than fifty names.
MOST = 50


def can_be_chosen(invitation: Invitation) -> ActorQuerySet:
    """Only whom everybody may see: a forwarded link must not tell a hidden partner's name."""
    everybody = Acting.stranger(invitation.province)
    return Actor.objects.visible_to(everybody).listed().exclude(pk=invitation.actor_id)


def roster(invitation: Invitation) -> list[Actor]:
    """Chosen ones, then fellow members: known ties first, then the same sector, then by name."""
    chosen = set(_chosen(invitation))
    fellows = {*member_actor_ids(invitation.wave.network), *chosen}
    known = _known(invitation.actor)
    shown = can_be_chosen(invitation).filter(pk__in=fellows).select_related("party")

    def rank(actor: Actor) -> tuple[bool, int, bool, str]:
        is_other_side = actor.sector != invitation.sector
        return (actor.pk not in chosen, -known[actor.pk], is_other_side, actor.sort_key)

    return sorted(shown, key=rank)[:MOST]


def found(invitation: Invitation, text: str) -> list[Actor]:
    """Others than those on the roster, by name."""
    everybody = Acting.stranger(invitation.province)
    return likely(text, can_be_chosen(invitation), everybody)


def hidden_members(invitation_actor_ids: list[UUID]) -> int:
    """How many members nobody can name, because their profile is not public."""
    shown = Actor.objects.filter(pk__in=invitation_actor_ids, is_public=True).listed().count()
    return len(invitation_actor_ids) - shown


def _chosen(invitation: Invitation) -> list[UUID]:
    rows = Answer.objects.filter(invitation=invitation, about__isnull=False)
    return [pk for pk in rows.values_list("about", flat=True) if pk]


def _known(actor: Actor) -> Counter[UUID]:
    ties = Tie.objects.of(actor).filter(until=None).values_list("source", "target")
    return Counter(end for pair in ties for end in pair if end != actor.pk)
