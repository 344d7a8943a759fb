"""What the end of a body touches: asked of this room and of those above before it is done."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Protocol

from django.utils import timezone
from django.utils.translation import gettext as _

from phakhi.bodies.models import Body, Seat, SeatTerm
from phakhi.core.acting import Acting
from phakhi.core.registry import Registry


class TouchedByEnd(Protocol):
    """Sentences, e.g. meetings that are called and undertakings that are open."""

    def __call__(self, acting: Acting, body: Body) -> Iterable[Any]: ...


TOUCHED_BY_END: Registry[TouchedByEnd] = Registry("what the end of a body touches")


def touched_by_end(acting: Acting, body: Body) -> list[Any]:
    return [line for source in TOUCHED_BY_END for line in source(acting, body)]


def touched_here(acting: Acting, body: Body) -> list[Any]:
    seats = Seat.objects.filter(body=body).standing().count()
    terms = SeatTerm.objects.filter(seat__body=body).on(timezone.localdate()).count()
    children = list(Body.objects.filter(parent=body).exclude(state="ended"))
    links = list(Seat.objects.filter(liaison=body).standing().select_related("body"))
    counted = {"seats": seats, "terms": terms}
    lines = [_("%(seats)s seats are taken away and %(terms)s terms end.") % counted]
    below = _("%(body)s stands below it and loses the body above.")
    lines += [below % {"body": child} for child in children]
    lines += [_("A seat of %(body)s links here.") % {"body": seat.body} for seat in links]
    return lines
