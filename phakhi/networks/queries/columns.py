"""Columns of the office's own files."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from phakhi.core.exports import Column
from phakhi.core.labels import label

WORK_COLUMNS = (
    Column(_("Code"), lambda actor: actor.public_code),
    Column(_("Name in Thai"), lambda actor: actor.party.name_th),
    Column(_("Name in English"), lambda actor: actor.party.name_en),
    Column(_("State"), lambda actor: actor.get_state_display()),
    Column(_("Since"), lambda actor: actor.state_since.date()),
    Column(_("Level"), lambda actor: actor.get_level_display()),
    Column(_("Sector"), lambda actor: label("sectors", actor.sector)),
    Column(_("Kind of body"), lambda actor: label("sub_types", actor.subtype)),
    Column(_("Area code"), lambda actor: actor.area_code),
    Column(_("How it came in"), lambda actor: actor.get_source_display()),
    Column(_("Public"), lambda actor: _("yes") if actor.is_shown else _("no")),
)
