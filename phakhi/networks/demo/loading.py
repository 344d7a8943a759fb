"""The partners of both demo provinces: those the scenario names, and invented neighbours."""

from __future__ import annotations

from typing import Any

from phakhi.core.models import Province
from phakhi.networks.demo.details import act, need, offer, reach
from phakhi.networks.demo.invented import load_invented, load_unfinished
from phakhi.networks.demo.making import make_partner, verify
from phakhi.networks.demo.words import PHAYAO, TOPIC_OF_ISSUE, TOPICS_OF_SUBTYPE
from phakhi.networks.models import Actor

CAPITAL = "01"
INVENTED_IN = {"30": 100, "56": 4}


def load_partners(province: Province, scenario: dict[str, Any]) -> None:
    if province.code == scenario["meta"]["province_code"]:
        actors = _organisations(province, scenario) | _people(province, scenario)
        _projects(actors, scenario)
    else:
        _neighbours(province)
    load_invented(province, INVENTED_IN.get(province.code, 0))
    load_unfinished(province)


def _organisations(province: Province, scenario: dict[str, Any]) -> dict[str, Actor]:
    actors = {}
    for number, row in enumerate(scenario["organisations"]):
        district = row.get("district", "")
        actors[row["id"]] = _verified(
            province,
            number,
            row["th"],
            sector=row["sector"],
            subtype=row["sub"],
            gives=row["gives"],
            target_groups=[row["target_group"]],
            topics=TOPICS_OF_SUBTYPE.get(row["sub"], ["governance"]),
            area_code=district or f"{province.code}{CAPITAL}",
            area_codes=[] if district else [province.code],
        )
    return actors


def _people(province: Province, scenario: dict[str, Any]) -> dict[str, Actor]:
    actors = {}
    for number, row in enumerate(scenario["individuals"]):
        actors[row["id"]] = _verified(
            province,
            number,
            row["persona_th"],
            kind="person",
            kinds=[row["kind"]],
            sector="third_sector",
            gives=["knowledge", "local_wisdom"],
            topics=["water"],
            area_code=row["district"],
        )
    for number, row in enumerate(scenario["groups"]):
        actors[row["id"]] = _verified(
            province,
            number,
            row["th"],
            kind="group",
            kinds=["organic_farming" if number == 0 else "folk_culture"],
            sector="stakeholder" if number == 0 else "third_sector",
            gives=["local_wisdom"],
            topics=["agriculture" if number == 0 else "culture"],
            area_code=row["district"],
        )
    return actors


def _neighbours(province: Province) -> None:
    for number, (name, sector, subtype, district, gives) in enumerate(PHAYAO):
        _verified(
            province,
            number,
            name,
            sector=sector,
            subtype=subtype,
            gives=gives,
            topics=TOPICS_OF_SUBTYPE.get(subtype, ["governance"]),
            area_code=f"{province.code}{district or CAPITAL}",
            area_codes=[] if district else [province.code],
        )


def _verified(
    province: Province, number: int, name: str, *, gives: list[str], **profile: Any
) -> Actor:
    mission = f"{name} ร่วมงานกับเครือข่ายของจังหวัด (ข้อมูลสมมติ)"
    actor = make_partner(province, name, mission=mission, **profile)
    for resource in gives:
        offer(actor, resource, times=1 + number % 3)
    if number % 2:
        need(actor, number)
    if number % 3 == 0 and not actor.party.is_person:
        reach(actor, number)
    verify(actor)
    return actor


def _projects(actors: dict[str, Actor], scenario: dict[str, Any]) -> None:
    """Who leads a project works on its topic; who gives work in kind does so, too."""
    for row in scenario["projects"]:
        topic, populations = TOPIC_OF_ISSUE[row["issue"]]
        areas = [str(code) for code in row["districts"]] or [actors[row["lead"]].province.code]
        act(actors[row["lead"]], row["th"], topic, populations, areas)
        for share in row["shares"]:
            if share["kind"] == "in_kind" and share["org"] != row["lead"]:
                act(actors[share["org"]], f"ร่วมงาน: {row['th']}", topic, populations, areas)
