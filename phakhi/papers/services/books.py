"""The registers of numbers: opened, numbers reserved as the office gives them, made void."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Max

from phakhi.core import events, versions
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.permissions import authorise, same_province
from phakhi.core.thai.calendar import buddhist_year
from phakhi.papers.models import Book, Number
from phakhi.papers.permissions import can_keep_books

HIGHEST = 999_999


@transaction.atomic
def create_book(*, acting: Acting, **values: Any) -> Book:
    authorise(can_keep_books(acting))
    book = Book(province=acting.province, **_checked(values))
    _save(book)
    events.record(acting, "papers.book.opened", book)
    return book


@transaction.atomic
def change_book(*, acting: Acting, book: Book, seen: int, **values: Any) -> Book:
    """Numbers that were given keep the way they were written."""
    authorise(can_keep_books(acting) and same_province(acting, book))
    versions.claim(book, seen)
    anew = values.get("starts_anew_each_year", book.starts_anew_each_year)
    if anew != book.starts_anew_each_year and book.numbers.exists():
        raise BadInput("book_counting_stands")  # it would count from 1 a second time
    for name, value in _checked(values).items():
        setattr(book, name, value)
    _save(book)
    events.record(acting, "papers.book.changed", book)
    return book


@transaction.atomic
def reserve_number(
    *, acting: Acting, book: Book, number: int | None, on: date, note: str = ""
) -> Number:
    """`number` as the paper register says; None takes the next one.

    The register's row is locked: a series run by the platform has no gaps and no number twice.
    """
    authorise(can_keep_books(acting) and same_province(acting, book))
    Book.objects.select_for_update().get(pk=book.pk)
    year = year_of(book, on)
    following = next_number(book, year)
    if number is not None and book.gives == "platform" and number != following:
        raise BadInput("number_is_counted", number=following)
    wanted = following if number is None else number
    if not 1 <= wanted <= HIGHEST:
        raise BadInput("number_out_of_range", highest=HIGHEST)
    return _kept(acting, book, wanted, on, note)


@transaction.atomic
def void_number(*, acting: Acting, number: Number, why: str) -> Number:
    """It stays in the register, struck through, with the reason; nobody gets it again."""
    authorise(can_keep_books(acting) and same_province(acting, number))
    if not why.strip():
        raise BadInput("reason_needed")
    number = Number.objects.select_for_update().get(pk=number.pk)
    if number.state != "reserved":
        raise WrongState("number_in_use" if number.state == "used" else "number_void_already")
    number.state, number.note = "void", why.strip()[:250]
    number.save(update_fields=["state", "note"])
    events.record(acting, "papers.number.void", number, {"number": number.text})
    return number


def year_of(book: Book, on: date) -> int:
    return on.year if book.starts_anew_each_year else 0


def next_number(book: Book, year: int) -> int:
    last = Number.objects.filter(book=book, year=year).aggregate(last=Max("number"))["last"]
    return (last or 0) + 1


def text_of(book: Book, number: int, on: date) -> str:
    """ "{number}/{year}" with the Buddhist year; Thai digits are the papers' look."""
    written = book.pattern.replace("{number}", str(number))
    return written.replace("{year}", str(buddhist_year(on.year)))


def _kept(acting: Acting, book: Book, wanted: int, on: date, note: str) -> Number:
    year = year_of(book, on)
    number = Number(
        province=acting.province,
        book=book,
        year=year,
        number=wanted,
        text=text_of(book, wanted, on),
        given_on=on,
        given_by=acting.person_id,
        note=note.strip()[:250],
    )
    try:
        with transaction.atomic():
            number.save(force_insert=True)
    except IntegrityError as error:
        if "number_once_a_year" not in str(error):
            raise
        free = next_number(book, year)
        raise BadInput("number_taken", number=number.text, book=book.name, free=free) from error
    events.record(acting, "papers.number.reserved", number, {"number": number.text})
    return number


def _checked(values: dict[str, Any]) -> dict[str, Any]:
    if "{number}" not in values.get("pattern", "{number}"):
        raise BadInput("pattern_without_number")
    return values


def _save(book: Book) -> None:
    try:
        with transaction.atomic():
            book.save()
    except IntegrityError as error:
        if "book_name_once" not in str(error):
            raise
        raise BadInput("book_name_taken", name=book.name) from error
