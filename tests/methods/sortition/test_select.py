"""`phakhi sortition select`: the files others build on, against full enumeration on small pools."""

from __future__ import annotations

import random

import pytest

from phakhi.methods.sortition.reading import Files, read_given
from phakhi.methods.sortition.solution import OBJECTIVES
from tests.methods.commands import phakhi
from tests.methods.sortition.offices import bits, exact, inputs
from tests.methods.sortition.oracle import best, is_legal, value

CERTIFICATE = (
    "objective seats pool_size types min_probability max_probability gini geometric_mean bound gap"
    " optimal panels unselectable near_certain seconds method_version parameters"
).split()
VILLAGES = [
    f"{at},{'หญิง' if at % 3 else 'ชาย'},{('บ้านนา', 'บ้านโคก', 'ในเมือง')[at % 5 % 3]},ซอย {at // 2}"
    for at in range(1, 15)
]
HOME = ("--id-column", "รหัส", "--address-columns", "ที่อยู่")


@pytest.fixture
def villages(office):
    office.pool("รหัส,เพศ,พื้นที่,ที่อยู่", *VILLAGES)
    office.quotas("เพศ,หญิง,2,3", "เพศ,ชาย,1,2", "พื้นที่,บ้านนา,1,2", "พื้นที่,บ้านโคก,1,2", "พื้นที่,ในเมือง,1,1")
    return office


def test_it_writes_what_the_contract_names(villages):
    assert villages.thai("select", *inputs(4), "--out", "out", *HOME) == (0, "", [])
    assert villages.listing() == ["out", "pool.csv", "quotas.csv"]
    written = sorted(path.name for path in (villages.folder / "out").iterdir())
    assert written == [
        "certificate.json",
        "lottery.csv",
        "pool.csv",
        "probabilities.csv",
        "quotas.csv",
    ]
    certificate = villages.json("out/certificate.json")
    assert list(certificate) == CERTIFICATE
    assert certificate["optimal"] and certificate["gap"] <= 1e-6
    assert certificate["pool_size"] == 14 and certificate["seats"] == 4
    assert certificate["method_version"].startswith("phakhi-sortition/1+")
    text = (villages.folder / "out" / "probabilities.csv").read_text("utf-8")
    assert all(len(line.split(".")[1]) == 12 for line in text.splitlines()[1:])
    assert "\r" not in text


@pytest.mark.parametrize("objective", OBJECTIVES)
def test_it_reaches_what_enumeration_reaches(villages, objective):
    assert villages.select(4, *HOME, "--objective", objective).code == 0
    given = read_given(
        Files("quotas.csv", "pool.csv", id_column="รหัส", address_columns=("ที่อยู่",)), 4
    )
    chances = villages.chances()
    assert list(chances) == [str(at) for at in range(1, 15)]
    ours = [chances[person] for person in given.problem.people]
    oracle = best(given.problem, objective)
    assert sum(ours) == pytest.approx(4, abs=1e-9)
    if objective == "leximin":
        assert sorted(ours) == pytest.approx(sorted(oracle), abs=1e-6)
    if objective == "goldilocks":
        worth = [max(p) / (4 / 14) + (4 / 14) / min(p) for p in (ours, oracle)]
        assert worth[0] == pytest.approx(worth[1], abs=1e-4)
    else:
        import numpy as np

        reached = value(np.array(ours), objective, given.problem)
        assert reached == pytest.approx(value(oracle, objective, given.problem), abs=1e-6)


def test_every_panel_is_legal_and_the_lottery_gives_the_probabilities(villages):
    assert villages.select(4, *HOME).code == 0
    given = read_given(
        Files("quotas.csv", "pool.csv", id_column="รหัส", address_columns=("ที่อยู่",)), 4
    )
    rows = villages.rows("out/lottery.csv")
    assert [row["panel"] for row in rows] == [str(at) for at in range(len(rows))]
    assert len(rows) == villages.json("out/certificate.json")["panels"]
    counted = dict.fromkeys(villages.chances(), 0.0)
    for row in rows:
        members = row["members"].split(";")
        assert members == sorted(members, key=int)
        panel = tuple(given.problem.people.index(member) for member in members)
        assert is_legal(given.problem, panel)
        for member in members:
            counted[member] += float(row["probability"])
    assert sum(float(row["probability"]) for row in rows) == pytest.approx(1, abs=1e-10)
    assert counted == pytest.approx(villages.chances(), abs=1e-9)


def test_the_folder_holds_what_later_steps_need_and_no_addresses(villages):
    assert villages.select(4, *HOME).code == 0
    assert villages.rows("out/pool.csv")[0] == {
        "id": "1", "เพศ": "หญิง", "พื้นที่": "บ้านโคก", "household": "1",
    }  # fmt: skip
    homes = [row["household"] for row in villages.rows("out/pool.csv")]
    assert homes == ["1", "2", "2", "3", "3", "4", "4", "5", "5", "6", "6", "7", "7", "8"]
    assert villages.rows("out/quotas.csv")[0] == {
        "feature": "เพศ", "value": "หญิง", "min": "2", "max": "3", "min_flex": "0", "max_flex": "4",
    }  # fmt: skip


