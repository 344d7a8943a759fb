"""Requests, exchanges and state resources in every state, and what only their insiders may read."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from phakhi.core.files import SCANS, keep_upload
from phakhi.core.models import Province, StoredFile
from phakhi.exchange.models import (
    BudgetLine,
    Delivery,
    ExchangeStep,
    FacilitationRequest,
    RequestStep,
    ResourceExchange,
    StateResource,
    UseRequest,
    UseStep,
)
from phakhi.exchange.services.answering import make_answer_link
from phakhi.governance.models import GovernanceNetwork
from phakhi.networks.models import Actor
from tests.factories_networks import make_actor
from tests.gates.planting import CANARY, officer, planted

REQUESTS = ("asked", "hidden", "own", "owed", "needs_info", "answered", "escalated", "closed",
            "withdrawn")  # fmt: skip
EXCHANGES = ("shown", "proposed", "hidden", "delivering", "delivered", "disputed", "done",
             "refused", "cancelled", "own_gives", "own_gets")  # fmt: skip
ENTRIES = ("open", "closed", "draft", "hidden", "own")
USES = ("granted", "asked", "refused", "appealed", "reported", "withdrawn", "own", "owned")
SECRET = f"บันทึกภายใน {CANARY}"
DAY = date(2026, 11, 2)
FIRST = {"request": "asked", "exchange": "shown", "entry": "open", "use": "granted"}


def _code(family: str, state: str, province: Province) -> str:
    return f"{family[0]}{state.replace('_', '')}"[:10] + province.code


def _of(family: str) -> Any:
    return lambda province, state: {"code": _code(family, state, province)}


def _of_delivery(province: Province, state: str) -> dict[str, Any]:
    code = _code("exchange", state, province)
    found = Delivery.objects.get(province=province, exchange__public_code=code)
    return {"code": code, "pk": found.pk}


def _of_line(province: Province, _state: str) -> dict[str, Any]:
    found = BudgetLine.objects.select_related("network").get(province=province, purpose="ด่านตรวจ")
    return {"code": found.network.public_code, "pk": found.pk}


def _of_link(province: Province, state: str) -> dict[str, Any]:
    if state == "dead":
        return {"token": "dead-token"}
    code = _code("request", "asked", province)
    row = FacilitationRequest.objects.get(province=province, public_code=code)
    return {"token": make_answer_link(acting=officer(province), request=row)}


FAMILIES = {
    "request": ((*REQUESTS, "elsewhere"), _of("request")),
    "exchange": ((*EXCHANGES, "elsewhere"), _of("exchange")),
    "delivery": (("delivered", "own_gets", "elsewhere"), _of_delivery),
    "entry": ((*ENTRIES, "elsewhere"), _of("entry")),
    "use": ((*USES, "elsewhere"), _of("use")),
    "budget_line": (("proposed", "elsewhere"), _of_line),
    "answer_link": (("living", "dead", "elsewhere"), _of_link),
}


def plant(province: Province) -> None:
    office: dict[str, Any] = {
        "sector": "public",
        "subtype": "central_in_area",
        "province": province,
    }
    shown = make_actor(name_th="สำนักงานด่านตรวจ", **office)
    hidden = make_actor(name_th=f"สำนักงานลับ {CANARY}", is_public=False, **office)
    own = Actor.objects.filter(province=province, public_code=f"own{province.code}").first()
    file = _paper(province)
    _requests(province, file, shown, hidden, own or shown)
    _exchanges(province, file, shown, own or shown)
    _catalogue(province, file, shown, hidden, own or shown)
    _budget(province)


def _paper(province: Province) -> StoredFile:
    upload = SimpleUploadedFile("letter.pdf", b"%PDF-1.4 " + CANARY.encode())
    acting = officer(province)
    return keep_upload(acting=acting, upload=upload, kinds=SCANS, purpose="exchange.evidence")


def _step(model: Any, row: Any, **of: Any) -> None:
    model.objects.create(
        province=row.province,
        act="receive",
        from_state="asked",
        to_state=row.state,
        note="" if model is RequestStep else SECRET,
        inside=SECRET,
        speaker=SECRET,
        on=DAY,
        **of,
    )


def _requests(
    province: Province, file: StoredFile, shown: Actor, hidden: Actor, own: Actor
) -> None:
    public = planted(province, "public")
    sides = {"hidden": (planted(province, "hidden"), hidden), "own": (own, hidden),
             "owed": (public, own)}  # fmt: skip
    for state in REQUESTS:
        asker, owner = sides.get(state, (public, shown))
        if asker == owner or (asker == shown and owner == shown):
            asker = public
        is_answered = state in ("answered", "escalated", "closed")
        row = FacilitationRequest.objects.create(
            province=province,
            public_code=_code("request", state, province),
            asker=asker,
            owner=owner,
            kind="waterway",
            title=f"คำขอด่านตรวจ {state}",
            blocked="ตื้นเขิน",
            wanted="ขุดลอก",
            area_code=f"{province.code}01",
            place_note=CANARY if state == "hidden" else "",
            hides_place=state == "hidden",
            state="asked" if state in ("hidden", "own", "owed") else state,
            asked_on=DAY,
            due_on=DAY + timedelta(days=21),
            answered_on=DAY if is_answered else None,
            answer="granted" if is_answered else "",
            answer_text="อนุญาต" if is_answered else "",
            evidence=file,
        )
        _step(RequestStep, row, request=row, owner=owner, due_on=row.due_on)
        _step(RequestStep, row, request=row, owner=owner, due_on=row.due_on, is_public=False)


def _exchanges(province: Province, file: StoredFile, other: Actor, own: Actor) -> None:
    public, hidden = planted(province, "public"), planted(province, "hidden")
    sides = {"hidden": (hidden, public), "own_gives": (own, public), "own_gets": (public, own)}
    states = {"shown": "committed", "hidden": "proposed", "own_gives": "proposed",
              "own_gets": "delivered"}  # fmt: skip
    for name in EXCHANGES:
        giver, receiver = sides.get(name, (public, other))
        state = states.get(name, name)
        ten, is_bound = Decimal(10), state not in ("proposed", "refused", "cancelled")
        given = ten if state in ("delivered", "done") else Decimal(0)
        row = ResourceExchange.objects.create(
            province=province,
            public_code=_code("exchange", name, province),
            giver=giver,
            receiver=receiver if receiver != giver else public,
            resource="place",
            what="ห้องประชุมด่านตรวจ" if name == "shown" else f"ห้อง {CANARY}",
            unit="day",
            amount=ten,
            committed_amount=ten if is_bound else None,
            delivered_amount=given,
            confirmed_amount=given if state == "done" else None,
            state=state,
            reason=SECRET,
            giver_agrees=name == "shown",
            receiver_agrees=name == "shown",
        )
        _step(ExchangeStep, row, exchange=row)
        Delivery.objects.create(
            province=province, exchange=row, on=DAY, amount=ten, note=SECRET, evidence=file
        )


def _catalogue(
    province: Province, file: StoredFile, shown: Actor, hidden: Actor, own: Actor
) -> None:
    public = planted(province, "public")
    owners = {"hidden": hidden, "own": own}
    entries = {}
    for name in ENTRIES:
        entries[name] = StateResource.objects.create(
            province=province,
            public_code=_code("entry", name, province),
            owner=owners.get(name, shown),
            kind="venue",
            name="หอประชุมด่านตรวจ" if name in ("open", "closed") else f"หอ {CANARY}",
            eligibility="ทุกกลุ่ม",
            contact="ฝ่ายอาคาร",
            report_what="ผู้ร่วม",
            state=name if name in ("closed", "draft") else "open",
        )
    for name in USES:
        asker = own if name == "own" else planted(province, "hidden")
        row = UseRequest.objects.create(
            province=province,
            public_code=_code("use", name, province),
            entry=entries["own" if name == "owned" else "open"],
            asker=public if name == "owned" else asker,
            purpose=SECRET,
            reason=SECRET,
            appeal=SECRET,
            report=SECRET,
            file=file,
            state="asked" if name in ("own", "owned") else name,
            asked_on=DAY,
            due_on=DAY + timedelta(days=21),
            decided_on=DAY,
            report_due_on=DAY,
        )
        _step(UseStep, row, use=row)


def _budget(province: Province) -> None:
    network = GovernanceNetwork.objects.get(
        province=province, public_code=f"gactive{province.code}"
    )
    BudgetLine.objects.create(
        province=province,
        network=network,
        source=planted(province, "hidden"),
        year=2027,
        kind="money",
        purpose="ด่านตรวจ",
        amount=Decimal(1000),
    )


def fill(province: Province) -> None:
    """Many of each, between ever different partners."""
    actors = [make_actor(province=province) for _ in range(12)]
    offices = [make_actor(province=province, sector="public") for _ in range(12)]
    for number in range(120):
        asker, office = actors[number % 12], offices[(number * 5) % 12]
        FacilitationRequest.objects.create(
            province=province, public_code=f"fill{number}", asker=asker, owner=office,
            kind="land", title="คำขอ", blocked="x", wanted="y", area_code=f"{province.code}01",
            asked_on=DAY, due_on=DAY,
        )  # fmt: skip
        ResourceExchange.objects.create(
            province=province, public_code=f"fill{number}", giver=asker, receiver=office,
            resource="place", what="ห้อง", unit="day", amount=1, committed_amount=1,
            state="committed", giver_agrees=True, receiver_agrees=True,
        )  # fmt: skip
        entry = StateResource.objects.create(
            province=province, public_code=f"fill{number}", owner=office, kind="fund", name="ทุน",
            eligibility="ทุกกลุ่ม", contact="ฝ่าย", state="open",
        )  # fmt: skip
        UseRequest.objects.create(
            province=province, public_code=f"fill{number}", entry=entry, asker=asker,
            purpose="x", state="granted", asked_on=DAY, due_on=DAY, decided_on=DAY,
        )  # fmt: skip
