"""Who spoke with whom, about what, and what comes next (R015, R056): never public."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from phakhi.core.models import Owned, Visible
from phakhi.core.presets import CONTACT_CHANNELS
from phakhi.networks.models import Actor, ExternalPartner

if TYPE_CHECKING:
    from phakhi.core.acting import Acting


class NextBy(models.TextChoices):
    """`us` is the partner whose log it is."""

    US = "us", _("We do")
    THEM = "them", _("They do")


class ContactQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        """Staff, and those who speak for either side; nobody else."""
        here = self.filter(province=acting.province)
        if acting.is_staff:
            return here
        mine = acting.own_parties
        if not mine:
            return here.none()
        return here.filter(Q(actor__party__in=mine) | Q(other__party__in=mine))

    def of(self, actors: list[Actor]) -> Self:
        return self.filter(Q(actor__in=actors) | Q(other__in=actors))

    def open_steps(self) -> Self:
        return self.exclude(next_step="").filter(done_at=None)


class Contact(Owned):
    """`other` is a partner of the province, `external` one outside; `with_whom` a person's name."""

    actor = models.ForeignKey(Actor, on_delete=models.CASCADE, related_name="contacts_made")
    other = models.ForeignKey(
        Actor, null=True, blank=True, on_delete=models.CASCADE, related_name="contacts_had"
    )
    external = models.ForeignKey(
        ExternalPartner, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    external_name = models.CharField(max_length=250, blank=True)
    with_whom = models.CharField(_("with whom"), max_length=120, blank=True)
    on = models.DateField(_("day"))
    channel = models.CharField(_("how"), max_length=20)
    topic = models.CharField(_("topic"), max_length=40, blank=True)
    about = models.CharField(_("about what"), max_length=500, blank=True)
    next_step = models.CharField(_("what comes next"), max_length=300, blank=True)
    next_due = models.DateField(_("until when"), null=True, blank=True)
    next_by = models.CharField(_("who does it"), max_length=4, choices=NextBy, default=NextBy.US)
    done_at = models.DateTimeField(null=True, blank=True)
    done_by = models.UUIDField(null=True, blank=True)
    logged_by = models.UUIDField(null=True, blank=True)

    objects = ContactQuerySet.as_manager()

    class Meta:
        ordering = ["-on", "-pk"]
        indexes = [
            models.Index(fields=["province", "-on"], name="contact_newest"),
            models.Index(fields=["actor", "on"], name="contact_actor_on"),
            models.Index(fields=["other", "on"], name="contact_other_on"),
            models.Index(
                fields=["province", "next_due"],
                condition=Q(done_at=None) & ~Q(next_step=""),
                name="contact_open_steps",
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(other=None) | ~Q(other=F("actor")), name="contact_of_two"
            ),
            models.CheckConstraint(
                condition=Q(other__isnull=False) | ~Q(external_name="") | ~Q(with_whom=""),
                name="contact_with_somebody",
            ),
            models.CheckConstraint(
                condition=Q(other=None) | Q(external=None), name="contact_inside_or_outside"
            ),
            models.CheckConstraint(
                condition=Q(channel__in=list(CONTACT_CHANNELS)), name="contact_channel_known"
            ),
            models.CheckConstraint(
                condition=Q(next_by__in=NextBy.values), name="contact_next_by_known"
            ),
        ]

    @property
    def partner_name(self) -> str:
        """The body on the other side, or the person where no body is named."""
        if self.other is not None:
            return self.other.party.name
        return self.external_name or self.with_whom

    def __str__(self) -> str:
        return f"{self.on} {self.channel}"
