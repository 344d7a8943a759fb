"""NET-30: steps 1–5 done with evidence, step 6 at 70 %, a refusal on the way."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Final

from phakhi.accounts.models import User
from phakhi.core.acting import Acting
from phakhi.formation.demo import words
from phakhi.formation.demo.making import (
    answer,
    as_holder,
    as_person,
    finish,
    invented_person,
    own_step,
    post_of,
    show_evidence,
)
from phakhi.formation.models import ManagerChoice, Structure, ThemeGroup
from phakhi.formation.services import choosing, groups, persons, roles, structures
from phakhi.formation.services.choosing import Point
from phakhi.formation.services.structures import Said
from phakhi.formation.vocabulary import CRITERIA
from phakhi.governance.models import GovernanceNetwork
from phakhi.networks.demo.making import officer_of
from phakhi.networks.models import Actor

DAYS: Final = {
    1: date(2025, 10, 30),
    2: date(2025, 11, 28),
    3: date(2026, 1, 15),
    4: date(2026, 2, 10),
    5: date(2026, 3, 5),
}
MET: Final = date(2026, 2, 27)
DECIDED: Final = date(2026, 1, 15)


@dataclass(frozen=True)
class Tale:
    """What every chapter needs."""

    network: GovernanceNetwork
    scenario: dict[str, Any]
    actors: dict[str, Actor]

    @property
    def office(self) -> Acting:
        return officer_of(self.network.province)


def form_korat(
    network: GovernanceNetwork, scenario: dict[str, Any], actors: dict[str, Actor]
) -> None:
    tale = Tale(network, scenario, actors)
    themes = _groups(tale)
    _persons(tale, themes)
    _manager(tale)
    _structure(tale, themes)
    _roles(tale)
    _duties(tale)
    _steps(tale)


def _groups(tale: Tale) -> dict[str, ThemeGroup]:
    groups.add_four_groups(acting=tale.office, network=tale.network)
    themes = {group.theme: group for group in tale.network.theme_groups.all()}
    for body in tale.scenario["bodies"]:
        if body.get("theme"):
            _seats(tale, themes[body["theme"]], body)
    return themes


def _seats(tale: Tale, group: ThemeGroup, body: dict[str, Any]) -> None:
    for number, key in enumerate(body["members"]):
        secretary = "secretary" if key == body["secretary"] else "member"
        role = (
            "lead" if number == (1 if body["members"][0] == body["secretary"] else 0) else secretary
        )
        seat = groups.offer_seat(acting=tale.office, group=group, actor=tale.actors[key], role=role)
        answer(tale.actors[key], seat.proposal, "yes")


def _seat_role(body: dict[str, Any], number: int, key: str) -> str:
    """The scenario names the secretary; the first other member leads."""
    if key == body["secretary"]:
        return "secretary"
    first = next(place for place, one in enumerate(body["members"]) if one != body["secretary"])
    return "lead" if number == first else "member"


def _persons(tale: Tale, themes: dict[str, ThemeGroup]) -> None:
    for role, key, title, sectors, linked, phases, skills in words.PERSONS:
        actor = tale.actors[key]
        post = post_of(actor, title) if title else None
        row = persons.name_person(
            acting=tale.office,
            network=tale.network,
            person=None if post else actor.party,
            post=post,
            values={"role": role, "sectors": sectors, "phases": phases, "skills": skills},
            groups=[themes[theme] for theme in linked],
            actors=[actor] if post else [],
        )
        row = type(row).objects.select_related("person", "network", "province").get(pk=row.pk)
        acting = as_holder(tale.network.province, post) if post else as_person(actor.party)
        persons.answer_for_oneself(acting=acting, row=row, agrees=True)


def _manager(tale: Tale) -> None:
    weights = dict.fromkeys(CRITERIA, 20)
    choice = choosing.open_choice(acting=tale.office, network=tale.network, weights=weights)
    people = []
    for key, home, background in words.CANDIDATES:
        known = tale.actors.get(key)
        person = known.party if known else invented_person(tale.network.province, key)
        row = choosing.nominate(
            acting=tale.office,
            choice=choice,
            person=person,
            actor=tale.actors.get(home),
            background=background,
        )
        people.append(choosing.stand(acting=as_person(person), candidate=row, agrees=True))
    _score(tale, choice, people)
    choice.refresh_from_db()
    choosing.decide(acting=tale.office, choice=choice, candidate=people[0], reasons=words.CHOSEN)
    ManagerChoice.objects.filter(pk=choice.pk).update(decided_on=DECIDED)


def _score(tale: Tale, choice: ManagerChoice, people: list[Any]) -> None:
    assessors = {}
    for key in words.SHEETS:
        user = User.objects.get(username=f"demo-{tale.network.province.code}-{key}")
        person = user.person
        if person is None:
            continue
        house = person.terms.get().post.organisation
        actor = next(row for row in tale.actors.values() if row.party_id == house.pk)
        assessors[key] = choosing.add_assessor(
            acting=tale.office, choice=choice, person=person, actor=actor
        )
    choosing.start_scoring(acting=tale.office, choice=choice)
    for key, row in assessors.items():
        sheet = {
            (candidate, criterion): Point(value, words.WHY_POINT)
            for candidate, points in zip(people, words.SHEETS[key], strict=True)
            if points is not None
            for criterion, value in zip(CRITERIA, points, strict=True)
        }
        choosing.score(acting=as_person(row.person), assessor=row, sheet=sheet)


def _structure(tale: Tale, themes: dict[str, ThemeGroup]) -> None:
    row = structures.draft_structure(acting=tale.office, network=tale.network)
    made: dict[str, Any] = {}
    known = {body["id"]: body for body in tale.scenario["bodies"]}
    for key, (parent, mission, duties, money, staff, place) in words.BODIES.items():
        body = known[key]
        made[key] = structures.save_body(
            acting=tale.office,
            structure=row,
            values={
                "kind": body["type"],
                "name_th": body["th"],
                "parent": made.get(parent),
                "group": themes.get(body.get("theme", "")),
                "mission": mission,
                "duties": duties,
                "money": Decimal(money),
                "staff": staff,
                "place": place,
            },
        )
    structures.propose_structure(acting=tale.office, structure=row)
    _meet(tale, row)


def _meet(tale: Tale, row: Structure) -> None:
    there = [tale.actors[key] for key in list(tale.actors)[:30] if key != "O36"]
    said = [Said(actor, "agreed") for actor in there]
    said[20] = Said(there[20], "objected", "ขอให้ภาคประชาชนมีที่นั่งในคณะกรรมการบริหารมากกว่านี้ (ตัวอย่าง)")
    said[25] = Said(there[25], "abstained")
    structures.record_meeting(
        acting=tale.office,
        structure=row,
        met_on=MET,
        met_at="หอประชุมศาลากลางจังหวัด (ตัวอย่าง)",
        said=said,
        minutes_note="รายงานการประชุมใหญ่ครั้งที่ 1/2569",
    )
    structures.agree_structure(acting=tale.office, structure=row)
    Structure.objects.filter(pk=row.pk).update(agreed_on=MET)


def _roles(tale: Tale) -> None:
    roles.add_default_activities(acting=tale.office, network=tale.network)
    forum = roles.add_activity(
        acting=tale.office, network=tale.network, name_th=words.FORUM_TH, name_en=words.FORUM_EN
    )
    activities = {row.default_key: row for row in tale.network.formation_activities.all()}
    activities["forum"] = forum
    for key, cells in words.ROLES.items():
        for partner, part, said in cells:
            actor = tale.actors[partner]
            cell = roles.propose_role(
                acting=tale.office, activity=activities[key], actor=actor, part=part
            )
            answer(actor, cell.proposal, said, words.REFUSED)


def _duties(tale: Tale) -> None:
    for name_th, name_en, lines in words.MISSIONS:
        mission = roles.add_mission(
            acting=tale.office, network=tale.network, name_th=name_th, name_en=name_en
        )
        for level, act, who, basis in lines:
            actor = tale.actors.get(who)
            roles.add_duty(
                acting=tale.office,
                mission=mission,
                level=level,
                act=act,
                actor=actor,
                body="" if actor else who,
                basis=basis,
            )


def _steps(tale: Tale) -> None:
    for number, row in enumerate(tale.scenario["formation_steps"], start=1):
        own_step(tale.network, number, tale.actors[words.OWNERS[number]])
        show_evidence(tale.network, number, row.get("evidence_th", "ตารางบทบาทฉบับร่าง"))
        if row["status"] == "done":
            finish(tale.network, number, DAYS[number], words.MORE_INVITED if number == 1 else "")
