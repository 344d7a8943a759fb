"""How a party or the holder of a post is reached."""

from __future__ import annotations

from django.db import transaction

from phakhi.core import events, thai
from phakhi.core.acting import Acting
from phakhi.core.permissions import authorise
from phakhi.parties.models import ContactPoint, Party, Post
from phakhi.parties.permissions import can_keep_contacts


@transaction.atomic
def add_contact(
    *,
    acting: Acting,
    of: Party | Post,
    kind: str,
    value: str,
    purpose: str = "",
    is_public: bool = False,
) -> ContactPoint:
    owner = of.organisation if isinstance(of, Post) else of
    authorise(can_keep_contacts(acting, owner))
    contact = ContactPoint.objects.create(
        province=acting.province,
        party=None if isinstance(of, Post) else of,
        post=of if isinstance(of, Post) else None,
        kind=kind,
        value=thai.normalise(value, keep_newlines=True),
        purpose=thai.normalise(purpose),
        is_public=is_public,
    )
    events.record(acting, "parties.contact_added", owner, {"kind": kind})
    return contact


@transaction.atomic
def drop_contact(*, acting: Acting, contact: ContactPoint) -> None:
    owner = contact.post.organisation if contact.post else contact.party
    if owner is None:
        raise AssertionError("contact_of_one holds in the database")
    authorise(can_keep_contacts(acting, owner))
    events.record(acting, "parties.contact_dropped", owner, {"kind": contact.kind})
    contact.delete()
