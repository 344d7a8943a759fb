from __future__ import annotations

from phakhi.dialogues.queries.dial import Dial, dials, dials_of
from phakhi.dialogues.queries.listing import (
    LATE,
    Asked,
    columns,
    consultation_columns,
    consultations_of,
    dialogues_of,
    kinds_counted,
    one_or_404,
    states_counted,
)

__all__ = [
    "LATE",
    "Asked",
    "Dial",
    "columns",
    "consultation_columns",
    "consultations_of",
    "dialogues_of",
    "dials",
    "dials_of",
    "kinds_counted",
    "one_or_404",
    "states_counted",
]
