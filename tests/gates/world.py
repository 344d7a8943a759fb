"""What stands in the gates' database, and who walks through it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Self
from uuid import UUID

import yaml
from django.conf import settings
from django.db import models
from django.test import override_settings

from phakhi.core.acting import Acting, Role
from phakhi.core.management.commands.load_demo import load_demo
from phakhi.core.models import Province, Share
from phakhi.ledger.signing import keys
from phakhi.ledger.signing.signer import sign_all
from tests.gates.cast import sign_everyone_in
from tests.gates.papers import plant_papers
from tests.gates.planting import plant_partners
from tests.gates.rooms import ROOMS
from tests.gates.rows import add_missing_rows

PER_MODEL = 12


def build() -> None:
    """The demo, and a row of everything the demo has none of."""
    load_demo(yaml.safe_load(Path(settings.DEMO_SCENARIO).read_text("utf-8")))
    for province in Province.objects.filter(code__in=("30", "56")):
        plant_partners(province)
        plant_papers(province)
        for room in ROOMS:
            room.plant(province)
        add_missing_rows(province)
    _sign()


def _sign() -> None:
    """The ledger's signer has a key of its own here and forgets it."""
    with TemporaryDirectory() as folder, override_settings(VAR=Path(folder)):
        keys.make_key()
        sign_all()


@dataclass(frozen=True)
class World:
    """Seen from `province`; `other` is the neighbour that must see nothing of it."""

    province: Province
    other: Province
    sessions: dict[str, str]

    @classmethod
    def read(cls) -> Self:
        here, there = Province.objects.get(code="30"), Province.objects.get(code="56")
        return cls(here, there, sign_everyone_in())

    def sample(self, model: type[models.Model]) -> list[models.Model]:
        """Rows of both provinces, old and new."""
        rows: list[models.Model] = []
        for province in (self.province, self.other):
            mine = model._base_manager.filter(province=province).order_by("pk")
            rows += [*mine[: PER_MODEL // 2], *mine.reverse()[: PER_MODEL // 2]]
        return list(dict.fromkeys(rows))

    def everyone(self) -> Iterator[Acting]:
        for province in (self.province, self.other):
            yield from _cast(province)

    def elsewhere(self) -> Iterator[Acting]:
        yield from _cast(self.other)

    def shared_with_elsewhere(self, model: type[models.Model]) -> list[UUID]:
        shares = Share.objects.filter(to_province=self.other, subject_type=model._meta.label)
        return list(shares.values_list("subject_id", flat=True))


def _cast(province: Province) -> Iterator[Acting]:
    """A stranger, each role by itself, a representative, and a person with no role."""
    from phakhi.networks.models import Actor
    from phakhi.parties.models import Party

    yield Acting.stranger(province)
    people = list(Party.objects.filter(province=province, kind="person").order_by("pk")[:3])
    some: dict[str, Any] = {"province": province, "person_id": people[0].pk}
    yield Acting(name="nobody in particular", **some)
    for role in Role.ALL:
        yield Acting(name=role, roles=frozenset({role}), **some)
    parties = Actor.objects.filter(province=province).order_by("pk").values_list("party", flat=True)
    for party in [*parties[:2], *parties.reverse()[:2]]:
        yield Acting(name=f"for {party}", party_ids=frozenset({party}), **some)
