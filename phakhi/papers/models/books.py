"""The office's own register of numbers: typed or reserved, unique, gaps allowed and kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from phakhi.core.models import Owned, Visible
from phakhi.parties.models import Party

if TYPE_CHECKING:
    from phakhi.core.acting import Acting


class StaffOnly(Visible):
    def visible_to(self, acting: Acting) -> Self:
        here = self.filter(province=acting.province)
        return here if acting.is_staff else here.none()


class Book(Owned):
    """`pattern` holds {number} and {year}: "{number}/{year}", "นม ๐๐๑๗.๒/ว {number}".

    `gives` says who gives the numbers: the clerk types what the paper register says, or the
    platform counts without gaps.
    """

    office = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(_("for which papers"), max_length=40)
    name = models.CharField(_("name of the register"), max_length=120)
    pattern = models.CharField(_("how a number is written"), max_length=80)
    gives = models.CharField(max_length=8, default="clerk")
    starts_anew_each_year = models.BooleanField(default=True)

    objects = StaffOnly.as_manager()

    class Meta:
        ordering = ["kind", "name"]
        constraints = [
            models.UniqueConstraint(fields=["province", "name"], name="book_name_once"),
            models.CheckConstraint(
                condition=Q(gives__in=("clerk", "platform")), name="book_gives_known"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Number(Owned):
    """One number of one year (CE; 0 in a register that runs on); a void one says why."""

    book = models.ForeignKey(Book, on_delete=models.PROTECT, related_name="numbers")
    year = models.PositiveSmallIntegerField()
    number = models.PositiveIntegerField()
    text = models.CharField(max_length=120)
    given_on = models.DateField()
    given_by = models.UUIDField(null=True, blank=True)
    state = models.CharField(max_length=8, default="reserved")
    note = models.CharField(_("note"), max_length=250, blank=True)

    objects = StaffOnly.as_manager()

    class Meta:
        ordering = ["-year", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["book", "year", "number"], name="number_once_a_year"),
            models.CheckConstraint(
                condition=Q(state__in=("reserved", "used", "void")), name="number_state_known"
            ),
            models.CheckConstraint(
                condition=~Q(state="void") | ~Q(note=""), name="number_void_has_reason"
            ),
        ]

    def __str__(self) -> str:
        return self.text
