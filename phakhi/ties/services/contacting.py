"""A contact is logged, corrected, removed; its next step done (R015, R056)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.db.models.functions import Greatest
from django.utils import timezone

from phakhi.core import events, versions
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput
from phakhi.core.permissions import authorise
from phakhi.core.presets import CONTACT_CHANNELS, TOPICS
from phakhi.networks.models import Actor, ExternalPartner
from phakhi.ties.following import follow_pair
from phakhi.ties.models import Contact
from phakhi.ties.permissions import can_change_contact, can_do_step, can_log_for

FIELDS = (
    "other", "external", "external_name", "with_whom", "on", "channel", "topic", "about",
    "next_step", "next_due", "next_by",
)  # fmt: skip


@transaction.atomic
def log_contact(*, acting: Acting, actor: Actor, **values: Any) -> Contact:
    """`values` of FIELDS; a partner outside is found by its name in the partner's own list."""
    authorise(can_log_for(acting, actor))
    contact = Contact(province=acting.province, actor=actor, logged_by=acting.person_id)
    _fill(contact, values)
    contact.save(force_insert=True)
    _follow(acting, contact)
    _tell(acting, "logged", contact)
    return contact


@transaction.atomic
def change_contact(
    *, acting: Acting, contact: Contact, seen: int, values: Mapping[str, Any]
) -> Contact:
    authorise(can_change_contact(acting, contact))
    versions.claim(contact, seen)
    before = (contact.other, contact.external)
    _fill(contact, values)
    contact.save()
    _follow(acting, contact)
    _let_go(acting, contact.actor, *before)
    _tell(acting, "corrected", contact)
    return contact


@transaction.atomic
def remove_contact(*, acting: Acting, contact: Contact) -> None:
    """For what was logged by mistake; the change log keeps that it was there."""
    authorise(can_change_contact(acting, contact))
    _tell(acting, "removed", contact)
    actor, other, external = contact.actor, contact.other, contact.external
    contact.delete()
    _let_go(acting, actor, other, external)


@transaction.atomic
def do_step(*, acting: Acting, contact: Contact) -> Contact:
    """Done, or not done after all: one tap each way."""
    authorise(can_do_step(acting, contact))
    if not contact.next_step:
        raise BadInput("contact_no_step")
    is_done = contact.done_at is None
    contact.done_at = timezone.now() if is_done else None
    contact.done_by = acting.person_id if is_done else None
    contact.save(update_fields=["done_at", "done_by"])
    _tell(acting, "step_done" if is_done else "step_reopened", contact)
    return contact


def _fill(contact: Contact, values: Mapping[str, Any]) -> None:
    for name in FIELDS:
        if name in values:
            setattr(contact, name, values[name])
    _check(contact)
    if contact.external is not None:
        contact.external_name = contact.external.name
    elif contact.external_name:
        named = ExternalPartner.objects.filter(actor=contact.actor)
        contact.external = named.filter(name__iexact=contact.external_name).first()


def _check(contact: Contact) -> None:
    if contact.other is not None and contact.other.pk == contact.actor.pk:
        raise BadInput("tie_to_itself")
    if contact.other is not None and contact.other.province_id != contact.province_id:
        raise BadInput("contact_elsewhere")
    if contact.external is not None and contact.external.actor_id != contact.actor.pk:
        raise BadInput("contact_elsewhere")
    if contact.other is not None and (contact.external or contact.external_name):
        raise BadInput("contact_one_side")
    if not (contact.other or contact.external or contact.external_name or contact.with_whom):
        raise BadInput("contact_whom")
    if contact.channel not in CONTACT_CHANNELS or contact.topic not in ("", *TOPICS):
        raise BadInput(field="channel")
    if contact.on > timezone.localdate():
        raise BadInput("contact_later")


def _follow(acting: Acting, contact: Contact) -> None:
    if contact.other is not None:
        follow_pair(acting, contact.actor, contact.other)
    if contact.external is not None:
        latest = Greatest("last_contact_on", contact.on)  # a missing date loses to any other
        outside = ExternalPartner.objects.filter(pk=contact.external.pk)
        outside.update(last_contact_on=latest)


def _let_go(
    acting: Acting, actor: Actor, other: Actor | None, external: ExternalPartner | None
) -> None:
    """What the log says once the contact is gone or names somebody else."""
    if other is not None:
        follow_pair(acting, actor, other)
    if external is not None:
        kept = Contact.objects.filter(external=external).aggregate(last=Max("on"))
        ExternalPartner.objects.filter(pk=external.pk).update(last_contact_on=kept["last"])


def _tell(acting: Acting, what: str, contact: Contact) -> None:
    """No words of it: only that there was one, with whom and when."""
    other = str(contact.other_id) if contact.other_id else ""
    data = {"actor": str(contact.actor_id), "other": other, "on": contact.on.isoformat()}
    events.record(acting, f"ties.contact.{what}", contact, data)
