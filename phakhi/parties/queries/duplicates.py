"""The same name in the same place, however it was typed."""

from __future__ import annotations

from django.db.models import Q

from phakhi.core import thai
from phakhi.core.acting import Acting
from phakhi.parties.models import Party
from phakhi.parties.models.party import PartyQuerySet


def likely_duplicates(
    acting: Acting, name_th: str, *, area_code: str = "", kind: str = ""
) -> PartyQuerySet:
    """By present or former name, in the same area, one around or inside it, or where none is told.

    Area codes are prefixes of each other: province 30, district 3001, subdistrict 300101.
    """
    key = thai.match_key(name_th)[:250]
    same_name = Q(name_key=key) | Q(former_names__name_key=key)
    found = Party.objects.visible_to(acting).current().filter(same_name).distinct()
    if kind:
        found = found.filter(kind=kind)
    return found.filter(_overlaps(area_code)) if area_code else found


def _overlaps(code: str) -> Q:
    around = [code[:length] for length in (2, 4, 6, 8) if length < len(code)]
    return Q(area_code__startswith=code) | Q(area_code__in=["", *around])
