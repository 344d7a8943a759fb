from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import timezone

from phakhi.core.errors import BadInput, Forbidden, StaleWrite
from phakhi.core.models import Event
from phakhi.ties import services
from phakhi.ties.following import follow_log, frequency_of
from phakhi.ties.models import Contact, Tie
from tests.factories import make_acting, make_province
from tests.factories_networks import make_actor, make_external, representative_of
from tests.factories_ties import make_contact

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate


def _values(**more: Any) -> dict[str, Any]:
    return {"on": TODAY(), "channel": "phone", "about": "นัดหมาย"} | more


def test_only_those_who_speak_for_it_and_entering_officers_log() -> None:
    actor, other = make_actor(), make_actor()
    for acting in (make_acting("citizen"), make_acting("auditor"), representative_of(other)):
        with pytest.raises(Forbidden):
            services.log_contact(acting=acting, actor=actor, **_values(other=other))
    for acting in (representative_of(actor), make_acting("field_officer")):
        services.log_contact(acting=acting, actor=actor, **_values(other=other))


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({}, "contact_whom"),
        ({"with_whom": "นายตัวอย่าง", "on": date(2999, 1, 1)}, "contact_later"),
        ({"with_whom": "นายตัวอย่าง", "channel": "pigeon"}, "bad_input"),
    ],
)
def test_what_cannot_be_is_refused(more: dict[str, Any], code: str) -> None:
    actor = make_actor()
    with pytest.raises(BadInput) as refused:
        services.log_contact(acting=representative_of(actor), actor=actor, **_values(**more))
    assert refused.value.code == code
    assert not Contact.objects.exists()


def test_a_partner_of_the_neighbour_or_somebody_elses_outside_partner_is_refused() -> None:
    actor = make_actor()
    there = make_actor(province=make_province("56"))
    for more in ({"other": there}, {"external": make_external()}, {"other": actor}):
        with pytest.raises(BadInput):
            services.log_contact(acting=representative_of(actor), actor=actor, **_values(**more))


def test_a_body_outside_is_found_by_its_name_and_knows_its_last_contact() -> None:
    actor = make_actor()
    outside = make_external(actor, name="มูลนิธิตัวอย่างใหญ่")
    acting = representative_of(actor)
    services.log_contact(acting=acting, actor=actor, **_values(external_name="มูลนิธิตัวอย่างใหญ่"))
    earlier = services.log_contact(
        acting=acting, actor=actor, **_values(external=outside, on=date(2026, 1, 1))
    )
    outside.refresh_from_db()
    assert outside.last_contact_on == TODAY()
    services.remove_contact(acting=acting, contact=Contact.objects.exclude(pk=earlier.pk).get())
    outside.refresh_from_db()
    assert outside.last_contact_on == date(2026, 1, 1)


def test_the_event_holds_no_word_of_it() -> None:
    actor = make_actor()
    services.log_contact(
        acting=representative_of(actor), actor=actor,
        **_values(with_whom="นางความลับ", about="ความลับ"),
    )  # fmt: skip
    (event,) = Event.objects.filter(kind__startswith="ties.contact.")
    assert "ลับ" not in str(event.data)


def test_both_sides_see_it_and_nobody_else() -> None:
    contact = make_contact()
    assert contact.other is not None
    for acting in (representative_of(contact.actor), representative_of(contact.other)):
        assert Contact.objects.visible_to(acting).exists()
    for acting in (make_acting("citizen"), representative_of(make_actor())):
        assert not Contact.objects.visible_to(acting).exists()


def test_the_other_side_ticks_the_step_but_does_not_rewrite_the_log() -> None:
    contact = make_contact(next_step="ส่งแผนที่")
    assert contact.other is not None
    other = representative_of(contact.other)
    services.do_step(acting=other, contact=contact)
    assert Contact.objects.filter(done_at__isnull=False).exists()
    services.do_step(acting=other, contact=contact)
    assert Contact.objects.all().open_steps().exists()
    with pytest.raises(Forbidden):
        services.remove_contact(acting=other, contact=contact)
    with pytest.raises(Forbidden):
        services.change_contact(acting=other, contact=contact, seen=1, values={"about": "x"})


def test_a_contact_without_a_step_has_nothing_to_tick() -> None:
    contact = make_contact()
    with pytest.raises(BadInput):
        services.do_step(acting=make_acting(), contact=contact)


def test_a_correction_on_a_stale_version_is_refused() -> None:
    contact = make_contact()
    office = make_acting()
    services.change_contact(acting=office, contact=contact, seen=1, values={"about": "แก้"})
    with pytest.raises(StaleWrite):
        services.change_contact(acting=office, contact=contact, seen=1, values={"about": "ซ้ำ"})


@pytest.mark.parametrize(
    ("days", "frequency"), [(0, None), (2, None), (3, 2), (9, 2), (10, 3), (39, 3), (40, 4)]
)
def test_how_often_is_read_off_the_days(days: int, frequency: int | None) -> None:
    assert frequency_of(days) == frequency


def test_three_days_of_contact_make_a_tie_that_is_not_public() -> None:
    actor, other = make_actor(), make_actor()
    acting = representative_of(actor)
    for back in (1, 1, 5):
        on = TODAY() - timedelta(days=back)
        services.log_contact(acting=acting, actor=actor, **_values(other=other, on=on))
    assert not Tie.objects.exists()
    last = services.log_contact(acting=representative_of(other), actor=other,
                                **_values(other=actor))  # fmt: skip
    tie = Tie.objects.get()
    assert (tie.kind, tie.frequency, tie.is_public) == ("contact", 2, False)
    assert tie.since == TODAY() - timedelta(days=5)
    services.remove_contact(acting=representative_of(other), contact=last)
    tie.refresh_from_db()
    assert tie.until == TODAY() - timedelta(days=1)


def test_a_log_that_falls_silent_ends_the_tie_in_the_night() -> None:
    actor, other = make_actor(), make_actor()
    for back in (10, 20, 30):
        make_contact(actor, other, on=TODAY() - timedelta(days=back))
    follow_log(make_acting())
    follow_log(make_acting())
    assert Tie.objects.filter(until=None).count() == 1
    Contact.objects.update(on=TODAY() - timedelta(days=500))
    Tie.objects.update(since=TODAY() - timedelta(days=600))
    follow_log(make_acting())
    assert Tie.objects.get().until is not None
