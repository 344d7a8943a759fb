"""The steps of an actor's life; each is an official act with a reason and a ledger entry."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.utils import timezone

from phakhi.core import events, versions
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, HouseError
from phakhi.ledger.services import enter
from phakhi.networks.models import Actor, ActorStep
from phakhi.networks.services.shown import follow_visibility
from phakhi.networks.states import ACTOR_FLOW
from phakhi.networks.vocabulary import Level

OFFICIAL = frozenset({"verify", "reject", "suspend", "resume", "end", "merge"})
NEEDS_REASON = frozenset({"return", "reject", "suspend", "end", "merge"})


def submit_actor(*, acting: Acting, actor: Actor, seen: int | None = None) -> Actor:
    return take_step(acting, actor, "submit", seen=seen)


def verify_actor(*, acting: Acting, actor: Actor, seen: int | None = None) -> Actor:
    return take_step(acting, actor, "verify", seen=seen)


def reject_actor(*, acting: Acting, actor: Actor, reason: str, seen: int | None = None) -> Actor:
    return take_step(acting, actor, "reject", seen=seen, reason=reason)


def suspend_actor(*, acting: Acting, actor: Actor, reason: str, seen: int | None = None) -> Actor:
    return take_step(acting, actor, "suspend", seen=seen, reason=reason)


def resume_actor(*, acting: Acting, actor: Actor, seen: int | None = None) -> Actor:
    return take_step(acting, actor, "resume", seen=seen)


def end_actor(*, acting: Acting, actor: Actor, reason: str, seen: int | None = None) -> Actor:
    return take_step(acting, actor, "end", seen=seen, reason=reason)


def verify_actors(
    *, acting: Acting, actors: Iterable[Actor]
) -> tuple[list[Actor], list[tuple[Actor, HouseError]]]:
    """Each by itself: one that cannot be verified yet does not hold up the others."""
    done, refused = [], []
    for actor in actors:
        try:
            done.append(verify_actor(acting=acting, actor=actor))
        except HouseError as error:
            refused.append((actor, error))
    return done, refused


@transaction.atomic
def take_step(
    acting: Acting,
    actor: Actor,
    act: str,
    *,
    seen: int | None = None,
    reason: str = "",
    detail: dict[str, Any] | None = None,
) -> Actor:
    """The one door to a new state: the flow decides who and whether."""
    before = actor.state
    ACTOR_FLOW.move(acting, actor, act)
    if act in NEEDS_REASON and not reason.strip():
        actor.state = before
        raise BadInput("reason_needed")
    versions.claim(actor, actor.version if seen is None else seen)
    actor.state_since, actor.state_reason = timezone.now(), reason
    actor.save(update_fields=["state", "state_since", "state_reason"])
    follow_visibility(actor)
    ActorStep.objects.create(
        province=acting.province,
        actor=actor,
        act=act,
        from_state=before,
        to_state=actor.state,
        reason=reason,
        detail=detail or {},
        by_person=acting.person_id,
        by_post=acting.post_id,
    )
    _announce(acting, actor, act, before)
    return actor


def _announce(acting: Acting, actor: Actor, act: str, before: str) -> None:
    kind = f"networks.actor.{act}"
    if act not in OFFICIAL:
        events.record(acting, kind, actor, {"from": before, "to": actor.state})
        return
    facts = facts_of(actor, before)
    enter(acting=acting, act=kind, subject=actor, facts=facts, private=names_of(actor))


def facts_of(actor: Actor, before: str) -> dict[str, str]:
    """Public for ever: no person's name, and no name of a body that did not agree to be shown."""
    facts = {"from": before, "to": actor.state, "level": actor.level, "sector": actor.sector}
    if _is_named(actor):
        facts["name"] = actor.party.name_th
    return facts


def names_of(actor: Actor) -> dict[str, str]:
    return {} if _is_named(actor) else {"name": actor.party.name_th}


def _is_named(actor: Actor) -> bool:
    return actor.level == Level.ORGANISATION and actor.is_public
