"""The map is drawn on every night, and soon after a partner or a tie has changed."""

from __future__ import annotations

from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from phakhi.core.acting import Acting
from phakhi.core.models import Event, Province
from phakhi.core.nightly import nightly, the_house
from phakhi.socialmap.services import draw_map

WAIT_SECONDS = 5


@nightly("socialmap")
def draw_at_night(acting: Acting) -> None:
    draw_map(acting=acting)


@app.task(name="phakhi.socialmap.draw", pass_context=False)
def draw_one(province_id: int) -> None:
    draw_map(acting=the_house(Province.objects.get(pk=province_id)))


def draw_soon(event: Event) -> None:
    """Many changes at once are drawn once: one waiting job is enough."""
    lock = f"phakhi.socialmap.draw.{event.province_id}"
    if not ProcrastinateJob.objects.filter(queueing_lock=lock, status="todo").exists():
        draw_one.configure(
            queueing_lock=lock, lock=lock, schedule_in={"seconds": WAIT_SECONDS}
        ).defer(province_id=event.province_id)
