"""Forums of the last year and those to come, with what was said at them."""

from __future__ import annotations

from typing import Any

from phakhi.core.acting import Acting
from phakhi.core.fiscal import fiscal_year
from phakhi.dialogues.models import (
    BroughtPlan,
    Dialogue,
    DialogueParty,
    DialogueTask,
    Match,
    Point,
)
from phakhi.governance.models import GovernanceNetwork
from phakhi.networks.models import Actor

Row = dict[str, Any]


def load_forums(office: Acting, rows: list[Row], actors: dict[str, Actor]) -> None:
    networks = {
        one.public_code: one for one in GovernanceNetwork.objects.filter(province=office.province)
    }
    for number, row in enumerate(rows, start=1):
        convenor = actors.get(row["by"]) or _anybody(office)
        if convenor is not None:
            _load(number, row, networks.get(row["net"]), convenor, actors)


def _anybody(office: Acting) -> Actor | None:
    found = Actor.objects.filter(province=office.province, party__is_demo=True, is_public=True)
    return found.filter(level="organisation").order_by("public_code").first()


def _load(
    number: int,
    row: Row,
    network: GovernanceNetwork | None,
    convenor: Actor,
    actors: dict[str, Actor],
) -> None:
    made = Dialogue.objects.create(
        province=convenor.province,
        public_code=f"forum-{convenor.province.code}-{number}",
        kind=row["kind"],
        state=row.get("state", "held"),
        network=network,
        convenor=convenor,
        title=row["title"],
        on=row["day"],
        fiscal_year=fiscal_year(row["day"]),
        place=row["place"],
        provinces=row.get("provinces", ""),
        people=row.get("people"),
        record=row.get("record", ""),
        is_demo=True,
    )
    there = _parties(made, row, convenor, actors)
    _points(made, row.get("points", []), there)
    _plans(made, row, there)
    for task in row.get("tasks", []):
        DialogueTask.objects.create(
            province=made.province,
            dialogue=made,
            text=task["text"],
            owner=there.get(task["by"]),
            due_on=task["due"],
            done_on=task.get("done"),
            outcome=task.get("outcome", ""),
        )


def _parties(
    made: Dialogue, row: Row, convenor: Actor, actors: dict[str, Actor]
) -> dict[str, DialogueParty]:
    roles = {row["by"]: "initiator", row["host"]: "host"}
    names = [row["by"], *[one for one in (row["host"], *row["with"]) if one != row["by"]]]
    there: dict[str, DialogueParty] = {}
    for name in dict.fromkeys(names):
        actor = convenor if name == row["by"] else actors.get(name)
        if actor is not None:
            there[name] = DialogueParty.objects.create(
                province=made.province,
                dialogue=made,
                actor=actor,
                role=roles.get(name, "agency" if actor.sector == "public" else "participant"),
            )
    return there


def _points(made: Dialogue, rows: list[Row], there: dict[str, DialogueParty]) -> None:
    said: list[Point] = []
    for row in rows:
        about = said[row["about"]] if "about" in row else None
        said.append(
            Point.objects.create(
                province=made.province,
                dialogue=made,
                kind=row["kind"],
                text=row["text"],
                about=about,
                said_by=there.get(row.get("by", "")),
                answer=row.get("answer", ""),
            )
        )


def _plans(made: Dialogue, row: Row, there: dict[str, DialogueParty]) -> None:
    plans = [
        BroughtPlan.objects.create(
            province=made.province,
            dialogue=made,
            brought_by=there.get(plan["by"]),
            title=plan["title"],
            area_code=plan["area"],
            years=plan["years"],
            baht=plan["baht"],
        )
        for plan in row.get("plans", [])
    ]
    for match in row.get("matches", []):
        pair = {end: plans[match[end]] for end in ("first", "second") if end in match}
        Match.objects.create(
            province=made.province,
            dialogue=made,
            kind=match["kind"],
            text=match["text"],
            agreement=match["agreement"],
            **pair,
        )
