"""Questions to the demo's advisory board, in each state of their life."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from phakhi.bodies.models import Body
from phakhi.core.models import Province
from phakhi.dialogues.models import Consultation
from phakhi.networks.models import Actor

REPLY_DAYS = 30


def load_questions(
    province: Province, rows: list[dict[str, Any]], actors: dict[str, Actor]
) -> None:
    boards = {body.type: body for body in Body.objects.filter(province=province, state="active")}
    for number, row in enumerate(rows, start=1):
        board, agency = boards.get(row["board"]), actors.get(row["by"])
        if board is not None and agency is not None:
            _load(province, number, row, board, agency)


def _load(province: Province, number: int, row: dict[str, Any], board: Body, agency: Actor) -> None:
    opined = row.get("opined")
    Consultation.objects.create(
        province=province,
        public_code=f"question-{province.code}-{number}",
        body=board,
        agency=agency,
        state="replied" if "replied" in row else "opined" if opined else "asked",
        about=row["about"],
        title=row["title"],
        question=row["question"],
        asked_on=row["asked"],
        opinion_due_on=row["due"],
        reply_days=REPLY_DAYS,
        opinion=row.get("opinion", ""),
        opinion_on=opined,
        reply_due_on=opined + timedelta(days=REPLY_DAYS) if opined else None,
        follows=row.get("follows", ""),
        reply=row.get("reply", ""),
        replied_on=row.get("replied"),
        is_demo=True,
    )
