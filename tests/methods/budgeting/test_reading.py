"""The importer: kind to what offices write, strict with what cannot be meant."""

from __future__ import annotations

from typing import Any

import pytest

from phakhi.methods.budgeting.election import Election
from phakhi.methods.budgeting.reading import read_election
from phakhi.methods.budgeting.sentences import SENTENCES
from phakhi.methods.faults import Refused
from phakhi.methods.sentences import SENTENCES as SHARED
from phakhi.methods.sentences import in_words

META = ("budget;100", "vote_type;approval")
PROJECTS = ("project_id;cost;name", "01;60;A", "1;40;B", "ถนน;0;C")
VOTES = ("voter_id;vote", "a;01,1", "b; 1 , ถนน ", "c;")


@pytest.fixture
def read(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def reading(
        meta=META, projects=PROJECTS, votes=VOTES, *, end="\n", mark="", head=("META", "key;value")
    ) -> Election:
        lines = [*head, *meta, "PROJECTS", *projects, "VOTES", *votes, ""]
        (tmp_path / "e.pb").write_bytes((mark + end.join(lines)).encode())
        return read_election("e.pb")

    return reading


def told(read, **given) -> list[str]:
    with pytest.raises(Refused) as refused:
        read(**given)
    known = {**SHARED, **SENTENCES}
    for fault in refused.value.faults:
        assert in_words(fault, known, "th") != in_words(fault, known, "en")
    return [f"{fault.row}:{fault.column}: {fault.code}" for fault in refused.value.faults]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_marks_line_ends_spaces_zeros_and_empty_ballots(read, end, mark):
    election = read(end=end, mark=mark)
    assert [project.id for project in election.projects] == ["01", "1", "ถนน"]
    assert election.costs == [60, 40, 0] and election.budget == 100
    assert election.voters == ("a", "b", "c")
    ballots = election.ballots
    held = [
        list(ballots.chosen[ballots.starts[kind] : ballots.starts[kind + 1]])
        for kind in election.kind_of
    ]
    assert held == [[0, 1], [1, 2], []]


def test_equal_ballots_are_one_kind_in_whatever_order_they_name_projects(read):
    election = read(votes=("voter_id;vote", "a;01,1", "b;1,01", "c;1"))
    assert sorted(election.ballots.counts) == [1, 2]


def test_a_ranked_ballot_keeps_its_order(read):
    votes = ("voter_id;vote", "a;01,1", "b;1,01")
    election = read(meta=("budget;100", "vote_type;ordinal"), votes=votes)
    assert list(election.ballots.counts) == [1, 1]


@pytest.mark.parametrize(("text", "cents"), [("12,5", 1250), ("12.5", 1250), ("12", 1200)])
def test_decimals_with_point_or_comma_are_whole_numbers_of_a_unit(read, text, cents):
    projects = ("project_id;cost", f"p;{text}", "q;0.01")
    election = read(projects=projects, votes=("voter_id;vote", "a;p"))
    assert election.unit == 100 and election.costs == [cents, 1] and election.budget == 10000


def test_semicolons_quotation_marks_and_lines_inside_quotes(read):
    projects = ("project_id;cost;name", '"p;1";5;"a ""b""\nc; d"', "q;6;x")
    election = read(projects=projects, votes=("voter_id;vote", "a;q", 'b;"p;1,q"'))
    assert election.projects[0].id == "p;1"
    assert election.projects[0].cells["name"] == 'a "b"\nc; d'


def test_lines_are_counted_through_quoted_ones(read):
    projects = ("project_id;cost;name", 'p;5;"a\nb"', "q;x;c")
    assert told(read, projects=projects, votes=("voter_id;vote", "a;z")) == [
        "9:cost: bad_amount",
        "12:vote: unknown_project",
    ]


def test_names_that_look_alike_are_one_and_stay_as_written(read):
    projects = ("project_id;cost", "น\u0e4d้า;5", "Cafe\u0301;6")
    election = read(projects=projects, votes=("voter_id;vote", "a;น้ำ,Café"))
    assert [project.id for project in election.projects] == ["Cafe\u0301", "น\u0e4d้า"]
    assert list(election.ballots.chosen) == [0, 1]


def test_a_project_may_be_called_as_a_section(read):
    projects = ("project_id;cost", "votes;5", "META;6")
    election = read(projects=projects, votes=("voter_id;vote", "a;votes", "b;META"))
    assert [project.id for project in election.projects] == ["META", "votes"]


def test_none_is_nothing(read):
    election = read(
        meta=("budget;9", "vote_type;cumulative", "max_points;None"),
        votes=("voter_id;vote;points", "a;None;None", "b;1;2"),
    )
    assert list(election.ballots.points) == [2]


def test_a_town_without_voters_and_one_without_money(read):
    assert read(votes=("voter_id;vote",)).voters == ()
    assert read(meta=("budget;0", "vote_type;approval")).budget == 0


def test_a_large_town(read):
    """As many rows as the largest known file, of few kinds."""
    kinds = ("01", "01,1", "1,ถนน", "")
    rows = (f"{number:06};{kinds[number % 4]}" for number in range(131_778))
    election = read(votes=("voter_id;vote", *rows))
    assert len(election.voters) == 131_778 and election.voters[-1] == "131777"
    assert sorted(election.ballots.counts) == [32_944, 32_944, 32_945, 32_945]


FAULTS: dict[str, tuple[dict[str, Any], list[str]]] = {
    "a vote for nothing known": (
        {"votes": ("voter_id;vote", "a;9,01,", "b;x")},
        ["12:vote: unknown_project", "12:vote: blank_name", "13:vote: unknown_project"],
    ),
    "a voter twice, a voter without id": (
        {"votes": ("voter_id;vote", "a;1", "a ;01", ";1")},
        ["13:voter_id: id_twice", "14:voter_id: blank"],
    ),
    "a project twice in a vote": (
        {"votes": ("voter_id;vote", "a;1,1")},
        ["12:vote: project_twice"],
    ),
    "points for another number of projects": (
        {
            "meta": ("budget;1", "vote_type;cumulative"),
            "votes": ("voter_id;vote;points", "a;1,01;3", "b;1;-1"),
        },
        ["12:points: points_length", "13:points: bad_amount"],
    ),
    "points beyond what may be given": (
        {
            "meta": ("budget;1", "vote_type;cumulative", "max_points;2", "max_sum_points;3"),
            "votes": ("voter_id;vote;points", "a;1;3", "b;1,01;2,2"),
        },
        ["14:points: bad_points", "15:points: bad_sum_points"],
    ),
    "points under what must be given, points too fine to add up": (
        {
            "meta": ("budget;1", "vote_type;cumulative", "min_points;2"),
            "votes": ("voter_id;vote;points", "a;1,01;0,1", "b;1;0.000244140625"),
        },
        ["13:points: low_points", "14:points: bad_amount"],
    ),
    "an id no ballot could name": (
        {"projects": (*PROJECTS, '"a,b";5;x')},
        ["10:project_id: comma_in_id"],
    ),
    "no header, so that the budget would be taken for one": (
        {"meta": ("vote_type;approval",), "head": ("META", "budget;100")},
        ["2:: no_header"],
    ),
    "no points": ({"meta": ("budget;1", "vote_type;cumulative")}, ["11:points: no_column"]),
    "too many projects": (
        {"meta": (*META, "max_length;1", "min_length;1")},
        ["14:vote: bad_length", "15:vote: bad_length", "16:vote: bad_length"],
    ),
    "two of one": (
        {"meta": ("budget;1", "vote_type;choose-1")},
        ["12:vote: bad_length", "13:vote: bad_length"],
    ),
    "more than the budget in a knapsack": (
        {"meta": ("budget;99", "vote_type;knapsack")},
        ["12:vote: too_dear"],
    ),
    "wrong sums": (
        {"meta": (*META, "num_projects;4", "num_votes;2")},
        ["5:num_projects: bad_count", "6:num_votes: bad_count"],
    ),
    "no budget, no type": ({"meta": ("x;1",)}, ["1:budget: no_key", "1:vote_type: no_key"]),
    "a strange type, a negative budget, and a ballot that is wrong by any type": (
        {"meta": ("budget;-5", "vote_type;stars"), "votes": ("voter_id;vote", "a;9")},
        ["3:budget: bad_amount", "4:vote_type: bad_vote_type", "12:vote: unknown_project"],
    ),
    "thousands that may be decimals, costs that are none": (
        {"projects": ("project_id;cost", "01;1,000", "1;", "ถนน;-1")},
        ["7:cost: bad_amount", "8:cost: bad_amount", "9:cost: bad_amount"],
    ),
    "a project twice, one without id": (
        {"projects": (*PROJECTS, " 1;5;x", ";5;y")},
        ["10:project_id: id_twice", "11:project_id: blank"],
    ),
    "columns that lack": (
        {"projects": ("id;price", "1;2"), "votes": ("voter;ballot", "a;1")},
        [
            "6:project_id: no_column",
            "6:cost: no_column",
            "9:voter_id: no_column",
            "9:vote: no_column",
        ],
    ),
    "a cell too many": ({"votes": ("voter_id;vote", "a;1;x")}, ["12:vote: too_many_cells"]),
    "quotes that do not close": ({"votes": ("voter_id;vote", 'a;"1')}, ["12:: quotes"]),
}


@pytest.mark.parametrize("name", FAULTS)
def test_all_that_is_wrong_is_told_by_row_and_column(read, name):
    given, faults = FAULTS[name]
    assert told(read, **given) == faults


@pytest.mark.parametrize(
    ("content", "codes"),
    [
        (b"", ["no_section"] * 3),
        (b"a;b\nMETA\n", ["outside_sections"]),
        (b"META\nkey;value\nMETA\nkey;value\nPROJECTS\nx\nVOTES\n", ["section_twice"]),
        ("META\nkey;value\nunit;ก".encode("cp874"), ["encoding"]),
    ],
)
def test_what_is_no_election_at_all(tmp_path, content, codes):
    (tmp_path / "e.pb").write_bytes(content)
    with pytest.raises(Refused) as refused:
        read_election(str(tmp_path / "e.pb"))
    assert [fault.code for fault in refused.value.faults] == codes


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(Refused) as refused:
        read_election(str(tmp_path / "none.pb"))
    assert [fault.code for fault in refused.value.faults] == ["file_missing"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_row_that_is_not_utf_8_is_told_with_its_column(tmp_path, end):
    projects = ("PROJECTS", "project_id;cost;name", "1;5;ถนน", "2;6;b", "3;6;สวน")
    lines = ["META", "key;value", *META, *projects, "VOTES", "voter_id;vote"]
    (tmp_path / "e.pb").write_bytes(end.join(lines).encode("cp874"))
    with pytest.raises(Refused) as refused:
        read_election(str(tmp_path / "e.pb"))
    faults = refused.value.faults
    assert [(f.code, f.row, f.column) for f in faults if f.code != "no_section"] == [
        ("encoding", 7, "name"),
        ("encoding", 9, "name"),
    ]
