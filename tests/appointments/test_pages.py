"""The pages as people meet them: the desk, the order, the link on a phone, the public list."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from phakhi.accounts.step_up import DEMO_KEY
from phakhi.appointments import services
from phakhi.appointments.models import AppointmentOrder, Nomination
from phakhi.bodies.models import SeatTerm
from phakhi.core.thai import format_date
from phakhi.parties.models import Party
from tests.factories import make_acting
from tests.factories_appointments import (
    make_draft,
    make_nomination,
    make_signed,
    make_table,
    officer_of,
)
from tests.factories_bodies import make_seat, make_seat_term
from tests.factories_parties import make_person, make_user, person_of

pytestmark = pytest.mark.django_db
HOME = "/th/nakhon-ratchasima/appointments/"


def _officer(client: Client, role: str = "officer") -> Party:
    user = make_user(role)
    client.force_login(user, "phakhi.accounts.backends.PasswordBackend")
    session = client.session
    session[DEMO_KEY] = True
    session.save()
    return person_of(user)


def _post(client: Client, path: str, **data: Any) -> Any:
    return client.post(f"{HOME}{path}", data, follow=True)


def test_the_public_reads_signed_orders_and_no_draft(client: Client) -> None:
    signed, draft = make_signed(), make_draft(title="ร่างลับของสำนักงาน")
    page = client.get(HOME).content.decode()
    assert signed.number_text in page
    assert draft.title not in page
    assert client.get(f"{HOME}orders/{draft.pk}/").status_code == 404
    assert client.get(f"{HOME}orders/{signed.pk}/").status_code == 200


def test_the_sheet_carries_the_filters_and_runs_nothing(client: Client) -> None:
    make_signed(title="=1+1 คณะลำน้ำ")
    make_signed(title="คณะอื่น")
    text = b"".join(client.get(f"{HOME}orders.csv?q=ลำน้ำ")).decode()
    assert "'=1+1" in text
    assert "คณะอื่น" not in text


def test_a_citizen_does_not_see_the_desk(client: Client) -> None:
    _officer(client, "citizen")
    assert client.get(f"{HOME}work/").status_code == 403


def test_the_office_makes_an_order_from_the_record_and_puts_it_on_paper(client: Client) -> None:
    _officer(client)
    row = make_nomination(make_seat(make_table()), says_yes=True)
    made = _post(client, "new/", body=row.body.public_code, with_nominees="on")
    order = AppointmentOrder.objects.get()
    assert made.status_code == 200
    assert order.lines.get().nomination == row
    path = f"orders/{order.pk}/put-forward/"
    page = client.get(f"{HOME}{path}").content.decode()
    assert "ต้องมีเหตุผล" in page
    _post(client, path, version=order.version, waiver="รอประธาน")
    order.refresh_from_db()
    assert order.paper is not None
    page = client.get(f"{HOME}orders/{order.pk}/").content.decode()
    assert "paper-links" in page
    assert page.index(f"papers/{order.paper.pk}/") < page.index("put-forward/")


def test_a_second_order_beside_one_in_force_is_told_to_amend_it(client: Client) -> None:
    _officer(client)
    body = make_table()
    first = make_draft(body)
    assert "follow/" not in client.get(f"{HOME}orders/{first.pk}/").content.decode()
    signed = make_signed(body)
    page = client.get(f"{HOME}orders/{first.pk}/").content.decode()
    assert f"orders/{signed.pk}/follow/" in page


def test_a_cleared_nominee_leads_to_an_order(client: Client) -> None:
    _officer(client)
    row = make_nomination(make_seat(make_table()), says_yes=True)
    new = f"new/?body={row.body.public_code}"
    assert new not in client.get(f"{HOME}nominations/{row.pk}/").content.decode()
    _post(client, f"nominations/{row.pk}/clear/", version=row.version)
    assert new in client.get(f"{HOME}nominations/{row.pk}/").content.decode()


def test_a_draft_saved_over_by_another_officer_is_told_and_the_words_stay(client: Client) -> None:
    _officer(client)
    order = make_draft()
    seen = order.version
    services.change_order(acting=officer_of(order), order=order, seen=seen, title="ใหม่")
    answer = _post(
        client, f"orders/{order.pk}/text/", version=seen, title="ทับ", reason="ด้วย", basis="อ"
    )
    assert answer.status_code == 409


def test_the_nominee_answers_from_the_link_once(client: Client) -> None:
    row = make_nomination()
    token = services.nominee_link(acting=officer_of(row), nomination=row)
    assert client.get(f"{HOME}answer/{token}/").status_code == 200
    missing = _post(client, f"answer/{token}/", answer="yes")
    assert Nomination.objects.get(pk=row.pk).state == "asked"
    assert "has_conflict" in missing.content.decode()
    _post(client, f"answer/{token}/", answer="yes", has_conflict="no")
    kept = Nomination.objects.get(pk=row.pk)
    assert (kept.state, kept.answered_via, kept.has_conflict) == ("accepted", "link", False)
    assert client.get(f"{HOME}answer/{token}/").status_code == 410


def test_the_link_says_which_seat_for_how_long_and_by_when(client: Client) -> None:
    body = make_table(term_years=2, mandate="ดูแลลำน้ำร่วมกัน")
    due = timezone.localdate() + timedelta(days=9)
    row = make_nomination(make_seat(body, role="vice_chair"), answer_due_on=due)
    token = services.nominee_link(acting=officer_of(row), nomination=row)
    page = client.get(f"{HOME}answer/{token}/").content.decode()
    told = (body.name, "รองประธาน", "2 ปี", "ดูแลลำน้ำร่วมกัน", format_date(due), "9 วัน")
    assert [word for word in told if word not in page] == []
    asked = page[page.index('name="has_conflict"') - 900 : page.index('name="has_conflict"')]
    assert "ไม่บังคับ" not in asked


def test_a_no_needs_no_declaration_and_declares_nothing(client: Client) -> None:
    row = make_nomination()
    token = services.nominee_link(acting=officer_of(row), nomination=row)
    _post(client, f"answer/{token}/", answer="no", reason="งานล้นมือ")
    kept = Nomination.objects.get(pk=row.pk)
    assert (kept.state, kept.has_conflict) == ("declined", None)


def test_the_proposer_reads_neither_interests_nor_why_the_nominee_said_no(client: Client) -> None:
    proposer = _officer(client, "member")
    office = make_nomination()
    Nomination.objects.filter(pk=office.pk).update(proposed_by=proposer.pk)
    nominee = make_acting("citizen", person_id=office.person_id)
    services.answer_nomination(
        acting=nominee, nomination=office, says_yes=True, has_conflict=True, conflict="มีหุ้นอยู่"
    )
    at = f"{HOME}nominations/{office.pk}/"
    assert "มีหุ้นอยู่" not in client.get(at).content.decode()
    services.answer_nomination(acting=nominee, nomination=office, says_yes=False, reason="สุขภาพไม่ดี")
    assert "สุขภาพไม่ดี" not in client.get(at).content.decode()
    _officer(client)
    assert "สุขภาพไม่ดี" in client.get(at).content.decode()


def test_a_select_begins_with_a_word_and_never_with_dashes(client: Client) -> None:
    _officer(client)
    page = client.get(f"{HOME}new/").content.decode()
    assert '<option value="">เลือก…</option>' in page.replace(" selected", "")
    assert "---------" not in page


def test_my_appointments_say_the_last_day_as_people_say_it(client: Client) -> None:
    person = _officer(client, "citizen")
    make_seat_term(person=person, until=date(2026, 12, 16))
    page = client.get(f"{HOME}mine/").content.decode()
    assert "15 ธันวาคม 2569" in page
    assert "16 ธันวาคม 2569" not in page


def test_the_succession_table_makes_drafts_and_names_the_row_that_is_wrong(client: Client) -> None:
    _officer(client)
    seat, new = make_seat(make_table(name_th="คณะลำน้ำ")), make_person(name_th="สืบต่อ ลำน้ำ")
    field = f"seat-{seat.pk}"
    wrong = _post(client, "succession/", **{field: "ไม่มีคนนี้"})
    assert not AppointmentOrder.objects.exists()
    assert f'id="id_{field}-error"' in wrong.content.decode()
    _post(client, "succession/", **{field: new.name_th})
    assert AppointmentOrder.objects.get().lines.get().person == new


def test_pasted_rows_are_shown_in_the_table_and_nothing_is_saved(client: Client) -> None:
    _officer(client)
    make_seat(make_table(name_th="คณะลำน้ำ"))
    pasted = "คณะลำน้ำ\t4\tนายมาใหม่\nคณะลำน้ำ\t99\tใคร"
    page = _post(client, "succession/", step="paste", pasted=pasted).content.decode()
    assert "นายมาใหม่" in page
    assert "แถวที่ 2" in page
    assert not AppointmentOrder.objects.exists()


def test_my_appointments_show_my_seat_its_order_and_its_pdf(client: Client) -> None:
    person = _officer(client, "citizen")
    body = make_table()
    line = services.Line(seat=body.seats.get(place=1), person=person)
    order = make_signed(body, lines=[line])
    page = client.get(f"{HOME}mine/").content.decode()
    assert order.number_text in page
    assert f"orders/{order.pk}/pdf/" in page
    assert SeatTerm.objects.get(order_id=order.pk).person == person


def test_the_desk_counts_what_waits(client: Client) -> None:
    _officer(client)
    order = make_draft()
    services.put_forward(acting=officer_of(order), order=order, waiver="จำเป็น")
    late = make_nomination(answer_due_on=timezone.localdate() - timedelta(days=2))
    page = client.get(f"{HOME}work/").content.decode()
    assert order.title in page
    assert str(late.pk) in page
    assert "ยังไม่ได้ออกเลข" in page
