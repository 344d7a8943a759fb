"""The ledger's pages call things what they are, and tell no name the reader may not read."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import models
from django.test import Client
from django.urls import reverse

from phakhi.core import sequencer
from phakhi.core.acting import Acting
from phakhi.ledger.models import LedgerEntry
from phakhi.ledger.naming import NAMINGS, subjects_of
from phakhi.meetings.models import Meeting
from phakhi.meetings.wording import full_name
from phakhi.papers import services as papers
from tests.factories import make_acting
from tests.factories_calling import make_called
from tests.factories_papers import make_numbered, make_office, scan
from tests.factories_undertakings import in_days, make_instruction
from tests.ledger.factories import make_entries

pytestmark = pytest.mark.django_db


def _entered(subject: Any) -> LedgerEntry:
    sequencer.sequence(subject.province_id)
    return LedgerEntry.objects.filter(subject_id=subject.pk).latest("index")


def _issued(*, is_public: bool) -> Any:
    office = make_office()
    return papers.take_signed_scan(
        acting=make_acting(),
        paper=make_numbered(office, title="หนังสือเรื่องน้ำ", is_public=is_public),
        upload=scan(),
        signed_on=in_days(0),
        post=office.governor,
    )


def test_a_title_the_reader_may_not_see_is_not_told() -> None:
    paper = _issued(is_public=False)
    entry, stranger = _entered(paper), Acting.stranger(paper.province)
    told = subjects_of(stranger, [entry])[entry.pk]
    assert (told.name, told.url, told.code) == ("", "", "")
    assert str(told.kind) == "หนังสือราชการ"
    for url in (_home(entry), _page(entry)):
        assert "หนังสือเรื่องน้ำ" not in Client().get(url).content.decode()
    assert "หนังสือเรื่องน้ำ" in subjects_of(make_acting(), [entry])[entry.pk].name


def test_what_everybody_may_read_is_called_by_number_and_title_with_its_page() -> None:
    paper = _issued(is_public=True)
    entry = _entered(paper)
    told = subjects_of(Acting.stranger(paper.province), [entry])[entry.pk]
    assert told.name == f"{paper.number.text} หนังสือเรื่องน้ำ"
    for url in (_home(entry), _page(entry)):
        page = Client().get(url).content.decode()
        assert "หนังสือเรื่องน้ำ" in page and told.url in page
    assert Client().get(told.url).status_code == 200


def test_a_meeting_is_called_as_people_call_it() -> None:
    meeting = make_called()
    entry = _entered(meeting)
    page = Client().get(_home(entry)).content.decode()
    assert full_name(Meeting.objects.get(pk=meeting.pk)) in page
    assert f">{meeting.pk}<" not in page


def test_an_instruction_is_no_stranger_s_matter() -> None:
    row = make_instruction("given")
    entry = _entered(row)
    told = subjects_of(Acting.stranger(row.province), [entry])[entry.pk]
    assert (told.name, told.url) == ("", "")


def test_a_thing_no_room_names_shows_no_bare_id() -> None:
    acting = make_acting()
    (entry,) = make_entries(acting, 1)
    assert str(entry.subject_id) not in Client().get(_home(entry)).content.decode()


def test_a_page_of_one_kind_asks_once(django_assert_num_queries: Any) -> None:
    entries = [_entered(_issued(is_public=True)) for _ in range(3)]
    stranger = Acting.stranger(entries[0].province)
    with django_assert_num_queries(1):
        subjects_of(stranger, entries)


def test_every_kind_can_say_who_sees_it() -> None:
    for label, naming in NAMINGS.items():
        assert issubclass(naming.model, models.Model)
        assert naming.model._meta.label_lower == label
        assert naming.model._default_manager.visible_to(make_acting()).count() == 0  # type: ignore[attr-defined]


def _home(entry: LedgerEntry) -> str:
    return reverse("ledger:home", kwargs={"province": entry.province.slug})


def _page(entry: LedgerEntry) -> str:
    parts = {"province": entry.province.slug, "number": entry.number}
    return reverse("ledger:entry", kwargs=parts)
