"""The eleven bodies of the demo province, one group that set itself up, one that is over."""

from __future__ import annotations

from datetime import date
from typing import Any

from phakhi.bodies import services
from phakhi.bodies.demo.agreed import agreed_ids
from phakhi.bodies.demo.extra import load_extra
from phakhi.bodies.demo.people import People
from phakhi.bodies.demo.posts import hold, post_of
from phakhi.bodies.demo.table import Tables
from phakhi.bodies.demo.words import ENGLISH, MORE, TYPES
from phakhi.bodies.models import Body
from phakhi.core.models import Province
from phakhi.governance.models import GovernanceNetwork
from phakhi.networks.demo.making import officer_of
from phakhi.networks.models import Actor
from phakhi.parties.models import Post, PostTerm

BEGAN = date(2025, 11, 17)
ENDS = {2: date(2027, 11, 17), 3: date(2028, 11, 17), None: None}
SOON = date(2027, 1, 15)
Actors = dict[str, Actor]
Posts = dict[str, Post]


def load_korat(province: Province, scenario: dict[str, Any], actors: Actors) -> None:
    network = GovernanceNetwork.objects.get(province=province, public_code="net-30")
    tables = Tables(People(province, "ตัวอย่าง", 13))
    posts, terms = _posts(province, actors, tables.people)
    agreed = agreed_ids(network)
    made = {
        row["id"]: _body(province, row, network, actors, agreed.get(row["id"]))
        for row in scenario["bodies"]
    }
    for row in scenario["bodies"]:
        _fill(tables, made[row["id"]], row, actors, posts)
    _link(tables, made, actors)
    load_extra(province, tables, made["board"], actors)
    tables.people.save()
    PostTerm.objects.bulk_create(terms)
    tables.save()
    _begin(province, list(made.values()))


def _posts(province: Province, actors: Actors, people: People) -> tuple[Posts, list[PostTerm]]:
    office = actors["O01"].party
    found = {
        "governor": post_of(province, office, "ผู้ว่าราชการจังหวัด"),
        "deputy": post_of(province, office, "รองผู้ว่าราชการจังหวัด", "Deputy governor"),
        "head": post_of(province, office, "หัวหน้าสำนักงานจังหวัด"),
        "group_head": post_of(
            province, office, "หัวหน้ากลุ่มงานยุทธศาสตร์ฯ", "Head of the strategy section"
        ),
        "palad": post_of(province, actors["O02"].party, "ปลัดจังหวัด", "Chief of administration"),
    }
    terms = [hold(post, people) for post in found.values()]
    return found, [term for term in terms if term]


def _body(
    province: Province, row: dict[str, Any], network: GovernanceNetwork, actors: Actors, agreed: Any
) -> Body:
    is_knb = row["id"] == "knb"
    values: dict[str, Any] = {
        "type": TYPES.get(row["type"], row["type"]),
        "name_th": row["th"],
        "name_en": ENGLISH[row["id"]],
        "theme": row.get("theme", ""),
        "network": None if row.get("external") else network,
        "office": actors[row.get("secretary", "O01")].party,
        "is_outside": is_knb,
        "level": "national" if is_knb else "province",
        "agreed_as": agreed,
    } | MORE.get(row["id"], {})
    if "quorum" in row:
        values["quorum_share"] = row["quorum"]
    return services.create_body(
        acting=officer_of(province), public_code=row["id"].replace("_", "-"), is_demo=True, **values
    )


def _fill(tables: Tables, body: Body, row: dict[str, Any], actors: Actors, posts: Posts) -> None:
    """The chair first, then the partners in their order, the secretary, those who look on."""
    until = _until(body)
    secretary = row.get("secretary")
    _chair(tables, body, row["id"], posts)
    members = [key for key in row.get("members", ()) if key != secretary]
    for number, key in enumerate(members):
        role = "chair" if not number and row["id"] in LED_BY_FIRST else "member"
        kind = "elected" if row["id"] == "scrutiny" else "representative"
        which = 1 if row["id"] == "scrutiny" else 0
        tables.partner(body, actors[key], BEGAN, until, role=role, kind=kind, which=which)
    _secretary(tables, body, row, actors, posts)
    for role in ("observer", "reserve"):
        for key in row.get({"observer": "observers", "reserve": "reserve"}[role], ()):
            tables.partner(body, actors[key], BEGAN, until, role=role)


def _until(body: Body) -> date | None:
    """The advisory board's terms end soon: its desk has something to do."""
    return SOON if body.public_code == "cab" else ENDS[body.term_years]


LED_BY_FIRST = {"scrutiny", "cab", "spg_place", "spg_people", "spg_business", "spg_law_order"}
LINKS = {"spg_place": "O14", "spg_people": "O30", "spg_business": "O20", "spg_law_order": "O15"}
CHAIRS = {"board": "governor", "steering": "deputy", "imt": "head", "kbj": "governor"}


def _chair(tables: Tables, body: Body, key: str, posts: Posts) -> None:
    if key in CHAIRS:
        tables.by_post(body, posts[CHAIRS[key]], "chair")
    if key == "kbj":
        tables.by_post(body, posts["deputy"], "vice_chair")
        tables.by_post(body, posts["palad"])


def _secretary(
    tables: Tables, body: Body, row: dict[str, Any], actors: Actors, posts: Posts
) -> None:
    """The head of the provincial office by post, its section head where the head leads."""
    until = _until(body)
    key = row.get("secretary", "")
    if key == "O01" or row["id"] == "kbj":
        post = posts["group_head" if row["id"] == "imt" else "head"]
        tables.by_post(body, post, "member_secretary")
    elif key:
        which = 1 if row["id"] == "scrutiny" else 0
        tables.partner(body, actors[key], BEGAN, until, role="member_secretary", which=which)


def _link(tables: Tables, made: dict[str, Body], actors: Actors) -> None:
    """The four groups hang below the board; who sits on both links them. One chair is empty."""
    for key in ("spg_place", "spg_people", "spg_business", "spg_law_order", "steering", "imt"):
        made[key].parent = made["board"]
        made[key].save(update_fields=["parent"])
    linking = {(made[key].pk, actors[who].party_id) for key, who in LINKS.items()}
    for seat in tables.seats:
        if (seat.body_id, seat.party_id) in linking:
            seat.liaison = made["board"]
    tables.seat(made["spg_business"], party=actors["O31"].party, note="รอสถาบันเสนอชื่อคนใหม่ (ตัวอย่าง)")


def _begin(province: Province, bodies: list[Body]) -> None:
    officer = officer_of(province)
    for body in bodies:
        services.move_body(acting=officer, body=body, act="establish", on=BEGAN)
