"""Contacts of a partner and of the posts in it; shown to the public only by consent."""

from __future__ import annotations

from django.db import transaction
from django.db.models import Q

from phakhi.core.acting import Acting
from phakhi.core.permissions import authorise
from phakhi.networks.models import Actor
from phakhi.networks.permissions import can_edit_actor
from phakhi.networks.services.desk import at_desk
from phakhi.parties.models import ContactPoint, Post
from phakhi.parties.services import add_contact, add_post, drop_contact


@transaction.atomic
def add_actor_contact(
    *,
    acting: Acting,
    actor: Actor,
    kind: str,
    value: str,
    post_title: str = "",
    purpose: str = "",
    is_public: bool = False,
) -> ContactPoint:
    """`post_title` makes it a contact of that post, which is created when it is new."""
    authorise(can_edit_actor(acting, actor))
    desk = at_desk(acting)
    return add_contact(
        acting=desk,
        of=_post(desk, actor, post_title) if post_title else actor.party,
        kind=kind,
        value=value,
        purpose=purpose,
        is_public=is_public and actor.contacts_public,
    )


@transaction.atomic
def drop_actor_contact(*, acting: Acting, actor: Actor, contact: ContactPoint) -> None:
    authorise(can_edit_actor(acting, actor))
    drop_contact(acting=at_desk(acting), contact=contact)


def contacts_of(actor: Actor) -> Q:
    return Q(party=actor.party_id) | Q(post__organisation=actor.party_id)


def hide_contacts(actor: Actor) -> None:
    """Consent withdrawn: none of them is public any more."""
    ContactPoint.objects.filter(contacts_of(actor)).update(is_public=False)


def _post(desk: Acting, actor: Actor, title: str) -> Post:
    found = Post.objects.filter(organisation=actor.party, title_th=title, abolished_on=None).first()
    return found or add_post(acting=desk, organisation=actor.party, title_th=title)
