"""Advice on the form of governance, and no advice where it would be a guess."""

from __future__ import annotations

import pytest

from phakhi.methods.networks import provan_kenis
from phakhi.methods.networks.governance_form import CONDITIONS, WANTED


@pytest.mark.parametrize(
    ("form", "conditions"),
    [
        (
            "shared",
            {"density": 0.7, "centralisation": 0.1, "size": 6, "consensus": 0.9, "need": 0.1},
        ),
        (
            "lead_organisation",
            {"density": 0.1, "centralisation": 0.7, "size": 15, "consensus": 0.4, "need": 0.5},
        ),
        (
            "administrative_organisation",
            {"density": 0.4, "centralisation": 0.3, "size": 60, "consensus": 0.7, "need": 0.9},
        ),
    ],
)
def test_the_three_ideal_types_of_the_paper_are_told_apart(form, conditions):
    need = conditions.pop("need")
    advice = provan_kenis(**conditions, competency_need=need)
    assert advice.best == form
    assert next(row.fit for row in advice.forms if row.form == form) == 1


def test_with_two_conditions_measured_nothing_is_advised():
    advice = provan_kenis(
        density=0.8, size=5, consensus=None, competency_need=None, centralisation=None
    )
    assert advice.best is None
    assert advice.forms[0].fit == 1
    assert [row.fit for row in advice.forms[0].conditions] == [1, None, 1, None, None]


def test_where_two_forms_fit_alike_none_is_advised():
    advice = provan_kenis(
        density=0.35, size=12, consensus=0.6, competency_need=0.4, centralisation=0.35
    )
    fits = sorted(row.fit or 0 for row in advice.forms)
    assert advice.best is None and fits[-1] - fits[-2] < 0.1


def test_every_form_wants_something_of_every_condition():
    for wanted in WANTED.values():
        assert tuple(sorted(wanted)) == tuple(sorted(CONDITIONS))
        assert all(tuple(sorted(numbers)) == numbers for numbers in wanted.values())
