"""Words of this room that are no preset of the province: they drive rules, not lists."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Obstacle(models.TextChoices):
    """R147: what another office is asked to unlock."""

    PERMIT = "permit", _("Permit or licence")
    LAND = "land", _("Use of land")
    WATERWAY = "waterway", _("Waterway")
    DATA = "data", pgettext_lazy("obstacle", "Data")
    TRAFFIC = "traffic", _("Road and traffic")
    OTHER = "other", pgettext_lazy("obstacle", "Something else")


class Answer(models.TextChoices):
    GRANTED = "granted", pgettext_lazy("answer", "Granted")
    PARTLY = "partly", pgettext_lazy("answer", "Granted in part")
    REFUSED = "refused", pgettext_lazy("answer", "Refused")


class Outcome(models.TextChoices):
    SOLVED = "solved", _("Solved")
    UNSOLVED = "unsolved", _("Not solved")
    LEFT = "left", _("Closed without a solution")


class Source(models.TextChoices):
    """How a request came in."""

    SELF = "self", pgettext_lazy("source", "Signed in")
    PAPER = "paper", pgettext_lazy("source", "From paper, entered by an officer")


class Via(models.TextChoices):
    """By which door a step was taken."""

    SIGNED = "signed", pgettext_lazy("via", "signed in")
    LINK = "link", pgettext_lazy("via", "by the one-time link")
    PAPER = "paper", pgettext_lazy("via", "on paper, entered by an officer")


class Kind(models.TextChoices):
    """R029: what the state lends or grants to civil society."""

    FUND = "fund", _("Fund")
    VENUE = "venue", _("Venue")
    EQUIPMENT = "equipment", pgettext_lazy("state resource", "Equipment")
    STAFF = "staff", _("Staff time")


class BudgetKind(models.TextChoices):
    """R066."""

    MONEY = "money", _("Money")
    DAYS = "days", _("Person-days")
