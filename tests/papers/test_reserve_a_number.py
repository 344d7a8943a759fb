"""The office's registers: typed or reserved, unique, gaps kept; or counted without a gap."""

from __future__ import annotations

from datetime import date

import pytest

from phakhi.core.errors import BadInput, Forbidden, WrongState
from phakhi.core.sentences import sentence
from phakhi.papers import services
from phakhi.papers.models import Number
from tests.factories import make_acting, make_province
from tests.factories_papers import make_book, make_number
from tests.papers.at_once import at_once

pytestmark = pytest.mark.django_db
DAY = date(2026, 11, 21)


def reserve(book: object, number: int | None, on: date = DAY, role: str = "officer") -> Number:
    return services.reserve_number(acting=make_acting(role), book=book, number=number, on=on)  # type: ignore[arg-type]


@pytest.mark.parametrize("role", ["citizen", "member", "field_officer", "auditor", "system_admin"])
def test_only_the_registrars_give_numbers(role: str) -> None:
    with pytest.raises(Forbidden):
        reserve(make_book(), 1, role=role)


def test_another_province_gives_no_number_of_ours() -> None:
    book = make_book()
    stranger = make_acting("officer", province=make_province("56"))
    with pytest.raises(Forbidden):
        services.reserve_number(acting=stranger, book=book, number=1, on=DAY)


def test_a_number_typed_twice_is_refused_by_name_and_with_the_next_free_one(thai: None) -> None:
    book = make_book(pattern="{number}/{year}")
    reserve(book, 12)
    with pytest.raises(BadInput) as refused:
        reserve(book, 12)
    assert "12/2569" in sentence(refused.value)
    assert "13" in sentence(refused.value)


@pytest.mark.parametrize("number", [0, -3, 1_000_000])
def test_a_number_that_cannot_be_is_refused(number: int) -> None:
    with pytest.raises(BadInput):
        reserve(make_book(), number)


def test_a_gap_typed_by_the_clerk_stays() -> None:
    book = make_book()
    reserve(book, 7)
    reserve(book, 3)
    assert reserve(book, None).number == 8


def test_a_register_begins_anew_each_year() -> None:
    book = make_book(pattern="{number}/{year}")
    reserve(book, 40, date(2026, 12, 30))
    first = reserve(book, None, date(2027, 1, 4))
    assert (first.number, first.text) == (1, "1/2570")


def test_a_register_that_runs_on_does_not() -> None:
    book = make_book(starts_anew_each_year=False)
    reserve(book, 40, date(2026, 12, 30))
    assert reserve(book, None, date(2027, 1, 4)).number == 41


def test_a_register_in_use_goes_on_counting_as_it_began() -> None:
    """Or number 1 of the same register would be given a second time."""
    book = make_book()
    reserve(book, 1)
    with pytest.raises(BadInput, match="book_counting_stands"):
        services.change_book(
            acting=make_acting(), book=book, seen=book.version, starts_anew_each_year=False
        )


def test_a_counted_register_takes_no_number_out_of_turn() -> None:
    book = make_book(gives="platform")
    with pytest.raises(BadInput, match="number_is_counted"):
        reserve(book, 5)


def test_a_void_number_keeps_its_reason_and_is_not_given_again() -> None:
    book = make_book()
    number = make_number(book, 5, on=DAY)
    with pytest.raises(BadInput, match="reason_needed"):
        services.void_number(acting=make_acting(), number=number, why=" ")
    void = services.void_number(acting=make_acting(), number=number, why="พิมพ์ผิด")
    assert (void.state, void.note) == ("void", "พิมพ์ผิด")
    with pytest.raises(BadInput, match="number_taken"):
        reserve(book, 5)
    with pytest.raises(WrongState, match="number_void_already"):
        services.void_number(acting=make_acting(), number=void, why="อีกครั้ง")


def test_a_pattern_must_hold_the_number() -> None:
    with pytest.raises(BadInput, match="pattern_without_number"):
        services.create_book(
            acting=make_acting(), office=make_book().office, kind="letter", name="ก", pattern="นม/"
        )


def test_two_registers_do_not_share_a_name() -> None:
    book = make_book()
    with pytest.raises(BadInput, match="book_name_taken"):
        services.create_book(
            acting=make_acting(),
            office=book.office,
            kind="order",
            name=book.name,
            pattern="{number}",
        )


@pytest.mark.django_db(transaction=True)
def test_fifty_at_once_get_fifty_numbers_without_a_gap() -> None:
    book, acting = make_book(gives="platform"), make_acting()
    done = at_once(
        [
            lambda: services.reserve_number(acting=acting, book=book, number=None, on=DAY)
            for _ in range(50)
        ]
    )
    assert done == {"done": 50}
    given = Number.objects.filter(book=book).values_list("number", flat=True)
    assert sorted(given) == list(range(1, 51))


@pytest.mark.django_db(transaction=True)
def test_two_clerks_typing_one_number_get_it_once() -> None:
    book, acting = make_book(), make_acting()
    typed = [
        lambda: services.reserve_number(acting=acting, book=book, number=9, on=DAY)
        for _ in range(2)
    ]
    assert at_once(typed) == {"done": 1, "number_taken": 1}
