"""Ten kinds of resource (R064) and the units people count them in."""

from __future__ import annotations

from phakhi.core.presets.term import Term, Terms

RESOURCES = Terms(
    Term("budget", "งบประมาณ", "Budget", icon="coins"),
    Term(
        "authority",
        "อำนาจหน้าที่",
        "Authority",
        "อนุญาต อนุมัติ หรือออกข้อบัญญัติได้",
        "May permit, approve or pass ordinances",
        icon="seal",
    ),
    Term("personnel", "บุคลากร", "Personnel", icon="people"),
    Term("place", "สถานที่", "Place", icon="place"),
    Term("equipment", "อุปกรณ์", "Equipment", icon="tool"),
    Term("technology", "เทคโนโลยี", "Technology", icon="chip"),
    Term("knowledge", "องค์ความรู้", "Knowledge", icon="book"),
    Term("local_wisdom", "ภูมิปัญญา", "Local wisdom", icon="leaf"),
    Term(
        "social_capital",
        "ทุนทางสังคม",
        "Social capital",
        "ความสัมพันธ์และความไว้วางใจที่ชวนผู้อื่นมาร่วมได้",
        "Ties and trust that bring others in",
        icon="ties",
    ),
    Term(
        "political_capital",
        "ทุนทางการเมือง",
        "Political capital",
        "ความสามารถผลักดันเรื่องสู่ผู้มีอำนาจตัดสินใจ",
        "Able to carry a matter to those who decide",
        icon="podium",
    ),
)

UNITS = Terms(
    Term("baht", "บาท", "baht"),
    Term("person", "คน", "persons"),
    Term("hour", "ชั่วโมง", "hours"),
    Term("day", "วัน", "days"),
    Term("place", "แห่ง", "places"),
    Term("room", "ห้อง", "rooms"),
    Term("seat", "ที่นั่ง", "seats"),
    Term("rai", "ไร่", "rai"),
    Term("piece", "ชิ้น", "pieces"),
    Term("set", "ชุด", "sets"),
    Term("vehicle", "คัน", "vehicles"),
    Term("system", "ระบบ", "systems"),
    Term("dataset", "ชุดข้อมูล", "datasets"),
    Term("matter", "เรื่อง", "matters"),
    Term("course", "หลักสูตร", "courses"),
    Term("network", "เครือข่าย", "networks"),
    Term("time", "ครั้ง", "times"),
)

# The first is offered; any unit may be chosen.
UNITS_OF: dict[str, tuple[str, ...]] = {
    "budget": ("baht",),
    "authority": ("matter",),
    "personnel": ("person", "hour", "day"),
    "place": ("place", "room", "seat", "rai"),
    "equipment": ("piece", "set", "vehicle"),
    "technology": ("system", "dataset"),
    "knowledge": ("matter", "course"),
    "local_wisdom": ("matter", "person"),
    "social_capital": ("network", "person"),
    "political_capital": ("matter", "time"),
}
