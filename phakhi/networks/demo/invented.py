"""Neighbours that fill the list, and entries in every unfinished state to work on."""

from __future__ import annotations

from typing import Any

from phakhi.areas.models import Area, Level
from phakhi.core.models import Province
from phakhi.networks.demo.details import act, need, offer
from phakhi.networks.demo.making import make_partner, officer_of, verify
from phakhi.networks.demo.words import INVENTED, OFFERS
from phakhi.networks.models import Actor
from phakhi.networks.services import end_actor, reject_actor, suspend_actor
from phakhi.networks.states import State
from phakhi.networks.vocabulary import Source
from phakhi.parties.models import Party

STEP = 7  # shares no factor with the 32 districts, so that all of them come up


def load_invented(province: Province, count: int) -> None:
    places = _districts(province)
    for number in range(count):
        _neighbour(province, number, places[number * STEP % len(places)])


def _neighbour(province: Province, number: int, place: tuple[str, str]) -> None:
    code, place_name = place
    pattern, kind, sector, subtype, kinds, topic, people = INVENTED[number % len(INVENTED)]
    name = f"{pattern.format(place=place_name)} (ตัวอย่าง {number + 1})"
    actor = make_partner(
        province,
        name,
        kind=kind,
        sector=sector,
        subtype=subtype,
        kinds=kinds,
        topics=[topic],
        area_code=code,
        members_count=12 + number * 13 % 190,
        mission=f"ทำงานใน{place_name} (ข้อมูลสมมติ)",
    )
    act(actor, f"กิจกรรมประจำปีใน{place_name} (ตัวอย่าง)", topic, people, [code])
    if number % 3 == 0:
        offer(actor, list(OFFERS)[number % len(OFFERS)])
    if number % 4 == 0:
        need(actor, number)
    verify(actor)


def load_unfinished(province: Province) -> None:
    """What an officer finds waiting on the first morning."""
    code, place = _districts(province)[0]
    for number in range(3):
        _entry(province, f"กลุ่มอาชีพ{place} รอตรวจ {number + 1} (ตัวอย่าง)", code, Source.SELF)
    typed_by = officer_of(province, 3).person_id
    for number in range(2):
        name = f"กลุ่มหมู่บ้าน{place} จากแบบกระดาษ {number + 1} (ตัวอย่าง)"
        _entry(province, name, code, Source.PAPER, entered_by=typed_by)
    draft = {"state": State.DRAFT, "sector": "", "subtype": ""}
    _entry(province, f"สมาคมร่าง{place} (ตัวอย่าง)", code, Source.OFFICER, **draft)
    _decided(province, place, code)
    _politician(province, code)
    _doubled(province, place, code)


def _entry(province: Province, name: str, code: str, source: str, **more: object) -> Actor:
    values: dict[str, Any] = {"sector": "third_sector", "subtype": "community_org"}
    values |= {"source": source, "area_code": code, **more}
    return make_partner(province, name, kind="group", **values)


def _decided(province: Province, place: str, code: str) -> None:
    officer = officer_of(province)
    rejected = _entry(province, f"กลุ่มไม่ระบุที่ตั้ง{place} (ตัวอย่าง)", code, Source.SELF)
    reject_actor(acting=officer, actor=rejected, reason="ไม่พบที่ตั้งตามที่แจ้ง กรุณาแก้ไขแล้วส่งใหม่")
    paused = _entry(province, f"ชมรมพักงาน{place} (ตัวอย่าง)", code, Source.OFFICER)
    verify(paused)
    suspend_actor(acting=officer, actor=paused, reason="ติดต่อไม่ได้ตามที่อยู่ที่ให้ไว้")
    ended = _entry(province, f"กลุ่มที่เลิกแล้ว{place} (ตัวอย่าง)", code, Source.OFFICER)
    verify(ended)
    end_actor(acting=officer, actor=ended, reason="กลุ่มแจ้งเลิกดำเนินการ")


def _politician(province: Province, code: str) -> None:
    """R025: the flag is shown to everybody."""
    actor = make_partner(
        province,
        f"นักการเมืองท้องถิ่นสมมติ {province.abbreviation}",
        kind="person",
        kinds=["politician"],
        sector="stakeholder",
        area_code=code,
    )
    verify(actor)


def _doubled(province: Province, place: str, code: str) -> None:
    """The same body typed twice, for the merge page."""
    for name in (f"กลุ่มแม่บ้านเกษตรกร{place} (ตัวอย่าง)", f"กลุ่มแม่บ้านเกษตรกร {place} (ตัวอย่าง)"):
        party = Party.objects.create(province=province, kind="group", name_th=name, is_demo=True)
        verify(_entry(province, name, code, Source.OFFICER, party=party))


def _districts(province: Province) -> list[tuple[str, str]]:
    areas = Area.objects.within(province.code).at(Level.DISTRICT).order_by("code")
    found = [(area.code, area.name_th) for area in areas]
    return found or [(f"{province.code}01", "เมือง")]
