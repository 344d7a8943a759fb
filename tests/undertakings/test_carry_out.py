"""Progress, photos, report, confirmation (R002)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from phakhi.core.errors import BadInput, Forbidden, WrongState
from phakhi.core.files import path_of
from phakhi.undertakings import services
from phakhi.undertakings.models import DueChange, ProgressNote, Undertaking
from phakhi.undertakings.permissions import can_view_photo
from tests.factories import make_acting
from tests.factories_networks import make_actor
from tests.factories_undertakings import (
    desk,
    in_days,
    jpeg,
    make_undertaking,
    png,
    secretary_of,
    speaker_of,
)

pytestmark = pytest.mark.django_db


def test_nobody_else_reports_progress() -> None:
    row = make_undertaking("accepted")
    with pytest.raises(Forbidden):
        services.add_progress(acting=speaker_of(make_actor().party), undertaking=row, text="ก")


def test_what_nobody_took_on_has_no_progress() -> None:
    row = make_undertaking()
    with pytest.raises(WrongState):
        services.add_progress(acting=speaker_of(row.owner), undertaking=row, text="ก")


@pytest.mark.parametrize("percent", [-1, 101])
def test_a_share_beyond_the_whole_is_refused(percent: int) -> None:
    row = make_undertaking("accepted")
    with pytest.raises(BadInput) as refused:
        services.add_progress(
            acting=speaker_of(row.owner), undertaking=row, text="ก", percent=percent
        )
    assert refused.value.params["field"] == "percent"
    assert not ProgressNote.objects.exists()


def test_a_photo_that_is_too_large_is_refused_and_nothing_is_kept() -> None:
    row = make_undertaking("accepted")
    big = SimpleUploadedFile("big.jpg", jpeg() + b"\x00" * (9 * 1024 * 1024))
    with pytest.raises(BadInput) as refused:
        services.add_progress(acting=speaker_of(row.owner), undertaking=row, text="ก", photo=big)
    assert refused.value.code == "file_size"
    assert not ProgressNote.objects.exists()


def test_a_programme_called_photo_is_refused() -> None:
    row = make_undertaking("accepted")
    wrong = SimpleUploadedFile("photo.jpg", b"MZ\x90\x00 not a picture")
    with pytest.raises(BadInput):
        services.add_progress(acting=speaker_of(row.owner), undertaking=row, text="ก", photo=wrong)


def test_a_damaged_photo_is_refused() -> None:
    row = make_undertaking("accepted")
    half = SimpleUploadedFile("half.jpg", jpeg()[:60])
    with pytest.raises(BadInput) as refused:
        services.add_progress(acting=speaker_of(row.owner), undertaking=row, text="ก", photo=half)
    assert refused.value.code == "photo_broken"


@pytest.mark.parametrize(("name", "content"), [("a.jpg", jpeg()), ("a.png", png())])
def test_a_photo_forgets_where_and_with_what_it_was_taken(name: str, content: bytes) -> None:
    row = make_undertaking("accepted")
    note = services.add_progress(
        acting=speaker_of(row.owner),
        undertaking=row,
        text="8 จุด",
        photo=SimpleUploadedFile(name, content),
    )
    assert note.photo is not None
    kept = path_of(note.photo).read_bytes()
    assert b"GPS" not in kept
    assert b"Secret Phone" not in kept


def test_the_first_line_sets_it_under_way() -> None:
    row = make_undertaking("accepted")
    services.add_progress(acting=speaker_of(row.owner), undertaking=row, text="เริ่มแล้ว", percent=5)
    row.refresh_from_db()
    assert (row.state, row.percent) == ("working", 5)


def test_an_officer_s_line_carries_whose_word_it_is() -> None:
    row = make_undertaking("accepted")
    note = services.add_progress(acting=desk(row.body), undertaking=row, text="จากแบบกระดาษ")
    assert (note.entered_for, note.via) == (row.owner, "paper")


def test_a_photo_is_inside_until_the_secretary_shows_it() -> None:
    row = make_undertaking("accepted")
    owner = speaker_of(row.owner)
    photo = SimpleUploadedFile("a.jpg", jpeg())
    note = services.add_progress(acting=owner, undertaking=row, text="ก", photo=photo)
    stranger = make_acting("citizen")
    assert can_view_photo(owner, note)
    assert not can_view_photo(stranger, note)
    with pytest.raises(Forbidden):
        services.show_photo(acting=owner, note=note, is_public=True)
    services.show_photo(acting=secretary_of(row.body), note=note, is_public=True)
    assert can_view_photo(stranger, note)


def test_done_without_saying_what_came_of_it_is_refused() -> None:
    row = make_undertaking("working")
    with pytest.raises(BadInput):
        services.report_done(acting=speaker_of(row.owner), undertaking=row, outcome=" ")


def test_a_report_closes_what_was_still_asked() -> None:
    row = make_undertaking("working")
    who = speaker_of(row.owner)
    services.ask_change(acting=who, undertaking=row, why="ฝนตก", due_on=in_days(60))
    services.report_done(acting=who, undertaking=row, outcome="ครบ")
    assert DueChange.objects.get().state == "taken_back"


def test_who_speaks_for_the_owner_does_not_confirm_from_the_desk_either() -> None:
    row = make_undertaking("done")
    assert row.owner is not None
    both = replace(desk(row.body), party_ids=frozenset({row.owner.pk}))
    with pytest.raises(Forbidden) as refused:
        services.confirm_done(acting=both, undertaking=row)
    assert refused.value.code == "another_confirms"


def test_a_picture_in_a_message_forgets_where_it_was_taken() -> None:
    row = make_undertaking("working")
    who = speaker_of(row.owner)
    topic = services.topic_of(acting=who, undertaking=row)
    photo = SimpleUploadedFile("a.jpg", jpeg())
    message = services.say(acting=who, topic=topic, text="", upload=photo)
    assert message.file is not None
    assert b"GPS" not in path_of(message.file).read_bytes()


def test_the_owner_does_not_confirm_its_own_work() -> None:
    row = make_undertaking("done")
    with pytest.raises(Forbidden):
        services.confirm_done(acting=speaker_of(row.owner), undertaking=row)


def test_the_officer_who_entered_the_report_does_not_confirm_it() -> None:
    row = make_undertaking("working")
    officer = desk(row.body)
    services.report_done(acting=officer, undertaking=row, outcome="ครบ")
    with pytest.raises(Forbidden) as refused:
        services.confirm_done(acting=officer, undertaking=row)
    assert refused.value.code == "another_confirms"
    services.confirm_done(acting=desk(row.body), undertaking=row)
    assert row.state == "confirmed"


def test_what_is_not_done_yet_goes_back_with_a_word() -> None:
    row = make_undertaking("done")
    with pytest.raises(BadInput):
        services.send_back(acting=desk(row.body), undertaking=row, reason="")
    services.send_back(acting=desk(row.body), undertaking=row, reason="ขาด 2 จุด")
    assert (row.state, row.done_at, row.percent) == ("working", None, 90)


def test_late_is_what_is_due_and_not_reported_or_not_answered() -> None:
    late = make_undertaking("working")
    silent, reported = make_undertaking(), make_undertaking("done")
    yesterday = timezone.localdate() - timedelta(days=1)
    for row, column in ((late, "due_on"), (silent, "answer_due_on"), (reported, "due_on")):
        Undertaking.objects.filter(pk=row.pk).update(**{column: yesterday})
    assert set(Undertaking.objects.late()) == {late, silent}
    assert all(row.is_late for row in Undertaking.objects.late())
    assert not make_undertaking(due_on=in_days(1)).is_late