def test_the_same_bytes_whatever_the_order_of_rows_and_the_hash_seed(villages):
    """In the order of the pool; who stands where in a file changes no chance and no panel."""
    seen = set()
    for turn in range(3):
        chance = random.Random(turn)
        quotas = (villages.folder / "quotas.csv").read_text("utf-8").splitlines()
        villages.put("quotas.csv", "\n".join([quotas[0], *chance.sample(quotas[1:], 5)]) + "\n")
        villages.pool("ที่อยู่,พื้นที่,เพศ,รหัส", *(",".join(row.split(",")[::-1]) for row in VILLAGES))
        words = (*inputs(4), "--out", f"out{turn}", *HOME, "--panels", "50")
        ended = phakhi(villages.folder, "sortition", "select", *words, hash_seed=str(turn * 7))
        assert ended == (0, "", [])
        out = villages.folder / f"out{turn}"
        certificate = villages.json(f"out{turn}/certificate.json")
        names = ("lottery.csv", "probabilities.csv", "panels.csv", "pool.csv")
        files = tuple((out / name).read_bytes() for name in names)
        seen.add((*files, repr(certificate | {"seconds": 0})))
    assert len(seen) == 1
    rows = random.Random(3).sample(VILLAGES, len(VILLAGES))
    villages.pool("รหัส,เพศ,พื้นที่,ที่อยู่", *rows)
    before = villages.chances("out0")
    assert villages.select(4, *HOME).code == 0
    assert villages.chances() == before
    assert [set(panel) for panel in villages.panels()] == [
        set(panel) for panel in villages.panels("out0/lottery.csv")
    ]


def test_of_three_on_no_panel_it_says_so_and_is_fair_to_the_others(office):
    office.pool("id,a,b,c", *bits(("001", "010", "100", "111", "000")))
    office.quotas(*exact())
    ended = office.thai("select", *inputs(2), "--out", "out")
    assert ended.code == 0
    assert ended.errors[0] == (
        "pool.csv: เตือน: 3 คนไม่อยู่ในชุดใดที่ครบโควตาเลย: p0, p1, p2; ผ่อนโควตาหากควรมีสิทธิ"
    )
    certificate = office.json("out/certificate.json")
    assert certificate["unselectable"] == ["p0", "p1", "p2"]
    assert certificate["near_certain"] == ["p3", "p4"]
    assert certificate["min_probability"] == certificate["bound"] == 1
    assert office.panels() == [["p3", "p4"]]


def test_a_seat_that_is_certain_is_told_with_goldilocks_as_a_remedy(office):
    office.pool("id,a", "p,0", *(f"q{at},1" for at in range(5)))
    office.quotas("a,0,1,1", "a,1,1,1")
    ended = office.thai("select", *inputs(2), "--out", "out")
    assert ended.code == 0
    [line] = ended.errors
    assert line.startswith("pool.csv: เตือน: 1 คนแทบจะได้ที่นั่งแน่นอน (ตั้งแต่ร้อยละ 90): p;")
    assert "--objective goldilocks" in line
    assert office.chances()["p"] == 1
    [line] = office.select(2).errors
    assert line.startswith(
        "pool.csv: warning: 1 are as good as certain of a seat (90 % or more): p;"
    )


@pytest.mark.parametrize("objective", OBJECTIVES)
@pytest.mark.parametrize(("seats", "share"), [(1, 0.25), (2, 0.5), (4, 1.0)])
def test_no_quota_at_all_is_a_plain_lottery(office, objective, seats, share):
    office.pool("id,a", "p,0", "q,0", "r,1", "s,1")
    office.quotas()
    assert office.select(seats, "--objective", objective).code == 0
    assert office.chances() == pytest.approx(dict.fromkeys("pqrs", share), abs=1e-6)


def test_one_seat_and_one_feature(office):
    office.pool("id,a", "p,0", "q,0", "r,1")
    office.quotas("a,0,0,1", "a,1,0,1")
    assert office.select(1).code == 0
    assert office.chances() == pytest.approx(dict.fromkeys("pqr", 1 / 3))


def test_fifty_features(office):
    names = [f"f{at}" for at in range(50)]
    chance = random.Random(0)
    people = [f"p{at}," + ",".join(chance.choices("ab", k=50)) for at in range(40)]
    office.pool("id," + ",".join(names), *people)
    office.quotas(*(f"{name},{value},2,8" for name in names for value in "ab"))
    assert office.select(10).code == 0
    assert office.json("out/certificate.json")["optimal"]


