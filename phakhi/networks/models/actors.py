"""A party's profile in the province's social map (R016–R028)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from phakhi.core.models import Owned, StoredFile, Visible, codes
from phakhi.networks.classifying import CLASSIFIED, classify
from phakhi.networks.models.indexes import ACTOR_INDEXES
from phakhi.networks.states import ACTOR_FLOW, State
from phakhi.networks.vocabulary import Level, Source
from phakhi.parties.models import Party

if TYPE_CHECKING:
    from phakhi.core.acting import Acting

LEVEL_OF_KIND = {
    "person": Level.INDIVIDUAL,
    "group": Level.GROUP,
    "organisation": Level.ORGANISATION,
}


def sees_actor(acting: Acting, path: str = "") -> Q:
    """The database's form of `can_view_actor`; `path` leads from another model to the actor."""
    here = Q(**{f"{path}province": acting.province})
    if acting.is_staff:
        return here
    seen = Q(**{f"{path}is_public": True, f"{path}state__in": State.SHOWN})
    if mine := acting.own_parties:
        seen |= Q(**{f"{path}party__in": mine})
    return here & seen


def wider_areas(code: str) -> list[str]:
    """3012 lies in 30; a village (8 digits) in its subdistrict, district and province."""
    return [code[:size] for size in (2, 4, 6) if size < len(code)]


class ActorQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        return self.filter(sees_actor(acting))

    def listed(self) -> Self:
        """Working partners: the directory, the counts and the gaps speak of these."""
        return self.filter(state=State.VERIFIED)

    def based_in(self, area_code: str) -> Self:
        return self.filter(area_code__startswith=area_code)

    def working_in(self, area_code: str) -> Self:
        """Serves the area, a part of it, or a whole of which it is a part."""
        return self.filter(
            Q(area_reach__contains=[area_code]) | Q(area_codes__overlap=wider_areas(area_code))
        )


class Actor(Owned):
    """`area_code` is where it stands, `area_codes` where it works (empty: only where it stands).

    `sort_key`, `bigrams` and `area_reach` (with every wider area) are derived;
    `party.is_public` follows `is_shown`.
    """

    party = models.OneToOneField(Party, on_delete=models.PROTECT, related_name="actor")
    public_code = models.CharField(max_length=12, editable=False)
    level = models.CharField(max_length=12, choices=Level)
    state = models.CharField(max_length=10, choices=ACTOR_FLOW.choices(), default=State.DRAFT)
    state_since = models.DateTimeField(default=timezone.now)
    state_reason = models.CharField(max_length=500, blank=True)

    sector = models.CharField(_("sector"), max_length=20, blank=True)
    subtype = models.CharField(_("kind of body"), max_length=40, blank=True)
    axes = codes(_("state, civil society or academic"))
    six_parties = codes(_("one of the six parties"))
    target_groups = codes(_("target groups"))
    kinds = codes(_("what kind of person or group"))
    topics = codes(_("topics"))
    tags = codes(_("other tags"))

    mission = models.TextField(_("mission"), max_length=4000, blank=True)
    strengths = models.TextField(_("strengths"), max_length=2000, blank=True)
    constraints = models.TextField(_("limits"), max_length=2000, blank=True)
    founded_year = models.PositiveSmallIntegerField(_("founded in"), null=True, blank=True)
    members_count = models.PositiveIntegerField(_("number of members"), null=True, blank=True)
    registration_no = models.CharField(_("registration number"), max_length=30, blank=True)

    area_code = models.CharField(_("where it stands"), max_length=8, blank=True)
    area_codes = codes(_("where it works"))
    latitude = models.DecimalField(max_digits=8, decimal_places=5, null=True, blank=True)
    longitude = models.DecimalField(max_digits=8, decimal_places=5, null=True, blank=True)

    is_public = models.BooleanField(_("profile shown to the public"), default=False)
    contacts_public = models.BooleanField(_("contacts shown to the public"), default=False)
    consent_version = models.CharField(max_length=30, blank=True)
    consented_at = models.DateTimeField(null=True, blank=True)

    source = models.CharField(max_length=8, choices=Source, default=Source.OFFICER)
    entered_by = models.UUIDField(null=True, blank=True)
    batch_id = models.UUIDField(null=True, blank=True)
    scan = models.ForeignKey(
        StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    second_check_by = models.UUIDField(null=True, blank=True)
    second_check_at = models.DateTimeField(null=True, blank=True)

    sort_key = models.CharField(max_length=500, editable=False, default="")
    bigrams = ArrayField(models.TextField(), default=list, editable=False)
    area_reach = codes(_("where it works"))
    updated_at = models.DateTimeField(auto_now=True)

    objects = ActorQuerySet.as_manager()

    class Meta:
        ordering = ["sort_key", "pk"]
        indexes = ACTOR_INDEXES
        constraints = [
            models.UniqueConstraint(fields=["province", "public_code"], name="actor_code_once"),
            ACTOR_FLOW.constraint("actor_state_is_known"),
            models.CheckConstraint(condition=Q(level__in=Level.values), name="actor_level_known"),
            models.CheckConstraint(
                condition=Q(source__in=Source.values), name="actor_source_known"
            ),
            models.CheckConstraint(
                condition=Q(sector__in=["", "public", "business", "third_sector", "stakeholder"]),
                name="actor_sector_known",
            ),
            models.CheckConstraint(
                condition=Q(second_check_by=None) | ~Q(second_check_by=F("entered_by")),
                name="actor_checked_by_another",
            ),
            models.CheckConstraint(
                condition=Q(latitude=None, longitude=None)
                | Q(latitude__range=(5, 21), longitude__range=(97, 106)),
                name="actor_stands_in_thailand",
            ),
        ]

    def __str__(self) -> str:
        return self.party.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.set_keys()
        if kwargs.get("update_fields") is not None:
            derived = {"level", "sort_key", "bigrams", "area_reach", "updated_at", *CLASSIFIED}
            kwargs["update_fields"] = set(kwargs["update_fields"]) | derived
        super().save(*args, **kwargs)

    def set_keys(self) -> None:
        """Also called by the importer before `bulk_create`."""
        from phakhi.core import thai

        self.level = LEVEL_OF_KIND[self.party.kind]
        classify(self)
        self.sort_key = self.party.sort_key
        text = " ".join((self.party.name_th, self.party.name_en, self.party.short_name))
        self.bigrams = thai.bigrams(f"{text} {self.mission}")
        stands_and_works = {*filter(None, [self.area_code]), *self.area_codes}
        wider = {area for code in stands_and_works for area in wider_areas(code)}
        self.area_reach = sorted(stands_and_works | wider)

    @property
    def is_shown(self) -> bool:
        return self.is_public and self.state in State.SHOWN

    @property
    def is_politician(self) -> bool:
        """R025: shown to everybody who sees the profile."""
        return "politician" in self.kinds

    @property
    def works_in(self) -> list[str]:
        return list(self.area_codes) or [code for code in [self.area_code] if code]

    @property
    def founded_label(self) -> str:
        """In พ.ศ. on a Thai page; a year never carries a thousands comma."""
        if self.founded_year is None:
            return ""
        is_thai = (get_language() or "th") == "th"
        return str(self.founded_year + 543 if is_thai else self.founded_year)
