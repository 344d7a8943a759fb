"""What a new order says before the office edits it."""

from __future__ import annotations

from phakhi.appointments.models import OrderKind
from phakhi.appointments.names import full_name
from phakhi.bodies.models import Body

SEVERAL = "คณะกรรมการและคณะทำงานของจังหวัด"
WHY = {
    OrderKind.APPOINT: "ด้วยจังหวัดเห็นสมควรแต่งตั้ง{name} เพื่อให้การดำเนินงานร่วมกันของทุกภาคส่วน"
    "ในจังหวัดเป็นไปด้วยความเรียบร้อย",
    OrderKind.AMEND: "ด้วยผู้ดำรงตำแหน่งใน{name}มีการเปลี่ยนแปลง จึงเห็นสมควรแก้ไขเพิ่มเติมคำสั่งเดิมให้เป็นปัจจุบัน",
    OrderKind.REPLACE: "ด้วยองค์ประกอบของ{name}มีการเปลี่ยนแปลงหลายตำแหน่ง จึงเห็นสมควรแต่งตั้ง"
    "ขึ้นใหม่แทนคำสั่งเดิม",
    OrderKind.REVOKE: "ด้วยหมดความจำเป็นที่จะให้มี{name}ตามคำสั่งเดิมต่อไป จึงเห็นสมควรยกเลิกคำสั่งดังกล่าว",
}
TITLES = {
    OrderKind.APPOINT: "แต่งตั้ง{name}",
    OrderKind.AMEND: "แก้ไขเพิ่มเติมคำสั่งแต่งตั้ง{name}",
    OrderKind.REPLACE: "แต่งตั้ง{name}",
    OrderKind.REVOKE: "ยกเลิกคำสั่งแต่งตั้ง{name}",
}
# [K] the general power of a governor; an office checks it and writes the body's own basis.
GENERAL = "มาตรา 57 แห่งพระราชบัญญัติระเบียบบริหารราชการแผ่นดิน พ.ศ. 2534 และที่แก้ไขเพิ่มเติม"


def first_title(kind: str, body: Body | None) -> str:
    return TITLES[OrderKind(kind)].format(name=full_name(body) if body else SEVERAL)[:400]


def first_reason(kind: str, body: Body | None) -> str:
    return WHY[OrderKind(kind)].format(name=full_name(body) if body else SEVERAL)


def first_basis(body: Body | None) -> str:
    named = body.legal_basis.replace("[K]", "").strip() if body else ""
    if "คำสั่งจังหวัด" in named:  # an order rests on law, not on an earlier order
        named = ""
    if named.startswith("อาศัยอำนาจ"):
        return named[:4000]
    if named.startswith("อำนาจ"):
        return f"อาศัย{named[:3000]} จึงออกคำสั่งไว้ ดังต่อไปนี้"
    return f"อาศัยอำนาจตาม{(named or GENERAL)[:3000]} จึงออกคำสั่งไว้ ดังต่อไปนี้"
