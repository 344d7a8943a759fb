"""One invented organisation is one party, whichever room of the demo asks for it first."""

from __future__ import annotations

from typing import Any

from phakhi.core import thai
from phakhi.core.models import Province
from phakhi.parties.models import Party, PartyKind


def invented_organisation(
    province: Province, name_th: str, *, kind: str = PartyKind.ORGANISATION, **values: Any
) -> Party:
    """Found by its name in the province, else made; `values` are set on a new one only."""
    known = Party.objects.filter(
        province=province, kind=kind, is_demo=True, name_key=thai.match_key(name_th)[:250]
    ).first()
    return known or Party.objects.create(
        province=province, kind=kind, name_th=name_th, is_demo=True, **values
    )
