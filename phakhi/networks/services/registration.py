"""An organisation or group enters itself from the public page; an officer then verifies it."""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any, Final

from django.conf import settings
from django.core.cache import cache
from django.db import transaction
from django.db.models import QuerySet

from phakhi.core import links
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, HouseError
from phakhi.core.thai import arabic_digits
from phakhi.networks.codes import receipt_fits
from phakhi.networks.models import Actor
from phakhi.networks.services.desk import at_desk
from phakhi.networks.services.entering import begin_profile, update_actor
from phakhi.networks.services.life import take_step
from phakhi.networks.services.values import check_profile
from phakhi.networks.states import State
from phakhi.networks.vocabulary import Source
from phakhi.parties.models import ContactPoint
from phakhi.parties.services import add_contact, register_party

PURPOSE: Final = "networks.registration"
TRIES_PER_HOUR: Final = 5
LINK_DAYS: Final = 30
SECONDS: Final = 60 * 60


class TooMany(HouseError):
    code = "too_many"
    status = 429


@dataclass(frozen=True, slots=True)
class Registered:
    """`token` opens the entry again until an officer has decided; it is shown once."""

    actor: Actor
    token: str


@transaction.atomic
def submit_registration(
    *,
    acting: Acting,
    kind: str,
    names: Mapping[str, str],
    profile: Mapping[str, Any],
    contacts: Mapping[str, str],
    consents: bool,
    address: str,
) -> Registered:
    """`address` is the network address of the sender, kept as a keyed hash for an hour."""
    if not consents:
        raise BadInput("consent_needed")
    count_try(address)
    check_profile(profile)
    desk = at_desk(acting)
    area_code = profile.get("area_code", "")
    party = register_party(acting=desk, kind=kind, area_code=area_code, **names)
    shows_contacts = bool(profile.get("contacts_public"))
    for contact_kind, value in contacts.items():
        if value:
            add_contact(
                acting=desk, of=party, kind=contact_kind, value=value, is_public=shows_contacts
            )
    actor = begin_profile(acting, party, profile, source=Source.SELF)
    take_step(_owner(acting, actor), actor, "submit")
    return Registered(actor, _fresh_link(acting, actor))


def entry_of(acting: Acting, token: str) -> Actor:
    """The entry a link opens, as long as no officer has verified it."""
    link = links.look_at(token, purpose=PURPOSE, province=acting.province)
    actor: Actor = Actor.objects.select_related("party").get(pk=link.subject_id)
    if actor.state not in (State.DRAFT, State.SUBMITTED, State.REJECTED):
        raise links.DeadLink
    return actor


@transaction.atomic
def continue_registration(
    *, acting: Acting, token: str, seen: int, names: Mapping[str, str], profile: Mapping[str, Any]
) -> Registered:
    """The link is used up and a fresh one given, so a forwarded old one is dead."""
    actor = entry_of(acting, token)
    links.redeem(token, purpose=PURPOSE, province=acting.province)
    owner = _owner(acting, actor)
    update_actor(acting=owner, actor=actor, seen=seen, names=names, profile=profile)
    if actor.state != State.SUBMITTED:
        take_step(owner, actor, "submit")
    return Registered(actor, _fresh_link(acting, actor))


@transaction.atomic
def reopen(*, acting: Acting, receipt: str, contact: str, address: str) -> Registered | None:
    """A fresh link for whoever knows the receipt and the contact given with it."""
    count_try(address)
    code = receipt.strip().lower().partition("-")[0]
    actor = Actor.objects.filter(province=acting.province, public_code=code, source=Source.SELF)
    found = actor.select_related("party").first()
    if found is None or not receipt_fits(found, receipt) or not _reached_by(found, contact):
        return None
    return Registered(found, _fresh_link(acting, found))


def email_of(actor: Actor) -> str:
    return str(_contacts(actor).filter(kind="email").values_list("value", flat=True).first() or "")


def _reached_by(actor: Actor, contact: str) -> bool:
    wanted = _folded(contact)
    return any(
        _folded(value) == wanted for value in _contacts(actor).values_list("value", flat=True)
    )


def _folded(contact: str) -> str:
    return "".join(c for c in arabic_digits(contact).casefold() if c not in " -()")


def _contacts(actor: Actor) -> QuerySet[ContactPoint]:
    return ContactPoint.objects.filter(party=actor.party)


def _fresh_link(acting: Acting, actor: Actor) -> str:
    return links.issue(acting=acting, purpose=PURPOSE, subject=actor, days=LINK_DAYS, uses=1)


def count_try(address: str) -> None:
    """The house's cache is a table of the database: without it nothing is let through."""
    who = hmac.new(settings.SECRET_KEY.encode(), address.encode(), sha256).hexdigest()[:32]
    for number in range(TRIES_PER_HOUR):
        if cache.add(f"registration:{who}:{number}", 1, SECONDS):
            return
    raise TooMany(minutes=SECONDS // 60)


def _owner(acting: Acting, actor: Actor) -> Acting:
    return replace(acting, party_ids=frozenset({actor.party_id}))
