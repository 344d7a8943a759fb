"""What other pages show of this room: of a partner, of mine, of a body."""

from __future__ import annotations

from collections.abc import Sequence

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from phakhi.bodies.models import Body
from phakhi.core.acting import Acting
from phakhi.core.panels import Panel
from phakhi.networks.models import Actor
from phakhi.undertakings.models import Undertaking
from phakhi.undertakings.queries.desk import desk_of
from phakhi.undertakings.queries.owing import owed_by

MOST = 12


def of_partner(acting: Acting, actor: Actor) -> Panel | None:
    """What it took on, the open ones first; a question it has not answered is not told here."""
    seen = Undertaking.objects.visible_to(acting).filter(owner=actor.party_id)
    taken = seen.filter(state__in=("accepted", "working", "done", "confirmed"))
    rows = list(taken.select_related("body", "province").order_by("ended_at", "due_on")[:MOST])
    if not rows:
        return None
    return Panel(
        _("Resolutions it carries out"), "undertakings/panels/partner.html", {"rows": rows}
    )


def waiting_for_mine(acting: Acting, actors: Sequence[Actor]) -> Panel | None:
    """Questions to answer first, then what was taken on, then the governor's instructions."""
    owed = owed_by(acting, [actor.party_id for actor in actors])
    desk = desk_of(acting).count
    if owed.is_empty and not desk:
        return None
    url = reverse("undertakings:mine", kwargs={"province": acting.province.slug})
    context = {"owed": owed, "desk": desk, "url": url}
    return Panel(_("Resolutions: your answer, your work"), "undertakings/panels/mine.html", context)


def of_body(acting: Acting, body: Body) -> Panel | None:
    seen = Undertaking.objects.visible_to(acting).filter(body=body)
    numbers = {
        "open": seen.unfinished().count(),
        "late": seen.late().count(),
        "done": seen.filter(state="confirmed").count(),
    }
    if not any(numbers.values()):
        return None
    kwargs = {"province": acting.province.slug, "code": body.public_code}
    url = reverse("undertakings:of_body", kwargs=kwargs)
    context = {"numbers": numbers, "url": url}
    return Panel(_("Resolutions being carried out"), "undertakings/panels/body.html", context)
