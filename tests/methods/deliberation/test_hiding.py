"""Cells of few people, and what would give them away, in the report and in the workbook."""

from __future__ import annotations

import numpy as np
import pytest

from phakhi.methods.deliberation import change
from phakhi.methods.deliberation.cli import main
from phakhi.methods.deliberation.sheets import HIDDEN, KEPT
from tests.methods.deliberation.halls import as_file
from tests.methods.deliberation.test_command import CALL, put, sheets

ITEMS = "item,min,max,correct\nq1,0,10,\nk1,1,4,2\nyes,0,1,\n"
HEAD = "id q1_pre q1_post k1_pre k1_post yes_pre yes_post".split()


def moved(up: int, down: int, same: int, *, two_answers: bool = False):
    pre = np.array([0.0] * up + [1.0] * down + [0.0] * same)
    post = np.array([1.0] * up + [0.0] * down + [0.0] * same)
    if not two_answers:
        pre, post = pre / 2, post / 2
    return set(change(pre, post, np.ones(len(pre)), two_answers=two_answers).hidden)


@pytest.mark.parametrize(
    ("counts", "kept"),
    [
        ((10, 10, 10), set()),
        ((10, 0, 30), set()),
        ((3, 20, 30), {"up", "down"}),
        ((3, 4, 30), {"up", "down"}),
        ((30, 20, 1), {"same", "down"}),
    ],
)
def test_few_who_moved_are_not_shown_nor_told_from_the_others(counts, kept):
    assert moved(*counts) == kept


def test_of_two_answers_the_mean_change_tells_up_from_down():
    assert moved(3, 20, 30, two_answers=True) >= {"up", "down", "same"}
    assert moved(30, 20, 1, two_answers=True) >= {"up", "down", "same"}
    assert moved(12, 11, 30, two_answers=True) == set()


def test_a_mean_of_two_answers_tells_how_many_gave_each():
    pre, post = np.array([1.0] * 3 + [0.0] * 37), np.array([1.0] * 20 + [0.0] * 20)
    few = set(change(pre, post, np.ones(40), two_answers=True).hidden)
    assert {"mean_pre", "mean_post", "variance_pre", "variance_post", "d_av"} <= few
    assert "mean_pre" not in change(pre, post, np.ones(40)).hidden


def test_a_scale_of_many_answers_has_no_test_for_two():
    pre, post = np.linspace(0, 1, 20), np.linspace(0.2, 0.8, 20)
    assert change(pre, post, np.ones(20), two_answers=True).p_mcnemar is None


def hall(right: tuple[int, int], yes: tuple[int, int]) -> str:
    """Forty people; so many right, so many yes, before and after."""
    rows = []
    for n in range(40):
        k = [2 if n < number else 1 for number in right]
        y = [1 if n < number else 0 for number in yes]
        rows.append([f"P{n}", n % 11, (n + 3) % 11, *k, *y])
    return as_file(rows, HEAD)


@pytest.fixture
def workbook(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def written(waves: str):
        put(tmp_path, waves, ITEMS)
        assert main([*CALL, "--xlsx", "o.xlsx"]) == 0
        return sheets(tmp_path)

    return written


def test_the_workbook_does_not_tell_on_one_sheet_what_it_hides_on_another(workbook):
    pages = workbook(hall((3, 30), (20, 37)))
    known, asked = pages["Results"][3], pages["Results"][4]
    assert known[3:6] == asked[3:6] == (KEPT,) * 3
    assert pages["Knowledge"][2][3:6] == (KEPT,) * 3
    [first, second] = pages["Positions"][2:]
    assert set(second[3:]) == {KEPT}
    assert KEPT not in pages["Results"][2][3:6]
    assert HIDDEN not in first
    assert asked[18] == KEPT


def test_where_enough_gave_each_answer_all_is_shown(workbook):
    pages = workbook(hall((12, 28), (20, 30)))
    assert pages["Knowledge"][2][3:6] == ("30.0 % (12)", "70.0 % (28)", "+40.0***")
    assert pages["Results"][3][3:5] == (pytest.approx(0.3), pytest.approx(0.7))
    assert KEPT not in pages["Positions"][3]
