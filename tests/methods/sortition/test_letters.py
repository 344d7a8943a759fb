"""Letters of invitation: in proportion, equal inside a stratum, the same on every machine."""

from __future__ import annotations

import csv
import io
import random
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phakhi.methods.sortition.apportioning import largest_remainders, systematic
from tests.methods.commands import phakhi

AREAS = "id,size,stratum\nก,100,เมือง\nข,50,เมือง\nค,25,ชนบท\nง,25,ชนบท\nจ,0,ชนบท\n"
CALL = ("--areas", "areas.csv", "--letters", "40", "--out", "letters.csv")


def letters(office) -> dict[str, int]:
    return {row["id"]: int(row["letters"]) for row in office.rows("letters.csv")}


def test_strata_and_areas_get_their_share(office):
    office.put("areas.csv", AREAS)
    assert office.thai("letters", *CALL) == (0, "", [])
    assert (office.folder / "letters.csv").read_bytes() == (
        "id,letters\nก,20\nข,10\nค,5\nง,5\nจ,0\n".encode()
    )


def test_who_answers_less_is_asked_more(office):
    office.put("areas.csv", AREAS)
    office.put("response.csv", "stratum,response\nเมือง,0.1\nชนบท,0.3\n")
    assert office.english("letters", *CALL, "--response", "response.csv").code == 0
    found = letters(office)
    assert found["ก"] + found["ข"] == 36
    assert sum(found.values()) == 40
    office.put("response.csv", "id,response\nก,1\nข,1\nค,0.125\nง,1\nจ,1\n")
    assert office.english("letters", *CALL, "--response", "response.csv").code == 0
    assert letters(office)["ค"] == pytest.approx(40 * 200 / 375, abs=1.001)


def test_no_area_gets_more_letters_than_it_has_addresses(office):
    office.put("areas.csv", AREAS)
    office.put("response.csv", "id,response\nก,1\nข,1\nค,0.001\nง,1\nจ,1\n")
    assert office.english("letters", *CALL, "--response", "response.csv").code == 0
    found = letters(office)
    assert found["ค"] == 25 and sum(found.values()) == 40


def test_the_same_letters_whatever_the_order_of_rows_and_the_hash_seed(office):
    rows = [f"a{at},{1 + at % 7}" for at in range(50)]
    seen = set()
    for turn in range(3):
        random.Random(turn).shuffle(rows)
        office.put("areas.csv", "\n".join(["id,size", *rows]) + "\n")
        ended = phakhi(office.folder, "sortition", "letters", *CALL, hash_seed=str(turn))
        assert ended.code == 0
        seen.add(tuple(sorted(letters(office).items())))
    assert len(seen) == 1
    assert office.english("letters", *CALL, "--seed", "another").code == 0
    assert tuple(sorted(letters(office).items())) not in seen


def test_all_faults_at_once(office):
    office.put("areas.csv", "id,size,stratum\na,x,s\na,3,t\nb,,s\n")
    office.put("response.csv", "stratum,response\ns,1.5\nu,0.5\ns,0\n")
    ended = office.english("letters", *CALL, "--response", "response.csv")
    assert ended.code == 2
    assert [line.split("; ")[0] for line in ended.errors] == [
        "areas.csv:2:size: “x” is not a number of addresses",
        "areas.csv:3:id: “a” stands in row 2 already",
        "areas.csv:4:size: this cell is empty",
        "response.csv: there is no response for “t”",
        "response.csv:2:response: “1.5” is not a share of answers",
        "response.csv:3:stratum: “u” is not in areas.csv",
        "response.csv:4:stratum: “s” stands above already",
        "response.csv:4:response: “0” is not a share of answers",
    ]
    assert "letters.csv" not in office.listing()


def test_more_letters_than_addresses_are_refused(office):
    office.put("areas.csv", "id,size\na,39\n")
    assert office.thai("letters", *CALL) == (
        2,
        "",
        ["areas.csv: จดหมาย 40 ฉบับ แต่ทุกพื้นที่รวมกันมี 39 ที่อยู่; ลด --letters"],
    )
    office.put("areas.csv", "id,size\na,40\n")
    assert office.english("letters", *CALL).code == 0
    assert letters(office) == {"a": 40}


def test_on_average_everybody_is_as_likely_to_get_one():
    sizes = {"a": 1, "b": 2, "c": 3, "d": 10}
    met: Counter[str] = Counter()
    for seed in range(2000):
        met.update(systematic(4, sizes, sizes, str(seed), ""))
    for name, size in sizes.items():
        assert met[name] / 2000 == pytest.approx(4 * size / 16, abs=0.05)


@given(
    st.dictionaries(st.text("abcdef", min_size=1), st.integers(0, 50), min_size=1, max_size=12),
    st.data(),
)
def test_shares_add_up_and_are_rounded_shares(sizes, data):
    total = data.draw(st.integers(0, sum(sizes.values())))
    for found in (
        largest_remainders(total, sizes, sizes, "0"),
        systematic(total, sizes, sizes, "0", "s"),
    ):
        assert sum(found.values()) == total
        for name, size in sizes.items():
            share = total * size / max(sum(sizes.values()), 1)
            assert abs(found[name] - share) < 1 and found[name] <= size


def test_a_million_addresses_need_no_million_rows_of_patience(office):
    out = io.StringIO()
    csv.writer(out).writerows([("id", "size"), *((at, 1) for at in range(20_000))])
    office.put("areas.csv", out.getvalue())
    assert (
        office.english("letters", "--areas", "areas.csv", "--letters", "777", "--out", "o.csv").code
        == 0
    )
    assert Counter(row["letters"] for row in office.rows("o.csv")) == {"0": 19_223, "1": 777}
