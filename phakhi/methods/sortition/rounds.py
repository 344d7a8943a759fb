"""What an earlier selection left in its folder, for the round that fills its empty seats."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from phakhi.methods.faults import Fault
from phakhi.methods.sortition.quotas import features, read_quotas
from phakhi.methods.sortition.reading import Files
from phakhi.methods.sortition.solution import OBJECTIVES, Objective
from phakhi.methods.tables import read_table

_NEEDED = ("certificate.json", "pool.csv", "quotas.csv")


@dataclass(frozen=True)
class Earlier:
    """`files` are those of the folder; who is confirmed and who declined comes with the round."""

    files: Files
    seats: int
    objective: Objective
    panels: int | None


def read_earlier(folder: str, confirmed: str, declined: str, faults: list[Fault]) -> Earlier | None:
    here = Path(folder)
    missing = [name for name in _NEEDED if not (here / name).is_file()]
    faults += (Fault("not_a_lottery", folder, 0, given={"missing": name}) for name in missing)
    if missing:
        return None
    asked = _parameters(here / "certificate.json")
    if asked is None:
        faults.append(Fault("not_a_lottery", folder, 0, given={"missing": "certificate.json"}))
        return None
    seats, objective, panels = asked
    quotas, pool = str(here / "quotas.csv"), str(here / "pool.csv")
    homes = _home_columns(quotas, pool, seats)
    return Earlier(Files(quotas, pool, confirmed, declined, "id", homes), seats, objective, panels)


def _parameters(path: Path) -> tuple[int, Objective, int | None] | None:
    try:
        asked = json.loads(path.read_bytes())["parameters"]
        seats, objective, panels = asked["seats"], asked["objective"], asked["panels"]
    except (ValueError, KeyError, TypeError, OSError):
        return None
    whole = type(seats) is int and seats > 0 and (panels is None or type(panels) is int)
    fits = whole and objective in OBJECTIVES
    return (seats, cast("Objective", objective), panels) if fits else None


def _home_columns(quotas: str, pool: str, seats: int) -> tuple[str, ...]:
    """After the id and the features the pool of a folder has the number of the address, if any."""
    read: list[Fault] = []
    known = len(features(read_quotas(quotas, seats, read)))
    return read_table(pool, read).header[1 + known :]
