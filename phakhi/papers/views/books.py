"""The registers of numbers: the shelf, one register's year, a number reserved or made void."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from phakhi.core.errors import BadInput, WrongState
from phakhi.core.exports import export
from phakhi.core.http import Request
from phakhi.core.pages import saved, seen_version, sent
from phakhi.core.permissions import authorise
from phakhi.core.sentences import sentence
from phakhi.papers import services
from phakhi.papers.forms.books import BookForm, ReserveForm
from phakhi.papers.forms.fields import ReasonForm
from phakhi.papers.models import Book, Number
from phakhi.papers.offices import office_party
from phakhi.papers.permissions import can_keep_books
from phakhi.papers.queries.books import (
    COLUMNS,
    STATES,
    books_of,
    numbers_of,
    shelf,
    year_word,
    years_of,
)
from phakhi.papers.services.books import next_number, text_of, year_of
from phakhi.papers.views.frame import address, page, trail

PER_PAGE = 100
_FIELDS = {"book_counting_stands": "starts_anew_each_year"}


@require_safe
def books(request: Request) -> HttpResponse:
    authorise(request.acting.is_staff)
    return page(
        request,
        "books/books.html",
        title=_("Registers of numbers"),
        lead=_("The office's own registers: each number is given once, with its day."),
        trail=trail(request, (_("Registers"), "")),
        shelf=shelf(request.acting),
        may_keep=can_keep_books(request.acting),
    )


@require_safe
def book(request: Request, pk: UUID) -> HttpResponse:
    found = _book(request, pk)
    year = _year(request, found)
    today = timezone.localdate()
    rows = Paginator(numbers_of(request.acting, found, year), PER_PAGE)
    following = next_number(found, year_of(found, today))
    return page(
        request,
        "books/book.html",
        title=found.name,
        kind=_("Register of numbers"),
        trail=_trail(request, (found.name, "")),
        book=found,
        year=year,
        year_word=year_word(year),
        years=[(f"?year={one}", year_word(one), one == year) for one in years_of(found)],
        page=rows.get_page(request.GET.get("page")),
        states=STATES,
        next=text_of(found, following, today),
        may_keep=can_keep_books(request.acting),
    )


@require_safe
def book_file(request: Request, pk: UUID, ending: str) -> HttpResponseBase:
    found = _book(request, pk)
    year = _year(request, found)
    return export(numbers_of(request.acting, found, year), COLUMNS, ending, f"numbers-{year}")


@require_http_methods(["GET", "POST"])
def new(request: Request) -> HttpResponse:
    authorise(can_keep_books(request.acting))
    form = BookForm(sent(request), initial={"gives": "clerk", "starts_anew_each_year": True})
    if form.is_bound and form.is_valid():
        try:
            made = services.create_book(
                acting=request.acting, office=office_party(request.acting), **form.cleaned_data
            )
        except BadInput as error:
            form.add_error("name", sentence(error))
        else:
            return saved(request, _("Opened."), address(request, "book", pk=made.pk))
    return _asked(request, form, _("Open a register"), _("Open this register"))


@require_http_methods(["GET", "POST"])
def change(request: Request, pk: UUID) -> HttpResponse:
    found = _book(request, pk)
    authorise(can_keep_books(request.acting))
    kept = {name: getattr(found, name) for name in BookForm.base_fields}
    form = BookForm(sent(request), initial=kept)
    if form.is_bound and form.is_valid():
        seen = seen_version(request, found.version)
        try:
            services.change_book(acting=request.acting, book=found, seen=seen, **form.cleaned_data)
        except BadInput as error:
            form.add_error(_FIELDS.get(error.code, "name"), sentence(error))
        else:
            return saved(request, _("Saved."), address(request, "book", pk=pk))
    return _asked(request, form, _("Change this register"), _("Save"), book=found)


@require_http_methods(["GET", "POST"])
def reserve(request: Request, pk: UUID) -> HttpResponse:
    found = _book(request, pk)
    authorise(can_keep_books(request.acting))
    form = ReserveForm(sent(request))
    if form.is_bound and form.is_valid():
        try:
            number = services.reserve_number(acting=request.acting, book=found, **form.cleaned_data)
        except BadInput as error:
            form.add_error("number", sentence(error))
        else:
            told = _("Number %(number)s is reserved.") % {"number": number.text}
            return saved(request, told, address(request, "book", pk=pk))
    return _asked(request, form, _("Reserve a number"), _("Reserve this number"), book=found)


@require_http_methods(["GET", "POST"])
def void(request: Request, pk: UUID) -> HttpResponse:
    seen = Number.objects.visible_to(request.acting).select_related("book")
    number = get_object_or_404(seen, pk=pk)
    authorise(can_keep_books(request.acting))
    if number.state != "reserved":
        raise WrongState("number_in_use" if number.state == "used" else "number_void_already")
    form = ReasonForm(sent(request))
    if form.is_bound and form.is_valid():
        services.void_number(acting=request.acting, number=number, why=form.cleaned_data["why"])
        told = _("The number is void. It stays in the register with its reason.")
        return saved(request, told, address(request, "book", pk=number.book_id))
    title = _("Make number %(number)s void") % {"number": number.text}
    return _asked(request, form, title, _("Make this number void"), book=number.book)


def _asked(
    request: Request, form: Any, title: Any, submit: Any, book: Book | None = None
) -> HttpResponse:
    back = address(request, "book", pk=book.pk) if book else address(request, "books")
    steps = ((book.name, back),) if book else ()
    return page(
        request,
        "act.html",
        title=title,
        kind=book.name if book else "",
        trail=_trail(request, *steps, (title, "")),
        form=form,
        submit=submit,
        back_url=back,
        version=seen_version(request, book.version) if book else 0,
    )


def _trail(request: Request, *steps: tuple[Any, str]) -> list[dict[str, Any]]:
    return trail(request, (_("Registers"), address(request, "books")), *steps)


def _book(request: Request, pk: UUID) -> Book:
    found: Book = get_object_or_404(books_of(request.acting), pk=pk)
    return found


def _year(request: Request, book: Book) -> int:
    """The newest that has a number, unless the address asks for another."""
    asked, years = request.GET.get("year", ""), years_of(book)
    return int(asked) if asked.isdecimal() and int(asked[:5]) in years else years[0]
