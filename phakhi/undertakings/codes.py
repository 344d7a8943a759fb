"""Short codes in addresses, and running numbers of the registers."""

from __future__ import annotations

import secrets
from typing import Any

from django.db.models import Max

from phakhi.bodies.models import Body
from phakhi.core.models import Province
from phakhi.core.thai import buddhist_year
from phakhi.networks.codes import ALPHABET, LENGTH


def new_code() -> str:
    """31 to the 8th: the unique constraint has the last word."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH + 1))


def next_number(model: type[Any], year: int, **whose: Any) -> int:
    """Under the lock of the body or the province, so that two at once do not take the same."""
    (holder,) = whose.values()
    kind: Any = Body if isinstance(holder, Body) else Province
    kind.objects.select_for_update(of=("self",)).get(pk=holder.pk)
    last = model.objects.filter(fiscal_year=year, **whose).aggregate(last=Max("number"))["last"]
    return (last or 0) + 1


def number_of(row: Any) -> str:
    """12/2570: the register's own number, year in พ.ศ."""
    return f"{row.number}/{buddhist_year(row.fiscal_year)}"
