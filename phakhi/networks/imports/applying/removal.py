"""Which partners may be taken back, and taking them back without leaving parts behind."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db import models

from phakhi.networks.models import Activity, Actor, ActorStep, ImportBatch, ImportRow, ResourceLine
from phakhi.networks.services.shown import follow_visibility
from phakhi.parties.models import ContactPoint, Party, PartyName, Post

CHANGED, LINKED = "import_changed_since", "import_linked_since"
PARTS: dict[str, type[models.Model]] = {
    "posts": Post,
    "contacts": ContactPoint,
    "resources": ResourceLine,
    "activities": Activity,
    "steps": ActorStep,
    "former_names": PartyName,
}


def held(actors: list[UUID]) -> models.QuerySet[Actor]:
    """Locked with their parties, in one order, so that nobody edits what is being taken back."""
    rows = Actor.objects.filter(pk__in=actors).select_related("party").order_by("pk")
    return rows.select_for_update(of=("self", "party"))


def grown_since(batch: ImportBatch, actors: list[UUID]) -> dict[UUID, str]:
    """Partners somebody has worked on since they came in, with the reason to keep them."""
    list(held(actors).only("id", "party__id"))
    made = Actor.objects.filter(pk__in=actors)
    refusals: dict[UUID, str] = {}
    for changed in (
        made.exclude(version=1),
        made.exclude(party__version=1),
        made.exclude(batch_id=batch.pk),
        made.filter(updated_at__gt=batch.applied_at),
    ):
        refusals |= dict.fromkeys(changed.values_list("pk", flat=True), CHANGED)
    for pk in _with_new_parts(batch, actors):
        refusals.setdefault(pk, CHANGED)
    for pk in _pointed_at(made):
        refusals.setdefault(pk, LINKED)
    return refusals


def _with_new_parts(batch: ImportBatch, actors: list[UUID]) -> set[UUID]:
    after = batch.applied_at
    found: set[UUID] = set()
    for model, path in (
        (ActorStep, "actor"),
        (Activity, "actor"),
        (ResourceLine, "actor"),
        (ContactPoint, "party__actor"),
        (ContactPoint, "post__organisation__actor"),
        (Post, "organisation__actor"),
        (PartyName, "party__actor"),
    ):
        rows = model._base_manager.filter(**{f"{path}__in": actors, "created_at__gt": after})
        found |= {pk for pk in rows.values_list(path, flat=True) if pk}
    return found


def _pointed_at(made: models.QuerySet[Actor]) -> set[UUID]:
    """Rows of other kinds, of this room or a later one, that would lose what they stand on."""
    parties = dict(made.values_list("party_id", "pk"))
    own = set(PARTS.values()) | {Actor, Party}
    found: set[UUID] = set()
    for relation in _relations(Actor, own):
        found |= _targets(relation, list(parties.values()))
    for relation in _relations(Party, own):
        found |= {parties[pk] for pk in _targets(relation, list(parties))}
    for relation in _relations(Post, own):
        posts = dict(
            Post.objects.filter(organisation__in=parties).values_list("pk", "organisation")
        )
        found |= {parties[posts[pk]] for pk in _targets(relation, list(posts))}
    merged = Party.objects.filter(merged_into__in=parties).values_list("merged_into", flat=True)
    return found | {parties[pk] for pk in merged if pk}


def _relations(model: type[models.Model], own: set[Any]) -> Iterable[Any]:
    return (
        relation
        for relation in model._meta.related_objects
        if relation.related_model not in own and not relation.many_to_many
    )


def _targets(relation: Any, keys: list[UUID]) -> set[UUID]:
    name = relation.field.name
    rows = relation.related_model._base_manager.filter(**{f"{name}__in": keys})
    return {pk for pk in rows.values_list(name, flat=True) if pk}


def remove_partners(actors: list[UUID]) -> None:
    """Parts first, so that no protecting key stands in the way."""
    parties = list(Actor.objects.filter(pk__in=actors).values_list("party_id", flat=True))
    for model in (ResourceLine, Activity, ActorStep):
        _raw(model, actor__in=actors)
    _raw(ContactPoint, party__in=parties)
    _raw(ContactPoint, post__organisation__in=parties)
    _raw(PartyName, party__in=parties)
    _raw(Post, organisation__in=parties)
    _raw(Actor, pk__in=actors)
    _raw(Party, pk__in=parties)


def _raw(model: type[models.Model], **which: Any) -> None:
    """Without Django's search for dependants: they are known and gone."""
    rows = model._base_manager.filter(**which)
    rows._raw_delete(rows.db)


def restore_partner(row: ImportRow, actor: Actor | None) -> str:
    """Put back what the merge changed; the reason where somebody has changed it again."""
    if actor is None or row.before.get("versions") != [actor.version, actor.party.version]:
        return CHANGED
    for name, value in row.before["actor"].items():
        setattr(actor, name, value)
    for name, value in row.before["party"].items():
        setattr(actor.party, name, value)
    for name, keys in row.before["added"].items():
        PARTS[name]._base_manager.filter(pk__in=keys).delete()
    if row.before["party"]:
        actor.party.version += 1
        actor.party.save()
    actor.version += 1
    actor.save()
    follow_visibility(actor)
    return ""
