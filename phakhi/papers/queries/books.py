"""The registers: which there are, the next free number, the numbers of a year."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, Max
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from phakhi.core.acting import Acting
from phakhi.core.exports import Column
from phakhi.core.thai.calendar import buddhist_year
from phakhi.papers.models import Book, Number, Paper
from phakhi.papers.services.books import text_of, year_of

STATES = {"reserved": _("Reserved"), "used": _("On a paper"), "void": _("Void")}


def books_of(acting: Acting) -> Any:
    return Book.objects.visible_to(acting)


def shelf(acting: Acting) -> list[dict[str, Any]]:
    """Each register with its next free number, as it will be written."""
    today = timezone.localdate()
    rows = Number.objects.filter(province=acting.province, year__in=(today.year, 0))
    told = rows.order_by().values("book", "year").annotate(last=Max("number"), given=Count("pk"))
    given = {(row["book"], row["year"]): row for row in told}
    found = []
    for book in books_of(acting):
        row = given.get((book.pk, year_of(book, today)), {"last": 0, "given": 0})
        following = text_of(book, row["last"] + 1, today)
        found.append({"book": book, "next": following, "given": row["given"]})
    return found


def years_of(book: Book) -> list[int]:
    years: list[int] = list(
        Number.objects.filter(book=book).values_list("year", flat=True).distinct().order_by("-year")
    )
    return years or [year_of(book, timezone.localdate())]


def year_word(year: int) -> Any:
    """0: a register that runs on over the years."""
    if not year:
        return _("All years")
    return str(buddhist_year(year)) if get_language() == "th" else str(year)


def numbers_of(acting: Acting, book: Book, year: int) -> Any:
    seen = Number.objects.visible_to(acting).filter(book=book, year=year)
    return seen.select_related("paper", "book").order_by("-number")


def reserved_for(acting: Acting) -> Any:
    seen = Number.objects.visible_to(acting).filter(state="reserved")
    return seen.select_related("book").order_by("book__name", "year", "number")


def usual_book(acting: Acting, paper: Paper) -> Book | None:
    """Where the last paper of this kind took its number; else a register of such papers."""
    alike = Paper.objects.filter(province=acting.province, kind=paper.kind).exclude(number=None)
    last = alike.order_by("-created_at").select_related("number__book").first()
    kind = "order" if paper.kind == "order" else "letter"
    found: Book | None = books_of(acting).filter(kind=kind).first()
    return last.number.book if last is not None and last.number is not None else found


COLUMNS = (
    Column(_("Number"), lambda row: row.text),
    Column(_("State"), lambda row: STATES[row.state]),
    Column(_("Day it was given"), lambda row: row.given_on),
    Column(_("Official paper"), lambda row: row.paper.title if hasattr(row, "paper") else ""),
    Column(_("Note"), lambda row: row.note),
)
