"""Demo catalogue of state resources, with requests in every state, and network budgets."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from phakhi.core.acting import Acting
from phakhi.exchange.demo.asking import Actors, Row, as_partner
from phakhi.exchange.models import StateResource, UseRequest
from phakhi.exchange.services import budget, catalogue, uses
from phakhi.exchange.services.stepping import Word
from phakhi.governance.models import GovernanceNetwork
from phakhi.governance.proposals import accept_proposal
from phakhi.networks.demo.making import officer_of

COPIED = ("kind", "name", "eligibility", "sectors", "needs_registration", "unit", "slots",
          "by_date", "contact", "report_what", "report_days")  # fmt: skip
RENAMED = {"areas": "area_codes", "opens": "opens_on", "closes": "closes_on"}
DECIDED_AFTER = timedelta(days=9)
TODAY = date(2026, 11, 20)


def load_catalogue(actors: Actors, rows: list[Row]) -> None:
    for row in rows:
        entry = _list(actors, row)
        for use in row["uses"]:
            _use(actors, entry, use)


def _list(actors: Actors, row: Row) -> StateResource:
    owner = actors[row["owner"]]
    values: dict[str, Any] = {name: row[name] for name in COPIED if name in row}
    values |= {to: row[name] for name, to in RENAMED.items() if name in row}
    if "amount" in row:
        values["amount"] = Decimal(row["amount"])
    acting = as_partner(owner)
    entry = catalogue.list_resource(acting=acting, owner=owner, values=values, is_demo=True)
    return catalogue.publish_resource(acting=acting, entry=entry)


def _use(actors: Actors, entry: StateResource, row: Row) -> None:
    asker = actors[row["asker"]]
    values: dict[str, Any] = {"purpose": row["purpose"]}
    if "from" in row:
        values |= {"from_on": row["from"], "until_on": row["until"]}
    if "amount" in row:
        values["amount"] = Decimal(row["amount"])
    use = uses.ask_for_resource(
        acting=as_partner(asker),
        entry=entry,
        asker=asker,
        values=values,
        asked_on=row["day"],
        is_demo=True,
    )
    for act in row["do"]:
        _take(use, act, row)


def _take(use: UseRequest, act: str, row: Row) -> None:
    owner, asker = as_partner(use.entry.owner), as_partner(use.asker)
    word = Word(on=min(row["day"] + DECIDED_AFTER, TODAY))
    text = row["text"]
    if act == "grant":
        uses.grant_use(acting=owner, use=use, reason=text, word=word)
    elif act == "refuse":
        uses.refuse_use(acting=owner, use=use, reason=text, word=word)
    elif act == "appeal":
        uses.appeal_use(acting=asker, use=use, text="ขอให้พิจารณาการเช่าแทนการซื้อ", word=word)
    else:
        uses.report_use(acting=asker, use=use, text="มีผู้ร่วม 212 คน ใช้จ่ายตามแผน", word=word)


def load_budget(network: GovernanceNetwork, actors: Actors, rows: list[Row]) -> None:
    office: Acting = officer_of(network.province)
    for row in rows:
        names = ("year", "kind", "purpose", "body")
        values = {name: row[name] for name in names} | {"amount": Decimal(row["amount"])}
        source = actors[row["source"]]
        if not network.members.filter(actor=source, state="active").exists():
            continue
        line = budget.propose_budget_line(
            acting=office, network=network, source=source, values=values, is_demo=True
        )
        if row["agreed"] and line.proposal is not None:
            accept_proposal(acting=as_partner(source), proposal=line.proposal)
