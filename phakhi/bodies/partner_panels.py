"""On other rooms' pages: where a partner sits, and my own seats."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phakhi.bodies.keeping import own_posts
from phakhi.bodies.labels import role_label
from phakhi.bodies.models import Seat, SeatTerm
from phakhi.core.acting import Acting
from phakhi.core.panels import Panel
from phakhi.networks.models import Actor

Sits = tuple[Seat, str]


def bodies_of_partner(acting: Acting, actor: Actor) -> Panel | None:
    """Seats that belong to the partner, that it sends somebody to, or that its posts hold."""
    party = actor.party_id
    seats = _seats(acting).filter(
        Q(party=party)
        | Q(post__organisation=party, kind="ex_officio")
        | Q(pk__in=_held(acting, Q(party=party) | Q(person=party)))
    )
    return _panel(_("Sits on"), seats)


def my_seats(acting: Acting, actors: Sequence[Actor]) -> Panel | None:
    """Of the person, of the posts they hold, and of the partners they speak for."""
    parties = {actor.party_id for actor in actors}
    held = own_posts(acting, timezone.localdate())
    sent = Q(post__in=held) | Q(post=None, party__in=parties)
    sits = Q(person=acting.person_id) | (Q(person=None) & sent)
    by_post = Q(post__in=held, kind="ex_officio") & ~Q(pk__in=_held(acting, Q()))
    seats = _seats(acting).filter(Q(pk__in=_held(acting, sits)) | by_post)
    return _panel(_("My seats"), seats)


def _seats(acting: Acting) -> Any:
    seen = Seat.objects.visible_to(acting).on(timezone.localdate()).filter(body__state="active")
    return seen.select_related("body__province").order_by("body__type", "body__name_th")


def _held(acting: Acting, who: Q) -> Any:
    terms = SeatTerm.objects.visible_to(acting).on(timezone.localdate())
    return terms.filter(who).values("seat")


def _panel(title: Any, seats: Any) -> Panel | None:
    found: list[Sits] = []
    for seat in seats:
        if seat not in [one for one, _words in found]:
            found.append((seat, role_label(seat.body.form, seat.role)))
    return Panel(title, "bodies/panels/seats.html", {"seats": found}) if found else None
