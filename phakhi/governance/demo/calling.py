"""One open call that is over: three applications, two assessors, one selected."""

from __future__ import annotations

from datetime import date, timedelta

from django.utils import timezone

from phakhi.core.acting import Acting
from phakhi.governance import services
from phakhi.governance.demo.joining import as_partner
from phakhi.governance.models import GovernanceNetwork, OpenCall
from phakhi.networks.demo.making import officer_of
from phakhi.networks.models import Actor
from phakhi.parties.models import Party

CRITERIA = (
    ("ทำงานกับเยาวชนในพื้นที่มาแล้วอย่างน้อยสองปี", 40),
    ("มีคนมาประชุมได้จริง", 35),
    ("อยู่นอกเขตอำเภอเมือง", 25),
)
OPENED, CLOSED = date(2026, 8, 3), date(2026, 8, 31)


def load_call(network: GovernanceNetwork, actors: dict[str, Actor]) -> None:
    officer = officer_of(network.province)
    today = timezone.localdate()
    call = services.create_call(
        acting=officer,
        network=network,
        values={
            "title": "รับสมัครองค์กรเยาวชนร่วมเครือข่าย 1 องค์กร (ตัวอย่าง)",
            "text": "เครือข่ายยังไม่มีเสียงของเยาวชน ขอเชิญกลุ่มเยาวชนที่ทำงานในพื้นที่สมัคร (ตัวอย่าง)",
            "seats": 1,
            "opens_on": today,
            "closes_on": today + timedelta(days=28),
        },
        criteria=CRITERIA,
    )
    people = [officer, *_second(network)]
    for person in people:
        party = Party.objects.get(pk=str(person.person_id))
        services.add_assessor(acting=officer, call=call, person=party)
    services.move_call(acting=officer, call=call, act="open")
    _apply(call, [actor.pk for actor in actors.values()])
    services.move_call(acting=officer, call=call, act="assess")
    for number, person in enumerate(people):
        _score(person, call, number)
    _decide(officer, call)
    OpenCall.objects.filter(pk=call.pk).update(
        opens_on=OPENED, closes_on=CLOSED, decided_on=date(2026, 9, 15)
    )


def _second(network: GovernanceNetwork) -> list[Acting]:
    other = officer_of(network.province, 1)
    return [other] if other.person_id else []


def _apply(call: OpenCall, taken: list[object]) -> None:
    free = Actor.objects.filter(province=call.province, state="verified", is_public=True)
    named = free.exclude(pk__in=taken).filter(party__name_th__startswith="กลุ่มเยาวชน")
    for number, actor in enumerate(named.select_related("party", "province")[:3]):
        services.apply_to_call(
            acting=as_partner(actor),
            call=call,
            actor=actor,
            motivation="มีสมาชิกเยาวชนในตำบล จัดค่ายทุกปิดเทอม (ตัวอย่าง)",
            conflict="กรรมการคนหนึ่งเป็นญาติกับเจ้าหน้าที่จังหวัด (ตัวอย่าง)" if number == 1 else "",
        )


def _score(person: Acting, call: OpenCall, number: int) -> None:
    criteria = list(call.criteria.all())
    for place, application in enumerate(call.applications.all()):
        points = {one.pk: max(5 - place - (number + at) % 2, 0) for at, one in enumerate(criteria)}
        services.score_application(acting=person, application=application, points=points)
    services.hand_in_sheet(acting=person, call=call)


def _decide(officer: Acting, call: OpenCall) -> None:
    waiting = list(call.applications.filter(state="submitted"))
    first, *rest = waiting
    reasons = {one.pk: "คะแนนรวมรองลงมา ขอเชิญสมัครรอบหน้า (ตัวอย่าง)" for one in rest}
    reasons[first.pk] = "คะแนนรวมสูงสุดทั้งสองใบคะแนน (ตัวอย่าง)"
    services.decide_call(
        acting=officer,
        call=call,
        selected={first.pk},
        reasons=reasons,
        record="ผู้ประเมินสองคนให้คะแนนแยกกัน เลือกผู้ได้คะแนนสูงสุด ไม่มีผู้ประเมินมีส่วนได้เสีย (ตัวอย่าง)",
        answer_due_on=date(2026, 12, 15),
    )
