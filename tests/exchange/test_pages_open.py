"""The pages, as the people who would open them; hidden names stay hidden."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from phakhi.exchange.models import FacilitationRequest, ResourceExchange, StateResource
from phakhi.exchange.services import answering, exchanges
from phakhi.networks.models import Actor
from tests.factories import make_province
from tests.factories_exchange import (
    make_entry,
    make_exchange,
    make_office,
    make_request,
    make_use,
    officer,
    speaking_for,
)
from tests.factories_networks import make_actor, make_resource

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("areas")]
As = Callable[..., Client]
SECRET = "CANARY7K2Q"


def at(name: str, **parts: Any) -> str:
    kwargs = {"province": make_province().slug, **parts}
    return reverse(f"exchange:{name}", kwargs=kwargs)


def text(answer: Any) -> str:
    assert answer.status_code == 200, answer.status_code
    return str(answer.content.decode())


LISTS = ("home", "requests", "unanswered", "offices", "exchanges", "balance", "catalogue", "given",
         "request_paper")  # fmt: skip


@pytest.mark.parametrize("name", LISTS)
def test_a_stranger_opens_the_empty_pages(name: str) -> None:
    assert "<h1" in text(Client().get(at(name)))


def hidden_things() -> dict[str, Any]:
    secret = make_actor(is_public=False, name_th=f"องค์กร {SECRET}")
    office = make_office(is_public=False, name_th=f"สำนักงาน {SECRET}")
    request = make_request(secret, office)
    named = make_request(make_actor(name_th=f"กลุ่ม {SECRET}"), hides_asker=True, hides_place=True,
                         place_note=SECRET)  # fmt: skip
    exchange = make_exchange(secret)
    exchanges.commit_exchange(acting=speaking_for(secret), exchange=exchange, agrees=True)
    exchanges.agree_to_show(acting=speaking_for(exchange.receiver), exchange=exchange, agrees=True)
    use = make_use(make_entry(), secret)
    from phakhi.exchange.services import uses

    uses.grant_use(acting=speaking_for(use.entry.owner), use=use, reason=SECRET)
    return {"request": [request, named], "use": [use], "exchange": [exchange]}


def test_no_page_or_file_tells_the_public_a_hidden_name() -> None:
    things = hidden_things()
    pages = [at(name) for name in LISTS]
    pages += [at("request", code=row.public_code) for row in things["request"]]
    pages += [at("use", code=row.public_code) for row in things["use"]]
    pages += [at("entry", code=things["use"][0].entry.public_code)]
    pages += [at("requests") + "?area=3021"]
    for page in pages:
        assert SECRET not in text(Client().get(page)), page
    for name in ("requests_file", "offices_file", "exchanges_file", "balance_file",
                 "catalogue_file", "given_file"):  # fmt: skip
        answer = Client().get(at(name, ending="csv"))
        assert SECRET not in b"".join(answer.streaming_content).decode(), name  # type: ignore[attr-defined]
    assert Client().get(at("exchange", code=things["exchange"][0].public_code)).status_code == 404


def test_a_hidden_place_is_not_found_by_looking_for_it() -> None:
    make_request(hides_place=True, title="ขอทางผ่านที่ลับ")
    make_request(title="ขอทางผ่านที่เปิดเผย")
    shown = text(Client().get(at("requests") + "?area=3021"))
    assert "ที่เปิดเผย" in shown
    assert "ที่ลับ" not in shown


def test_a_member_asks_and_sees_the_due_date(as_representative: Callable[[Actor], Client]) -> None:
    asker, office = make_actor(), make_office(name_th="สำนักงานชลประทานตัวอย่าง")
    client = as_representative(asker)
    assert "อังคาร" not in text(client.get(at("ask")))
    data = {"asker": asker.pk, "owner": office.party.name_th, "kind": "waterway", "title": "ขุดลอก",
            "blocked": "ตื้นเขิน", "wanted": "อนุญาต", "area_code": "3021"}  # fmt: skip
    answer = client.post(at("ask"), data)
    assert answer.status_code == 302, answer.context["form"].errors
    row = FacilitationRequest.objects.get()
    assert (row.asker, row.owner, row.source) == (asker, office, "self")
    assert "ขุดลอก" in text(client.get(answer["Location"]))


def test_a_partner_with_a_similar_name_is_asked_back(
    as_representative: Callable[[Actor], Client],
) -> None:
    asker = make_actor()
    make_office(name_th="สำนักงานชลประทานตัวอย่าง")
    data = {"asker": asker.pk, "owner": "ชลประทาน", "kind": "waterway", "title": "ขุดลอก",
            "blocked": "ตื้นเขิน", "wanted": "อนุญาต", "area_code": "3021"}  # fmt: skip
    answer = as_representative(asker).post(at("ask"), data)
    assert "สำนักงานชลประทานตัวอย่าง" in text(answer)
    assert not FacilitationRequest.objects.exists()


def test_a_stranger_is_asked_to_sign_in_before_asking() -> None:
    assert Client().get(at("ask")).status_code in (302, 403)


def test_an_office_answers_from_a_link_without_an_account() -> None:
    row = make_request()
    token = answering.make_answer_link(acting=officer(row.asker), request=row)
    client = Client()
    page = at("answer", token=token)
    assert row.title in text(client.get(page))
    wrong = client.post(page, {"answer": "refused", "text": "ไม่ได้", "speaker": "นายตัวอย่าง"})
    assert wrong.status_code == 200
    said = {"answer": "granted", "text": "อนุญาตแล้ว", "speaker": "นายตัวอย่าง นายช่าง"}
    assert client.post(page, said).status_code == 302
    row.refresh_from_db()
    assert (row.state, row.steps.first().via) == ("answered", "link")
    assert client.get(page).status_code == 410
    assert "นายตัวอย่าง" not in text(client.get(at("request", code=row.public_code)))


def test_the_officer_makes_a_message_to_forward(as_role: As) -> None:
    row = make_request()
    shown = text(as_role("officer").post(at("answer_link", code=row.public_code)))
    assert "/answer/" in shown
    assert row.title in shown


@pytest.mark.parametrize("act", ["answer", "receive", "forward", "ask_more", "withdraw"])
def test_each_act_has_its_page(act: str, as_role: As) -> None:
    row = make_request()
    url = at("request_act", code=row.public_code, act=act)
    assert "<form" in text(as_role("officer").get(url))
    assert Client().get(url).status_code in (302, 403)


def test_notes_for_the_office_stay_in_the_office(as_role: As) -> None:
    row = make_request()
    url = at("request_act", code=row.public_code, act="receive")
    officer_ = as_role("officer")
    assert officer_.post(url, {"inside": SECRET}).status_code == 302
    page = at("request", code=row.public_code)
    assert SECRET in text(officer_.get(page))
    assert SECRET not in text(Client().get(page))


def test_an_exchange_goes_all_the_way_on_its_pages(
    as_representative: Callable[[Actor], Client],
) -> None:
    giver, receiver = make_actor(), make_actor()
    offer = make_resource(giver, amount=Decimal(10), unit="day")
    need = make_resource(receiver, direction="need", amount=Decimal(4), unit="day")
    asking = as_representative(receiver)
    form = at("propose") + f"?offer={offer.pk}&need={need.pk}"
    assert offer.what in text(asking.get(form))
    sides = {"giver": giver.party.name_th, "receiver": receiver.party.name_th}
    what = {"resource": "place", "what": "ห้องประชุม", "amount": "4", "unit": "day"}
    data = {"offer": offer.pk, "need": need.pk} | sides | what
    answer = asking.post(at("propose"), data)
    assert answer.status_code == 302, answer.context["form"].errors
    row = ResourceExchange.objects.get()

    def act(client: Client, name: str, **said: Any) -> None:
        url = at("exchange_act", code=row.public_code, act=name)
        text(client.get(url))
        reply = client.post(url, said)
        assert reply.status_code == 302, reply.context["form"].errors

    giving = as_representative(giver)
    act(giving, "commit", amount="4", agrees="on")
    assert "ยังเหลือ" in text(asking.get(reverse("networks:matches", kwargs={
        "province": giver.province.slug})))  # fmt: skip
    act(giving, "deliver", day=timezone.localdate().strftime("%d/%m/%Y"), amount="4")
    act(asking, "confirm", amount="4", agrees="on")
    page = at("exchange", code=row.public_code)
    assert "ห้องประชุม" in text(Client().get(page))
    assert giver.party.name_th in text(Client().get(at("balance")))
    text(Client().get(at("statement", code=giver.public_code)))
    assert "no" in text(asking.get(page))
    assert (
        asking.post(at("exchange_show", code=row.public_code), {"agrees": "no"}).status_code == 302
    )
    assert Client().get(page).status_code == 404


def test_a_state_office_lists_publishes_and_decides(
    as_representative: Callable[[Actor], Client],
) -> None:
    office, group = make_office(), make_actor()
    lending, asking = as_representative(office), as_representative(group)
    data = {"owner": office.pk, "kind": "venue", "name": "หอประชุมอำเภอ", "by_date": "on"}
    data |= {"eligibility": "ทุกกลุ่ม", "contact": "ปลัดอำเภอ"}
    data |= {"report_days": "30", "report_what": "ผู้ร่วม"}
    answer = lending.post(at("new_entry"), data)
    assert answer.status_code == 302, answer.context["form"].errors
    entry = StateResource.objects.get()
    assert Client().get(at("entry", code=entry.public_code)).status_code == 404
    step = at("entry_step", code=entry.public_code, act="publish")
    assert lending.post(step).status_code == 302
    assert "หอประชุมอำเภอ" in text(Client().get(at("catalogue")))
    edit = at("edit_entry", code=entry.public_code)
    assert "หอประชุมอำเภอ" in text(lending.get(edit))
    ask = at("ask_for", code=entry.public_code)
    assert "<form" in text(asking.get(ask))
    said = {"asker": group.pk, "purpose": "ประชุม", "from_on": "1/12/2569", "until_on": "2/12/2569"}
    answer = asking.post(ask, said)
    assert answer.status_code == 302, answer.context["form"].errors
    use = entry.uses.get()
    assert Client().get(at("use", code=use.public_code)).status_code == 404
    grant = at("use_act", code=use.public_code, act="grant")
    text(lending.get(grant))
    assert lending.post(grant, {"text": "ว่างอยู่"}).status_code == 302
    assert group.party.name_th in text(Client().get(at("given")))
    assert "ว่างอยู่" in text(asking.get(at("use", code=use.public_code)))


def test_what_we_owe_is_on_one_page(as_representative: Callable[[Actor], Client]) -> None:
    office = make_office()
    row = make_request(owner=office)
    FacilitationRequest.objects.update(due_on=row.asked_on)
    client = as_representative(office)
    assert row.title in text(client.get(at("mine")))
    mine = reverse("networks:mine", kwargs={"province": office.province.slug})
    assert row.title in text(client.get(mine))


def test_the_unanswered_list_counts_the_days(as_role: As) -> None:
    row = make_request()
    late = timezone.localdate() - timedelta(days=9)
    FacilitationRequest.objects.filter(pk=row.pk).update(asked_on=late, due_on=late)
    assert "9" in text(Client().get(at("unanswered")))
    assert row.title in text(Client().get(at("home")))
    text(as_role("governor").get(at("governors")))
    assert Client().get(at("governors")).status_code in (302, 403)
