"""The pages, as a stranger, the office and a member see them."""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from phakhi.bodies.models import Body, BodyResource, Seat, SeatRule, SeatTerm
from tests.factories import make_province
from tests.factories_areas import make_areas
from tests.factories_bodies import make_body, make_ex_officio, make_member, make_seat
from tests.factories_networks import make_actor
from tests.factories_parties import make_party, make_person, make_post, make_term, make_user
from tests.networks.conftest import client_of

pytestmark = pytest.mark.django_db
HOME = "/th/nakhon-ratchasima/appointments"
PAGES = ("overview", "members", "history")


def _url(name: str, body: Body | None = None, **parts: object) -> str:
    code = {"code": body.public_code} if body else {}
    return reverse(f"bodies:{name}", kwargs={"province": "nakhon-ratchasima", **code, **parts})


def _officer() -> Client:
    return client_of(make_user("officer", province=make_province()))


def _text(client: Client, url: str) -> str:
    answer = client.get(url)
    assert answer.status_code == 200, url
    return answer.content.decode()


@pytest.fixture(autouse=True)
def areas() -> None:
    make_areas("30")


def test_every_page_of_a_body_opens_for_everybody() -> None:
    body = make_body(checks_six_parties=True)
    make_member(body, "chair", party=make_party(), person=make_person())
    make_ex_officio(body, is_held=False)
    for name in PAGES:
        _text(Client(), _url(name, body))


@pytest.mark.parametrize("state", ["active", "planned", "ended"])
def test_every_office_page_opens_for_the_office(state: str) -> None:
    body = make_body(state)
    seat = make_member(body, until=date(2027, 1, 1)).seat
    officer = _officer()
    for name in (*PAGES, "edit", "rules", "resources", "seats", "add_seat"):
        _text(officer, _url(name, body))
    for name in ("change_seat", "end_seat", "fill_seat"):
        _text(officer, _url(name, body, pk=seat.pk))
    for name in ("choose", "agreed", "desk", "tree", "index"):
        _text(officer, _url(name))


def test_a_body_in_preparation_is_not_there_for_a_stranger() -> None:
    body = make_body("planned")
    make_province()
    assert Client().get(_url("overview", body)).status_code == 404
    assert body.name not in _text(Client(), f"{_url('index')}?state=all")


def test_an_informal_group_is_never_taken_for_a_formal_one() -> None:
    group = make_body(type="informal")
    make_member(group)
    shown = _text(Client(), _url("overview", group))
    assert "ไม่เป็นทางการ" in shown
    assert "องค์ประชุมวันนี้" not in shown
    assert "phase-bar" not in shown


def test_a_formal_body_names_its_members_to_everybody() -> None:
    term = make_member()
    assert term.person and term.person.name in _text(Client(), _url("members", term.seat.body))


def test_a_group_of_citizens_names_only_those_who_agreed() -> None:
    group = make_body(type="informal")
    shown = make_person(is_public=True, consented_to_show=True)
    hidden = make_member(group).person
    make_member(group, person=shown)
    for name in ("members", "history"):
        page = _text(Client(), _url(name, group))
        assert shown.name in page
        assert hidden and hidden.name not in page
    assert hidden and hidden.name in _text(_officer(), _url("members", group))


def test_the_page_tells_who_sat_on_a_day_of_the_past() -> None:
    seat = make_seat()
    gone = make_member(seat.body, until=date(2026, 3, 1)).person
    page = _text(Client(), f"{_url('members', seat.body)}?on=15/2/2569")
    assert gone and gone.name in page
    assert gone.name not in _text(Client(), f"{_url('members', seat.body)}?on=15/4/2569")


def test_a_day_that_cannot_be_read_is_said_beside_its_field() -> None:
    body = make_body()
    assert "field-error" in _text(Client(), f"{_url('members', body)}?on=สามสิบสอง")


def test_the_missing_parties_are_named_in_plain_thai() -> None:
    body = make_body(checks_six_parties=True)
    make_member(body, "chair", party=make_party(), person=make_person())
    assert "ยังขาดภาคี: รัฐวิสาหกิจ" in _text(Client(), _url("overview", body))


def test_targets_are_told_to_the_desk_alone() -> None:
    body = make_body(women_share=90)
    make_member(body, "chair", is_woman=False)
    assert "ผู้หญิงยังไม่ถึง" not in _text(Client(), _url("overview", body))
    assert "ผู้หญิงยังไม่ถึง" in _text(_officer(), _url("overview", body))


def test_the_office_sets_up_a_body_from_its_type() -> None:
    officer = _officer()
    page = _url("create", type="citizen_advisory_board")
    assert "[K]" in _text(officer, page)
    sent = {
        "name_th": "คณะที่ปรึกษาภาคประชาชน",
        "form": "committee",
        "level": "province",
        "quorum_share": "66.7",
        "majority_of": "voting",
        "idle_after_days": "90",
    }
    assert officer.post(page, sent).status_code == 302
    body = Body.objects.get(name_th="คณะที่ปรึกษาภาคประชาชน")
    assert (body.state, str(body.quorum_share)) == ("planned", "0.667")


