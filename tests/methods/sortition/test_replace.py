"""Rounds after the first: seats that became free, and a reserve held for that."""

from __future__ import annotations

import pytest

CALL = ("--lottery-dir", "out", "--declined", "declined.csv", "--confirmed", "confirmed.csv")
HOME = ("--address-columns", "home")


@pytest.fixture
def drawn(office):
    """Twelve people, two a home; half 0, half 1; four were drawn, two of them say no."""
    people = [f"p{at:02},{at % 2},{at // 2}" for at in range(12)]
    office.pool("id,a,home", *people)
    office.quotas("a,0,2,2", "a,1,2,2")
    assert office.select(4, *HOME, "--objective", "maximin", "--panels", "10").code == 0
    office.put("declined.csv", "id\np00\np03\n")
    office.put("confirmed.csv", "id\np04\np07\n")
    return office


def test_the_free_seats_are_drawn_by_the_same_rules(drawn):
    assert drawn.english("replace", *CALL, "--out", "next") == (0, "", [])
    left_out = {row["id"]: row["reason"] for row in drawn.rows("next/left_out.csv")}
    assert left_out == {
        **dict.fromkeys(("p00", "p03"), "excluded"),
        **dict.fromkeys(("p05", "p06"), "lives_with_confirmed"),
    }
    chances = drawn.chances("next")
    assert chances["p04"] == chances["p07"] == 1
    assert sum(chances.values()) == pytest.approx(4)
    for panel in drawn.panels("next/lottery.csv"):
        assert {"p04", "p07"} <= set(panel)
        assert sorted(int(member[1:]) % 2 for member in panel) == [0, 0, 1, 1]
        homes = [int(member[1:]) // 2 for member in panel]
        assert len(set(homes)) == 4
    certificate = drawn.json("next/certificate.json")
    assert certificate["objective"] == "maximin" and certificate["optimal"]
    assert certificate["parameters"]["confirmed"] == 2
    assert len(drawn.rows("next/panels.csv")) == 10


def test_a_third_round_follows_the_second(drawn):
    assert drawn.english("replace", *CALL, "--out", "next").code == 0
    [new, *_] = [
        member for member in drawn.panels("next/lottery.csv")[0] if member not in ("p04", "p07")
    ]
    drawn.put("declined.csv", f"id\n{new}\n")
    again = ("--lottery-dir", "next", *CALL[2:], "--out", "third")
    assert drawn.english("replace", *again).code == 0
    chances = drawn.chances("third")
    assert not {new, "p00", "p03", "p05", "p06"} & set(chances)


def test_when_too_few_are_left_it_says_what_would_have_to_give(drawn):
    drawn.put(
        "declined.csv", "id\n" + "\n".join(f"p{at:02}" for at in range(0, 12, 2) if at != 4) + "\n"
    )
    ended = drawn.thai("replace", *CALL, "--out", "next")
    assert ended.code == 3
    assert ended.errors[0] == (
        "out/quotas.csv:2:min: ต้องมี “a: 0” อย่างน้อย 2 คน แต่ในบัญชีมี 1 คน; เชิญคนกลุ่มนี้เพิ่ม หรือลดเลขในช่องนี้"
    )
    assert drawn.json("next/infeasible.json")["relaxations"]
    eased = drawn.english("replace", *CALL, "--out", "next", "--relax")
    assert eased.code == 0
    assert drawn.json("next/certificate.json")["parameters"]["relaxed"]


def test_a_folder_without_a_lottery_and_the_same_folder_are_refused(drawn):
    (drawn.folder / "out" / "certificate.json").unlink()
    ended = drawn.english("replace", *CALL, "--out", "out")
    assert ended.code == 2
    assert ended.errors == [
        "out: the output is one of the inputs; give it another name",
        "out: there is no certificate.json in this folder;"
        " give a folder that sortition select wrote",
    ]


def test_a_reserve_mirrors_who_is_expected_to_leave(drawn):
    drawn.put("declined.csv", "id\n")
    drawn.put("confirmed.csv", "id\np00\np03\np04\np07\n")
    drawn.put("dropout.csv", "id,probability\np00,0.5\np03,0\np04,0.5\np07,0\n")
    more = ("--alternates", "2", "--dropout", "dropout.csv")
    assert drawn.english("replace", *CALL, "--out", "reserve", *more).code == 0
    panels = drawn.panels("reserve/lottery.csv")
    assert panels and all(
        sorted(int(member[1:]) % 2 for member in panel) == [0, 0] for panel in panels
    )
    assert not {"p00", "p01", "p02", "p03", "p04", "p05", "p06", "p07"} & set(
        drawn.chances("reserve")
    )


def test_chances_of_leaving_are_chances(drawn):
    drawn.put("dropout.csv", "id,probability\np04,1.5\n")
    more = ("--alternates", "2", "--dropout", "dropout.csv")
    assert drawn.english("replace", *CALL, "--out", "reserve", *more).errors == [
        "dropout.csv:2:probability: “1.5” is not a probability; write a number from 0 to 1 such as"
        " 0.15"
    ]
