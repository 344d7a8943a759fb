"""A problem network that turned into a successor, and one that closed with its report (R005)."""

from __future__ import annotations

from datetime import date

from phakhi.core.models import Province
from phakhi.governance import services
from phakhi.governance.demo.joining import as_partner, begin, join, start
from phakhi.governance.models import GovernanceNetwork
from phakhi.networks.demo.making import officer_of
from phakhi.networks.models import Actor

BEGAN, ENDED = date(2025, 6, 2), date(2026, 6, 30)
VOLUNTEERS = ("O06", "O29", "O34", "O15")
ROADS = ("O11", "O29", "O17", "O02")


def load_ended(province: Province, top: GovernanceNetwork, actors: dict[str, Actor]) -> None:
    """The flood network is dissolved; the road network goes on as one for safe schools."""
    _dissolved(province, top, actors)
    _transformed(province, top, actors)


def _dissolved(province: Province, top: GovernanceNetwork, actors: dict[str, Actor]) -> None:
    officer = officer_of(province)
    network = begin(
        province,
        "NET-30-FLD",
        parent=top,
        name_th="เครือข่ายฟื้นฟูหลังน้ำท่วมปักธงชัย (ตัวอย่าง)",
        name_en="Recovery after the Pak Thong Chai flood (demo)",
        main_purpose="problem_solving",
        level="amphoe",
        area_codes=["3014"],
        shared_goal="ทุกบ้านที่น้ำท่วมกลับเข้าอยู่ได้ก่อนเปิดเทอม (ตัวอย่าง)",
        ends_when="ซ่อมบ้านครบ 186 หลัง (ตัวอย่าง)",
    )
    join(network, [actors[key] for key in VOLUNTEERS], BEGAN)
    start(network, BEGAN)
    services.write_closing(
        acting=officer,
        network=network,
        values={
            "reached": "ซ่อมบ้าน 186 หลังครบ เปิดถนนสามสาย คืนที่นา 420 ไร่ (ตัวอย่าง)",
            "condition_met": True,
            "handed_over": "กลุ่มอาสาสมัครดูแลคลังอุปกรณ์ต่อ เทศบาลดูแลท่อระบายน้ำ (ตัวอย่าง)",
            "lessons": "บัญชีรายชื่อบ้านต้องทำก่อนน้ำมา ไม่ใช่หลังน้ำลด (ตัวอย่าง)",
        },
    )
    services.dissolve_network(
        acting=officer, network=network, reason="ซ่อมบ้านครบตามเงื่อนไขปิดงาน (ตัวอย่าง)"
    )
    GovernanceNetwork.objects.filter(pk=network.pk).update(ended_on=ENDED)


def _transformed(province: Province, top: GovernanceNetwork, actors: dict[str, Actor]) -> None:
    officer = officer_of(province)
    network = begin(
        province,
        "NET-30-RD",
        parent=top,
        name_th="เครือข่ายลดจุดเสี่ยงถนนสีคิ้ว (ตัวอย่าง)",
        name_en="Sikhio road risk network (demo)",
        main_purpose="problem_solving",
        level="amphoe",
        area_codes=["3020"],
        shared_goal="ไม่มีใครเสียชีวิตที่ห้าจุดเสี่ยงเดิมอีก (ตัวอย่าง)",
        ends_when="ไม่มีผู้เสียชีวิตที่ห้าจุดเสี่ยงติดต่อกันหกเดือน (ตัวอย่าง)",
    )
    members = join(network, [actors[key] for key in ROADS], BEGAN)
    start(network, BEGAN)
    successor = services.transform_network(
        acting=officer,
        network=network,
        values={
            "name_th": "เครือข่ายทางไปโรงเรียนปลอดภัยสีคิ้ว (ตัวอย่าง)",
            "main_purpose": "problem_solving",
            "shared_goal": "เด็กทุกคนเดินถึงโรงเรียนปลอดภัย (ตัวอย่าง)",
            "ends_when": "ทุกโรงเรียนมีทางข้ามและป้ายครบ (ตัวอย่าง)",
        },
        reason="จุดเสี่ยงเดิมหมดไป ปัญหาย้ายไปหน้าโรงเรียน (ตัวอย่าง)",
    )
    GovernanceNetwork.objects.filter(pk=network.pk).update(ended_on=ENDED)
    first = members[0].actor
    services.accept_invitation(
        acting=as_partner(first), member=successor.members.get(actor=first), speaker="ผู้แทน (ตัวอย่าง)"
    )
