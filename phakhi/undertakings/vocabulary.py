"""The codes this room keeps in its columns."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from django.db import models
from django.utils.translation import gettext_lazy as _

OPEN: Final = ("open", "proposed", "accepted", "working", "done")
ASK_ANOTHER: Final = ("refused", "withdrawn")
RUNNING: Final = ("accepted", "working")
TAKEN_ON: Final = ("accepted", "working", "done", "confirmed")
REFERRAL_WAITS: Final = ("sent", "taken_up")
INSTRUCTION_WAITS: Final = ("given", "acknowledged")
SOON: Final = timedelta(days=7)

# R009: the governor orders only the offices of the provincial administration itself.
UNDER_COMMAND: Final = ("regional_admin",)


class Via(models.TextChoices):
    """How the owner's word reached the office."""

    LINK = "link", _("By the link that was sent")
    SIGNED = "signed", _("Signed in")
    PAPER = "paper", _("On paper, entered by an officer")
    MEETING = "meeting", _("Said in the meeting")
