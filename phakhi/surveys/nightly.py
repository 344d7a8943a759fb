"""At night: reminders on their days, and closing after the last day."""

from __future__ import annotations

from django.utils import timezone

from phakhi.core.acting import Acting
from phakhi.core.nightly import nightly
from phakhi.surveys.models import Wave
from phakhi.surveys.services import close_wave, remind
from phakhi.surveys.services.links import remembered_address


@nightly("surveys.run")
def run_surveys(acting: Acting) -> None:
    """Nobody is reminded of a survey whose first links have not been sent yet."""
    today = timezone.localdate()
    running = Wave.objects.filter(province=acting.province, state="open")
    for wave in running.select_related("network", "province").order_by("pk"):
        if wave.closes_on < today:
            close_wave(acting=acting, wave=wave)
        elif wave.link_form and today in wave.remind_on and wave.reminded_on != today:
            remind(acting=acting, wave=wave, address=remembered_address(wave))
