"""The pages, as those who would use them; what is private shows nowhere else."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from phakhi.ties.models import Contact, Origin, Tie
from tests.factories_networks import make_actor, make_external
from tests.factories_ties import make_contact, make_tie

pytestmark = pytest.mark.django_db
BASE = "/th/nakhon-ratchasima/ties/"
SECRET = "ภาคีที่ซ่อนไว้"


def test_a_partner_logs_a_contact_with_three_taps(as_representative: Any) -> None:
    actor, other = make_actor(), make_actor(name_th="สมาคมตัวอย่างคู่สนทนา")
    make_contact(actor, other)
    client = as_representative(actor)
    form = client.get(f"{BASE}contacts/log/").content.decode()
    assert str(other.pk) in form
    sent = {"recent": str(other.pk), "channel": "phone", "about": "นัดดูฝาย", "due_in": "7",
            "next_step": "ส่งแผนที่", "next_by": "us", "on": "21/11/2569"}  # fmt: skip
    kept = client.post(f"{BASE}contacts/log/", sent)
    assert kept.status_code == 302, kept.content.decode()
    contact = Contact.objects.get(about="นัดดูฝาย")
    assert (contact.other, contact.next_due is not None) == (other, True)
    listed = client.get(kept["Location"]).content.decode()
    assert f"{contact.pk}/remove/" in listed
    client.post(f"{BASE}contacts/{contact.pk}/step/")
    contact.refresh_from_db()
    assert contact.done_at
    client.post(f"{BASE}contacts/{contact.pk}/remove/")
    assert not Contact.objects.filter(pk=contact.pk).exists()


def test_a_typed_partner_counts_before_the_button(as_representative: Any) -> None:
    actor, other, third = make_actor(), make_actor(), make_actor(name_th="สมาคมที่สาม")
    make_contact(actor, other)
    sent = {"recent": str(other.pk), "partner": "สมาคมที่สาม", "channel": "phone", "about": "คุย",
            "next_by": "us", "on": "20/11/2569"}  # fmt: skip
    as_representative(actor).post(f"{BASE}contacts/log/", sent)
    assert Contact.objects.get(about="คุย").other == third


def test_an_empty_form_comes_back_with_every_fault(as_representative: Any) -> None:
    client = as_representative(make_actor())
    answer = client.post(f"{BASE}contacts/log/", {"about": "ไม่บอกว่าใคร", "channel": "phone",
                                                  "on": "21/11/2599"})  # fmt: skip
    assert answer.status_code == 200
    assert "ไม่บอกว่าใคร" in answer.content.decode()
    assert not Contact.objects.exists()


def test_an_officer_logs_for_any_partner_and_an_outside_body(as_role: Any) -> None:
    actor = make_actor(name_th="สมาคมตัวอย่างของเรา")
    outside = make_external(actor, name="กองทุนตัวอย่างอาเซียน")
    sent = {"actor": "สมาคมตัวอย่างของเรา", "outside": "กองทุนตัวอย่างอาเซียน", "channel": "email",
            "about": "ขอทุน", "on": "20/11/2569"}  # fmt: skip
    answer = as_role("officer").post(f"{BASE}contacts/log/", sent)
    assert answer.status_code == 302, answer.content.decode()
    outside.refresh_from_db()
    assert outside.last_contact_on == date(2026, 11, 20)


def test_a_correction_keeps_what_was_typed_when_somebody_saved_in_between(
    as_representative: Any,
) -> None:
    contact = make_contact()
    client = as_representative(contact.actor)
    assert contact.other is not None
    sent = {"partner": contact.other.public_code, "channel": "line", "about": "แก้แล้ว",
            "on": "2/11/2569", "version": "0"}  # fmt: skip
    stale = client.post(f"{BASE}contacts/{contact.pk}/", sent)
    assert stale.status_code == 409
    assert "แก้แล้ว" in stale.content.decode()
    client.post(f"{BASE}contacts/{contact.pk}/", sent | {"version": "1"})
    contact.refresh_from_db()
    assert (contact.about, contact.channel) == ("แก้แล้ว", "line")


def test_the_log_of_others_is_closed_and_its_file_too(as_representative: Any) -> None:
    contact = make_contact(about="ความลับของสองฝ่าย")
    client = as_representative(make_actor())
    assert "ความลับ" not in client.get(f"{BASE}contacts/").content.decode()
    body = b"".join(client.get(f"{BASE}contacts/file.csv").streaming_content).decode()
    assert "ความลับ" not in body
    assert client.get(f"{BASE}contacts/{contact.pk}/").status_code == 404
    assert Client().get(f"{BASE}contacts/").status_code in (302, 403)


def test_a_partner_tells_a_tie_and_the_other_end_answers(as_representative: Any) -> None:
    mine, theirs = make_actor(), make_actor(name_th="สมาคมตัวอย่างอีกฝ่าย")
    told = as_representative(mine).post(
        f"{BASE}of/{mine.public_code}/add/",
        {"partner": "สมาคมตัวอย่างอีกฝ่าย", "kind": "funding", "toward": "in", "since": "1/1/2568",
         "frequency": "3", "intensity": "2", "evidence": "สัญญา", "is_public": "on"},
    )  # fmt: skip
    assert told.status_code == 302, told.content.decode()
    tie = Tie.objects.get()
    assert (tie.source, tie.target, tie.told_by, tie.origin) == (theirs, mine, mine, "self")
    other = as_representative(theirs)
    assert f"{tie.pk}/confirm/" in other.get(BASE).content.decode()
    other.post(f"{BASE}{tie.pk}/contest/", {"reason": "ไม่เคยให้ทุน"})
    tie.refresh_from_db()
    assert tie.contest_reason == "ไม่เคยให้ทุน"
    assert mine.party.name not in Client().get(f"{BASE}of/{theirs.public_code}/").content.decode()
    other.post(f"{BASE}{tie.pk}/confirm/")
    tie.refresh_from_db()
    assert tie.confirmed_at
    other.post(f"{BASE}{tie.pk}/end/", {"until": "1/6/2569"})
    tie.refresh_from_db()
    assert tie.until == date(2026, 6, 1)


def test_an_officer_settles_a_contested_tie(as_role: Any) -> None:
    tie = make_tie(contested_at=timezone.now(), contest_reason="ไม่จริง", origin=Origin.SELF)
    officer = as_role("officer")
    assert "ไม่จริง" in officer.get(BASE).content.decode()
    officer.post(f"{BASE}{tie.pk}/struck/", {"reason": "ไม่มีหลักฐาน"})
    tie.refresh_from_db()
    assert tie.until == timezone.localdate()


@pytest.fixture
def leaking() -> list[str]:
    """Addresses that everybody may open, in a province with a hidden partner."""
    shown, hidden = make_actor(), make_actor(name_th=SECRET, is_public=False)
    make_tie(shown, hidden)
    make_tie(shown, kind="advice", is_public=False, evidence=SECRET)
    return [BASE, f"{BASE}file.csv", f"{BASE}of/{shown.public_code}/",
            f"/th/nakhon-ratchasima/partners/{shown.public_code}/"]  # fmt: skip


def test_a_hidden_partner_is_named_to_no_stranger(leaking: list[str]) -> None:
    for url in leaking:
        answer = Client().get(url)
        assert answer.status_code == 200, url
        streamed = getattr(answer, "streaming_content", None)
        body = b"".join(streamed) if streamed else answer.content
        assert SECRET not in body.decode(), url


def test_the_end_of_a_tie_is_not_told_the_name_of_a_partner_it_may_not_see(
    as_representative: Any,
) -> None:
    mine, hidden = make_actor(), make_actor(name_th=SECRET, is_public=False)
    tie = make_tie(mine, hidden)
    client = as_representative(mine)
    for url in (f"{BASE}of/{mine.public_code}/", f"{BASE}{tie.pk}/end/", f"{BASE}file.csv"):
        answer = client.get(url)
        streamed = getattr(answer, "streaming_content", None)
        body = b"".join(streamed) if streamed else answer.content
        assert SECRET not in body.decode(), url


def test_the_partners_page_and_my_organisation_show_the_ties(as_representative: Any) -> None:
    mine, other = make_actor(), make_actor(name_th="สมาคมตัวอย่างที่เห็น")
    make_tie(mine, other)
    make_contact(mine, other, next_step="โทรกลับ", next_due=date(2026, 1, 1))
    client = as_representative(mine)
    page = client.get(f"/th/nakhon-ratchasima/partners/{mine.public_code}/").content.decode()
    assert "สมาคมตัวอย่างที่เห็น" in page
    assert "open=1" in client.get("/th/nakhon-ratchasima/partners/mine/").content.decode()
