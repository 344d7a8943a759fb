"""A paper gets its number once; another one sets the first free again."""

from __future__ import annotations

import pytest

from phakhi.core.errors import BadInput, Forbidden, WrongState
from phakhi.papers import services
from phakhi.papers.models import Paper
from tests.factories import make_acting, make_province
from tests.factories_papers import make_book, make_number, make_office, make_paper
from tests.papers.at_once import at_once

pytestmark = pytest.mark.django_db


def test_a_paper_without_its_number_is_not_signed() -> None:
    office = make_office()
    with pytest.raises(BadInput, match="number_first"):
        services.sign_paper(acting=office.governor_acts, paper=make_paper("ready"))


def test_a_citizen_gives_no_number() -> None:
    with pytest.raises(Forbidden):
        services.give_number(
            acting=make_acting("citizen"), paper=make_paper(), number=make_number()
        )


def test_a_number_of_another_province_is_refused() -> None:
    elsewhere = make_number(make_book(make_province("56")))
    with pytest.raises(Forbidden):
        services.give_number(acting=make_acting(), paper=make_paper(), number=elsewhere)


def test_a_number_stands_on_one_paper() -> None:
    number = make_number()
    services.give_number(acting=make_acting(), paper=make_paper(), number=number)
    with pytest.raises(WrongState, match="number_is_used"):
        services.give_number(acting=make_acting(), paper=make_paper(), number=number)


def test_a_void_number_is_not_given() -> None:
    number = services.void_number(acting=make_acting(), number=make_number(), why="พิมพ์ผิด")
    with pytest.raises(WrongState, match="number_is_void"):
        services.give_number(acting=make_acting(), paper=make_paper(), number=number)


def test_another_number_sets_the_first_free() -> None:
    book, paper = make_book(), make_paper()
    first, second = make_number(book), make_number(book)
    services.give_number(acting=make_acting(), paper=paper, number=first)
    services.give_number(acting=make_acting(), paper=paper, number=second)
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.state, second.state) == ("reserved", "used")
    assert paper.content["number"] == second.text


def test_a_withdrawn_paper_takes_its_number_with_it() -> None:
    paper, number = make_paper(), make_number()
    services.give_number(acting=make_acting(), paper=paper, number=number)
    services.withdraw_paper(acting=make_acting(), paper=paper, why="เรื่องยุติ")
    number.refresh_from_db()
    assert (number.state, number.note) == ("void", "เรื่องยุติ")


@pytest.mark.django_db(transaction=True)
def test_fifty_papers_that_want_one_number_get_it_once() -> None:
    number, acting = make_number(), make_acting()
    papers = [make_paper() for _ in range(50)]
    done = at_once(
        [
            lambda p=p: services.give_number(acting=acting, paper=p, number=number)  # type: ignore[misc]
            for p in papers
        ]
    )
    assert done == {"done": 1, "number_is_used": 49}
    assert Paper.objects.exclude(number=None).count() == 1