def test_what_is_wrong_with_a_form_is_said_and_nothing_is_kept() -> None:
    answer = _officer().post(_url("create", type="own"), {"name_th": "", "quorum_share": "150"})
    assert answer.status_code == 200
    assert not Body.objects.exists()


def test_the_office_fills_a_chair_and_ends_the_term() -> None:
    body, officer = make_body(), _officer()
    actor = make_actor(province=body.province)
    sent = {"role": "member", "kind": "representative", "party": actor.party.name}
    assert officer.post(_url("add_seat", body), sent).status_code == 302
    seat = Seat.objects.get(body=body)
    who = {"party": actor.party.name, "since": "5/1/2569", "number": "1"}
    assert officer.post(_url("fill_seat", body, pk=seat.pk), who).status_code == 302
    term = SeatTerm.objects.get(seat=seat)
    end = {"until": "5/5/2569", "why": "ลาออก"}
    assert officer.post(_url("end_term", body, pk=term.pk), end).status_code == 302
    term.refresh_from_db()
    assert (term.party, term.until) == (actor.party, date(2026, 5, 5))


def test_the_rules_editor_keeps_lines_and_refuses_nonsense() -> None:
    body, officer = make_body(), _officer()
    bad = {"party.private.least": "3", "party.private.most": "2"}
    assert "field" in officer.post(_url("rules", body), bad).content.decode()
    assert not SeatRule.objects.exists()
    good = {"party.private.least": "1", "kind.expert.most": "2", "party.academia.least": "0"}
    assert officer.post(_url("rules", body), good).status_code == 302
    assert SeatRule.objects.filter(body=body).count() == 3
    assert 'value="1"' in _text(officer, _url("rules", body))


def test_an_empty_or_ending_seat_leads_to_a_nomination_and_no_other() -> None:
    body, soon = make_body(), timezone.localdate() + timedelta(days=90)
    leads = [make_seat(body), make_member(body, until=soon).seat]
    others = [make_member(body, until=soon + timedelta(days=1)).seat, make_ex_officio(body)]
    page = _text(_officer(), _url("seats", body))
    at = f"/appointments/bodies/{body.public_code}/nominate/?seat="
    assert [f"{at}{seat.pk}" in page for seat in leads + others] == [True, True, False, False]
    opened = _text(_officer(), f"{at}{leads[0].pk}".replace("/appointments", HOME, 1))
    assert f'<option value="{leads[0].pk}" selected>' in opened
    group = make_seat(make_body(type="informal")).body
    assert "nominate/" not in _text(_officer(), _url("seats", group))


def test_the_resources_page_keeps_what_it_does_not_ask() -> None:
    body, giver = make_body(), make_party()
    about = {"province": body.province, "body": body, "kind": "budget", "what": "งบ"}
    BodyResource.objects.create(**about, amount=5, fiscal_year=2027, source=giver)
    sent = {"kind0": "budget", "what0": "งบประชุม", "amount0": "7"}
    assert _officer().post(_url("resources", body), sent).status_code == 302
    kept = body.resources.get()
    assert (kept.what, str(kept.amount)) == ("งบประชุม", "7.00")
    assert (kept.fiscal_year, kept.source) == (2027, giver)


def test_the_history_names_who_held_a_post_that_an_order_seated() -> None:
    held = make_term(make_post())
    body = make_member(post=held.post, since=date(2026, 2, 1)).seat.body
    assert held.person.name in _text(Client(), _url("history", body))


def test_a_chair_moves_up_the_table() -> None:
    body = make_body()
    make_seat(body)
    second = make_seat(body)
    assert _officer().post(_url("seat_up", body, pk=second.pk)).status_code == 302
    second.refresh_from_db()
    assert second.place < 10_002
    assert body.seats.order_by("place").first() == second


def test_ending_says_what_it_touches_and_then_does_it() -> None:
    body, officer = make_member().seat.body, _officer()
    page = _url("life", body, act="end")
    assert "1" in _text(officer, page)
    assert officer.post(page, {"on": "21/11/2569"}).status_code == 302
    body.refresh_from_db()
    assert body.state == "ended"


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_lists_are_there_as_files(ending: str) -> None:
    body = make_member(until=date(2027, 1, 1)).seat.body
    assert Client().get(_url("bodies_file", ending=ending)).status_code == 200
    assert Client().get(_url("members_file", body, ending=ending)).status_code == 200
    assert _officer().get(_url("terms_file", ending=ending)).status_code == 200
    assert Client().get(_url("members_file", body, ending="exe")).status_code == 400


def test_the_export_for_machines_is_json() -> None:
    make_member()
    found = json.loads(Client().get(_url("popolo")).content)
    assert found["memberships"]


def test_a_table_of_three_hundred_opens() -> None:
    body = make_body()
    for number in range(1, 301):
        Seat.objects.create(province=body.province, body=body, place=number)
    assert "300" in _text(Client(), _url("members", body))
