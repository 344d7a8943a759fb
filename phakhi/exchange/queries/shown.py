"""What a reader is told of partners and places that are not public: never a hidden name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from phakhi.core.acting import Acting
from phakhi.exchange.models import FacilitationRequest
from phakhi.exchange.permissions import is_inside, sees_inside_notes
from phakhi.networks.models import Actor
from phakhi.networks.permissions import can_view_actor


@dataclass(frozen=True, slots=True)
class Name:
    """`url` is empty where the reader may not open the partner."""

    text: str
    url: str = ""
    sector: str = ""

    def __str__(self) -> str:
        return self.text


def name_of(acting: Acting, actor: Actor) -> Name:
    if not can_view_actor(acting, actor):
        return Name(_("A partner that is not shown publicly"))
    parts = {"province": acting.province.slug, "code": actor.public_code}
    return Name(actor.party.name, reverse("networks:actor", kwargs=parts), actor.sector)


@dataclass(frozen=True, slots=True)
class ShownRequest:
    """A request as one reader may read it; templates take names and places from here alone."""

    row: FacilitationRequest
    asker: Name
    owner: Name
    place: str
    place_note: str
    is_inside: bool
    sees_notes: bool


def show_request(acting: Acting, row: FacilitationRequest, places: dict[str, str]) -> ShownRequest:
    inside = is_inside(acting, row)
    hides_place = row.hides_place and not inside
    place = places.get(row.area_code, row.area_code)
    return ShownRequest(
        row,
        asker_name(acting, row, inside=inside),
        name_of(acting, row.owner),
        _("not shown, at the asker's wish") if hides_place else place,
        "" if hides_place else row.place_note,
        inside,
        sees_inside_notes(acting, row),
    )


def asker_name(acting: Acting, row: FacilitationRequest, *, inside: bool) -> Name:
    """Both sides and the office see who asks; others only if it neither hid nor is hidden."""
    if inside:
        actor = row.asker
        parts = {"province": acting.province.slug, "code": actor.public_code}
        url = reverse("networks:actor", kwargs=parts) if can_view_actor(acting, actor) else ""
        return Name(actor.party.name, url, actor.sector)
    if row.hides_asker:
        return Name(_("A partner that asked not to be named"))
    return name_of(acting, row.asker)


def area_of(acting: Acting, row: FacilitationRequest) -> Any:
    """Blank where the place is kept from this reader."""
    return "" if row.hides_place and not is_inside(acting, row) else row.area_code
