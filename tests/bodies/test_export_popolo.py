"""The export has the shape of Popolo, and tells of persons what the page shows."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest

from phakhi.bodies.popolo import POPOLO_PARTS
from phakhi.bodies.popolo.export import popolo_of
from phakhi.core.acting import Acting
from phakhi.core.registry import Registry
from tests.factories import make_acting, make_province
from tests.factories_bodies import make_body, make_ex_officio, make_member
from tests.factories_parties import make_party, make_person, make_post, make_term

pytestmark = pytest.mark.django_db
DAY = re.compile(r"^\d{4}(-\d{2}){0,2}$")
# Popolo's classes as its JSON schemas write them: property → type; "!" where it must be there.
TEXT, DATE, LIST, THING = "text", "date", "list", "thing"
TYPES = {LIST: list, THING: dict}
SHAPES: dict[str, dict[str, str]] = {
    "organizations": {
        "id": f"{TEXT}!", "name": f"{TEXT}!", "other_names": LIST, "identifiers": LIST,
        "classification": TEXT, "parent_id": TEXT, "founding_date": DATE,
        "dissolution_date": DATE, "abstract": TEXT, "description": TEXT, "area_id": TEXT,
    },
    "persons": {
        "id": f"{TEXT}!", "name": f"{TEXT}!", "other_names": LIST, "honorific_prefix": TEXT,
    },
    "posts": {
        "id": f"{TEXT}!", "label": f"{TEXT}!", "role": TEXT, "organization_id": f"{TEXT}!",
        "start_date": DATE, "end_date": DATE,
    },
    "memberships": {
        "person_id": TEXT, "organization_id": f"{TEXT}!", "post_id": TEXT,
        "on_behalf_of_id": TEXT, "role": TEXT, "start_date": DATE, "end_date": DATE,
        "member": THING,
    },
}  # fmt: skip


def misfits(found: dict[str, Any]) -> list[str]:
    return [
        f"{name}: {fault}"
        for name, shape in SHAPES.items()
        for row in found[name]
        for fault in _faults(row, shape)
    ]


def _faults(row: dict[str, Any], shape: dict[str, str]) -> list[str]:
    faults = [f"unknown {key}" for key in row.keys() - shape.keys()]
    faults += [f"lacks {k}" for k, kind in shape.items() if kind.endswith("!") and not row.get(k)]
    for key, value in row.items():
        kind = shape.get(key, TEXT).rstrip("!")
        if not isinstance(value, TYPES.get(kind, str)):
            faults.append(f"{key} is {value!r}")
        if kind == DATE and not DAY.match(value):
            faults.append(f"{key} is no date: {value}")
    return faults


def _found(acting: Acting | None = None) -> dict[str, Any]:
    province = make_province()
    return popolo_of(acting or Acting.stranger(province), province)


def _plant() -> None:
    top = make_body(name_en="Board", short_name="บอร์ด")
    body = make_body(parent=top)
    make_member(body, "chair", person=make_person(), party=make_party(name_en="Chamber"))
    make_member(body, party=make_party(), until=date(2026, 5, 5))
    make_ex_officio(body)
    make_member(body, post=make_term(make_post()).post)
    make_member(make_body("ended"))


def test_everything_has_the_shape_of_popolo() -> None:
    _plant()
    found = _found()
    assert misfits(found) == []
    assert all(found[name] for name in SHAPES)


def test_the_check_of_the_shape_bites() -> None:
    _plant()
    found = _found()
    found["persons"][0] |= {"national_id": "1"}
    found["posts"][0]["start_date"] = "5/5/2569"
    found["organizations"][0].pop("name")
    assert len(misfits(found)) == 3


def test_every_id_leads_to_something_in_the_file() -> None:
    _plant()
    found = _found()
    organizations = {row["id"] for row in found["organizations"]}
    persons, posts = ({row["id"] for row in found[name]} for name in ("persons", "posts"))
    for row in found["memberships"]:
        assert row["organization_id"] in organizations
        assert row["post_id"] in posts
        assert row.get("person_id") in persons or row["member"]["id"] in organizations
        assert row.get("on_behalf_of_id", row["organization_id"]) in organizations
    parents = {row["parent_id"] for row in found["organizations"] if "parent_id" in row}
    assert parents <= organizations


def test_an_end_date_is_the_last_day_held() -> None:
    make_member(until=date(2026, 5, 5))
    assert _found()["memberships"][0]["end_date"] == "2026-05-04"


def test_whoever_holds_a_post_that_an_order_names_is_a_member_while_holding_it() -> None:
    post = make_post()
    before = make_term(post, until=date(2026, 3, 1))
    after = make_term(post, since=date(2026, 3, 1))
    make_member(post=post, since=date(2026, 1, 5), until=date(2026, 6, 1))
    rows = _found()["memberships"]
    spans = {row["person_id"]: (row["start_date"], row["end_date"]) for row in rows}
    assert spans == {
        str(before.person_id): ("2026-01-05", "2026-02-28"),
        str(after.person_id): ("2026-03-01", "2026-05-31"),
    }


def test_a_body_in_preparation_is_in_the_office_s_file_only() -> None:
    body = make_body("planned")
    make_body(parent=body)
    assert str(body.pk) not in str(_found())
    assert str(body.pk) in str(_found(make_acting()))


def test_a_member_who_is_not_named_on_the_page_is_not_in_the_file() -> None:
    person = make_member(make_body(type="informal")).person
    found = _found()
    assert person is not None
    assert str(person.pk) not in str(found)
    assert found["memberships"] == []


def test_nothing_of_a_person_but_the_name_leaves_the_house() -> None:
    make_member(is_woman=True, is_young=True, ends_because="ป่วย")
    assert set(_found()["persons"][0]) <= {"id", "name", "honorific_prefix", "other_names"}
    assert "ป่วย" not in str(_found())


def test_a_person_of_two_rooms_stands_once(monkeypatch: pytest.MonkeyPatch) -> None:
    person = make_member().person
    assert person is not None
    parts: Registry[Any] = Registry("test")
    parts.register("a", lambda acting, province: {"persons": [{"id": str(person.pk)}, {"id": "1"}]})
    monkeypatch.setattr("phakhi.bodies.popolo.export.POPOLO_PARTS", parts)
    assert [row["id"] for row in _found()["persons"]] == [str(person.pk), "1"]


def test_rooms_above_add_their_lists(monkeypatch: pytest.MonkeyPatch) -> None:
    parts: Registry[Any] = Registry("test")
    parts.register("motions", lambda acting, province: {"motions": [{"id": "1", "text": "ก"}]})
    monkeypatch.setattr("phakhi.bodies.popolo.export.POPOLO_PARTS", parts)
    assert _found()["motions"] == [{"id": "1", "text": "ก"}]
    assert POPOLO_PARTS is not parts
