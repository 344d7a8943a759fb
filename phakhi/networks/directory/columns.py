"""The public part of a partner, as files and the API give it: an allow-list."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from phakhi.core.exports import Column
from phakhi.core.labels import label


def _of(name: str) -> Any:
    return lambda line: getattr(line.actor, name)


PUBLIC_COLUMNS = (
    Column(_("Code"), _of("public_code")),
    Column(_("Name in Thai"), lambda line: line.actor.party.name_th),
    Column(_("Name in English"), lambda line: line.actor.party.name_en),
    Column(_("Level"), lambda line: label("actor_levels", line.actor.level)),
    Column(_("Sector"), lambda line: label("sectors", line.actor.sector)),
    Column(_("Kind of body"), lambda line: line.kind),
    Column(_("Works on"), lambda line: ", ".join(line.topics)),
    Column(_("Mission"), _of("mission")),
    Column(_("Area code"), _of("area_code")),
    Column(_("Area"), lambda line: line.area),
    Column(_("Works in"), lambda line: line.works_in),
    Column(_("Founded in (CE)"), _of("founded_year")),
    Column(_("Number of members"), _of("members_count")),
)