def test_no_panels_leave_only_the_reasons(office):
    office.pool("id,a", *(f"p{at},{at % 2}" for at in range(4)))
    office.quotas("a,0,1,1", "a,1,1,1")
    assert office.select(2).code == 0
    office.quotas("a,0,3,3", "a,1,0,1")
    ended = office.select(3)
    assert ended.code == 3
    assert ended.errors[0].startswith(
        "quotas.csv:2:min: at least 3 “a: 0” are asked for, the pool has 2"
    )
    assert sorted(path.name for path in (office.folder / "out").iterdir()) == ["infeasible.json"]
    told = office.json("out/infeasible.json")
    assert told["conflict"] == [{"feature": "a", "value": "0", "bound": "min", "number": 3}]
    assert told["relaxations"][0] == {
        "changes": [{"feature": "a", "value": "0", "bound": "min", "before": 3, "after": 2}],
        "size": 1,
        "within_flex": True,
        "selectable": ["p0", "p1", "p2", "p3"],
        "unselectable": [],
    }
    assert told["explanation"]["en"] == ended.errors
    assert told["explanation"]["th"] == office.thai("select", *inputs(3), "--out", "out").errors


def test_quotas_give_way_where_that_is_allowed_and_it_is_on_record(office):
    office.pool("id,a", *(f"p{at},{at % 2}" for at in range(4)))
    office.quotas("a,0,3,3", "a,1,0,1")
    ended = office.select(3, "--relax")
    assert ended.code == 0
    assert ended.errors[0] == (
        "quotas.csv:2:min: warning: at least 3 “a: 0” became 2; put the reason on record"
    )
    assert office.rows("out/quotas.csv")[0]["min"] == "2"
    assert office.json("out/certificate.json")["parameters"]["relaxed"] == [
        {"feature": "a", "value": "0", "bound": "min", "before": 3, "after": 2}
    ]
    header = "feature,value,min,max,min_flex,max_flex"
    office.quotas("a,0,3,3,3,3", "a,1,0,1,0,1", header=header)
    assert office.select(3, "--relax").code == 3


def test_nothing_is_written_when_it_is_refused(office):
    office.pool("id,a", "p,0", "q,z")
    office.quotas("a,0,0,1")
    assert office.select(1).code == 2
    assert office.listing() == ["pool.csv", "quotas.csv"]
    words = ("--objective", "fairest", "--panels", "0", "--time-limit", "soon")
    assert office.select(1, *words).errors == [
        "phakhi sortition select: there is no --objective “fairest”;"
        " choose one of leximin, maximin, nash, goldilocks, minimax",
        "phakhi sortition select: --panels cannot be “0”;"
        " give a whole number of 1 or more such as 1000",
        "phakhi sortition select: --time-limit cannot be “soon”;"
        " give a number of seconds such as 60",
    ]


def test_what_was_promised_to_the_public_is_not_overwritten(office):
    office.pool("id,a", "p,0")
    office.quotas("a,0,0,1")
    (office.folder / "out").mkdir()
    office.put("out/commitment.json", "{}")
    ended = office.select(1)
    assert ended.code == 2
    assert ended.errors == [
        "out: this folder is committed to in public (it holds commitment.json);"
        " choose another folder"
    ]
    office.put("file", "")
    assert office.english("select", *inputs(1), "--out", "file").code == 2
    assert office.english("select", *inputs(1), "--out", "no/out").code == 2


def test_who_is_left_out_is_listed_with_the_reason(villages):
    villages.put("confirmed.csv", "รหัส\n2\n")
    villages.put("excluded.csv", "รหัส\n14\n")
    people = ("--confirmed", "confirmed.csv", "--excluded", "excluded.csv")
    assert villages.select(4, *HOME, *people).code == 0
    assert villages.rows("out/left_out.csv") == [
        {"id": "3", "reason": "lives_with_confirmed"},
        {"id": "14", "reason": "excluded"},
    ]
    chances = villages.chances()
    assert chances["2"] == 1 and "3" not in chances and "14" not in chances
    assert villages.json("out/certificate.json")["near_certain"] == []
    assert all("2" in panel for panel in villages.panels())


def test_two_who_hold_seats_already_may_live_together(villages):
    villages.put("confirmed.csv", "รหัส\n2\n3\n")
    assert villages.select(4, *HOME, "--confirmed", "confirmed.csv").code == 0
    assert all({"2", "3"} <= set(panel) for panel in villages.panels())
    homes = {row["id"]: row["household"] for row in villages.rows("out/pool.csv")}
    assert homes["2"] == homes["3"]


def test_a_fault_of_ours_ends_with_one_and_leaves_nothing(villages, monkeypatch):
    def fail(*_given: object, **_more: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("phakhi.methods.sortition.selecting.certificate", fail)
    ended = villages.select(4, *HOME)
    assert ended.code == 1
    assert "the program failed, not your data" in ended.errors[-1]
    assert villages.listing() == ["pool.csv", "quotas.csv"]
