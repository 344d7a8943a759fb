"""Words of this room that are no preset of the province: they drive rules, not lists."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Level(models.TextChoices):
    """R023: actors stand at three levels."""

    INDIVIDUAL = "individual", _("Individual")
    GROUP = "group", _("Group")
    ORGANISATION = "organisation", _("Organisation")


class Source(models.TextChoices):
    """How the entry came in; paper needs a second pair of eyes (design.md: entered for someone)."""

    SELF = "self", _("Registered by themselves")
    OFFICER = "officer", _("Entered by an officer")
    IMPORT = "import", _("From a spreadsheet")
    PAPER = "paper", _("From a paper form")


class ActivityStatus(models.TextChoices):
    PLANNED = "planned", _("Planned")
    RUNNING = "running", _("Under way")
    FINISHED = "finished", _("Finished")
    STOPPED = "stopped", _("Stopped")


class Direction(models.TextChoices):
    OFFER = "offer", _("Offers")
    NEED = "need", _("Needs")
