"""What of a partner the public sees, said to those who see all of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from phakhi.core.acting import Acting
from phakhi.networks.models import Actor
from phakhi.networks.services.contacts import contacts_of
from phakhi.parties.models import ContactPoint


@dataclass(frozen=True, slots=True)
class Block:
    label: Any
    is_shown: bool
    why: Any


def contacts_seen(acting: Acting, actor: Actor) -> Any:
    visible = ContactPoint.objects.visible_to(acting).filter(contacts_of(actor))
    return visible.select_related("post").order_by("post__title_th", "kind", "pk")


def shown_blocks(actor: Actor) -> list[Block]:
    return [_profile(actor), _contacts(actor), _always(), _never()]


def _profile(actor: Actor) -> Block:
    if actor.is_shown:
        why = _("The partner agreed and the office has verified it.")
    elif actor.is_public:
        why = _("Agreed, but the entry is not verified: nobody outside sees it yet.")
    else:
        why = _("There is no consent to show it.")
    return Block(_("Profile, places, activities and resources marked public"), actor.is_shown, why)


def _contacts(actor: Actor) -> Block:
    is_shown = actor.is_shown and actor.contacts_public
    why = (
        _("Only those marked public, by consent.")
        if actor.contacts_public
        else _("There is no consent to show contacts.")
    )
    return Block(_("Contacts"), is_shown, why)


def _always() -> Block:
    return Block(
        _("That somebody is a politician"), True, _("Always, for impartiality, with the profile.")
    )


def _never() -> Block:
    what = _("Who entered it, reasons, scans, second checks")
    return Block(what, False, _("The office's own papers."))
