"""Invented words of the demo: who does what, which duties, which reasons."""

from __future__ import annotations

from typing import Final

# activity key (defaults.py, or "festival"): (partner, part, answer) …
ROLES: Final = {
    "support_area": (("O14", "leads", "yes"), ("O18", "does", "yes")),
    "pool_local": (("O14", "leads", "yes"), ("O15", "funds", "yes"), ("O18", "funds", "open")),
    "carry_plans": (("O15", "leads", "yes"), ("O17", "does", "yes"), ("O25", "consulted", "yes")),
    "gather_data": (("O30", "leads", "yes"), ("O13", "does", "yes")),
    "analyse": (("O30", "leads", "yes"), ("O33", "consulted", "yes"), ("O01", "informed", "")),
    "coordinate": (("O01", "leads", "yes"), ("O26", "does", "yes")),
    "send_staff": (("O02", "leads", "yes"), ("O06", "does", "yes")),
    "align": (("O05", "leads", "yes"), ("O04", "does", "yes")),
    "utilities": (("O12", "leads", "yes"),),
    "market": (("O21", "leads", "no"), ("O22", "does", "yes")),
    "people_act": (("O25", "leads", "yes"), ("O35", "informed", "")),
    "forum": (("O26", "leads", "open"), ("O29", "does", "yes")),
}
FORUM_TH: Final = "จัดเวทีเสวนาภาคีปีละ 4 ครั้ง"
FORUM_EN: Final = "Hold four dialogues of the partners a year"
REFUSED: Final = "ปีนี้กรรมการใหม่เพิ่งเข้ารับตำแหน่ง ยังนำไม่ไหว ยินดีร่วมเป็นผู้สนับสนุนปีหน้า (ตัวอย่าง)"

# mission: (levels, (level, act, partner or other body, basis) …); the last one has a gap
MISSIONS: Final = (
    ("ดูแลคุณภาพน้ำลำตะคอง", "Water quality of the Lam Takhong",
     (("central", "permit", "กรมควบคุมมลพิษ", ""), ("regional", "plan", "O10", ""),
      ("local", "carry_out", "O15", ""), ("local", "monitor", "O27", ""))),
    ("รับมือภัยแล้งและน้ำท่วม", "Drought and floods",
     (("central", "fund", "กรมป้องกันและบรรเทาสาธารณภัย", ""), ("regional", "plan", "O06", ""),
      ("regional", "carry_out", "O06", ""), ("local", "carry_out", "O18", ""))),
    ("ดูแลผู้สูงอายุที่อยู่ลำพัง", "Elderly people living alone",
     (("central", "fund", "กรมกิจการผู้สูงอายุ", ""), ("regional", "plan", "O03", ""),
      ("local", "carry_out", "O18", ""))),
    ("ลดจุดเสี่ยงอุบัติเหตุทางถนน", "Dangerous spots on the roads",
     (("central", "plan", "กรมทางหลวง", ""), ("regional", "carry_out", "O11", ""),
      ("local", "carry_out", "O15", ""))),
    ("ส่งเสริมตลาดเกษตรอินทรีย์", "Markets for organic produce",
     (("central", "fund", "กรมส่งเสริมการเกษตร", ""), ("regional", "carry_out", "O04", ""),
      ("local", "carry_out", "O14", ""))),
    ("ไกล่เกลี่ยข้อพิพาทในชุมชน", "Mediation in the community",
     (("central", "permit", "กรมคุ้มครองสิทธิและเสรีภาพ", ""), ("regional", "plan", "O02", ""))),
)  # fmt: skip

# body of the scenario: (parent, mission, duties, baht a year, staff, place)
BODIES: Final = {
    "board": (
        "",
        "กำหนดทิศทางของเครือข่าย",
        "เห็นชอบแผนและสัญญา กำกับภาพรวม",
        300000,
        2,
        "ศาลากลางจังหวัด",
    ),
    "steering": (
        "board",
        "อำนวยการให้แผนเดินหน้า",
        "ติดตามงานรายเดือน แก้ปัญหาข้ามหน่วยงาน",
        250000,
        2,
        "ศาลากลางจังหวัด",
    ),
    "scrutiny": (
        "board",
        "ตรวจสอบติดตามแทนประชาชน",
        "ลงพื้นที่ตรวจงาน รายงานต่อสาธารณะปีละ 2 ครั้ง",
        180000,
        1,
        "หอประชุมอำเภอเมือง",
    ),
    "imt": (
        "steering",
        "สนับสนุนการบริหารงานจังหวัด",
        "เป็นตัวกลาง ประสานข้อมูล กำกับสัญญาผู้จัดการเครือข่าย",
        400000,
        4,
        "สำนักงานจังหวัด",
    ),
    "spg_place": ("steering", "ขับเคลื่อนงานด้านสถานที่", "ดูแลโครงการน้ำและเมือง", 150000, 1, ""),
    "spg_people": ("steering", "ขับเคลื่อนงานด้านคน", "ดูแลโครงการเด็กและผู้สูงอายุ", 150000, 1, ""),
    "spg_business": (
        "steering",
        "ขับเคลื่อนงานด้านธุรกิจ",
        "ดูแลโครงการตลาดและท่องเที่ยวชุมชน",
        150000,
        1,
        "",
    ),
    "spg_law_order": (
        "steering",
        "ขับเคลื่อนงานด้านกฎหมายและความสงบ",
        "ดูแลโครงการถนนปลอดภัยและไกล่เกลี่ย",
        150000,
        1,
        "",
    ),
}

# role, organisation (its post) or individual, sectors, groups, phases, skills
PERSONS: Final = (
    (
        "spanner",
        "I02",
        "",
        ("public", "third_sector"),
        (),
        ("initiation", "facilitation"),
        ("mediation", "relations"),
    ),
    (
        "spanner",
        "O26",
        "ผู้ประสานงานเวทีพลเมือง",
        ("third_sector", "business"),
        (),
        ("facilitation", "joint_operation"),
        ("communication", "relations"),
    ),
    (
        "node",
        "O14",
        "ผู้ประสานงานเครือข่าย (ตัวอย่าง)",
        ("public", "stakeholder"),
        ("place", "people"),
        ("joint_operation",),
        ("negotiation",),
    ),
    (
        "node",
        "O20",
        "ประธานหอการค้า",
        ("business", "public"),
        ("business",),
        ("initiation", "joint_operation"),
        ("negotiation",),
    ),
    (
        "node",
        "O30",
        "อาจารย์ผู้ประสานงาน",
        ("third_sector",),
        ("place", "people", "law_order"),
        ("facilitation",),
        ("knowledge", "communication"),
    ),
    (
        "node",
        "O25",
        "ผู้ประสานงานเครือข่าย (ตัวอย่าง)",
        ("third_sector", "stakeholder"),
        ("people",),
        ("joint_operation",),
        ("relations",),
    ),
)

# candidate: (party id of the scenario or a name, organisation, background)
CANDIDATES: Final = (
    ("I02", "", "อดีตหัวหน้าส่วนราชการ ทำงานกับชุมชนมา 20 ปี (สมมติ)"),
    ("I03", "", "นักวิชาการอิสระด้านผังเมือง (สมมติ)"),
    ("สมมติ ผู้สมัครคนที่สาม", "O26", "นักพัฒนาเอกชน (สมมติ)"),
    ("สมมติ ผู้สมัครคนที่สี่", "O20", "ผู้นำกลุ่มธุรกิจ (สมมติ)"),
)
# assessor's login: the five points per candidate, in the order of the criteria
SHEETS: Final = {
    "business_member": ((5, 4, 5, 4, 4), (3, 4, 3, 3, 5), (4, 4, 3, 4, 4), None),
    "cso_member": ((4, 4, 4, 5, 4), (3, 3, 3, 3, 5), None, (4, 4, 2, 3, 2)),
    "academic_member": ((5, 4, 4, 5, 4), (4, 4, 3, 3, 4), (4, 5, 3, 4, 4), (4, 5, 3, 3, 3)),
}
WHY_POINT: Final = "เห็นจากงานร่วมกันหลายปี (ตัวอย่าง)"
CHOSEN: Final = (
    "คะแนนสูงสุดและลำดับไม่เปลี่ยนแม้ปรับน้ำหนักเกณฑ์ ทุกภาคส่วนยอมรับ ไม่มีตำแหน่งในสายบังคับบัญชา (ตัวอย่าง)"
)
OWNERS: Final = {1: "O05", 2: "O25", 3: "O30", 4: "O01", 5: "O01", 6: "O02"}
MORE_INVITED: Final = "เชิญภาคีเพิ่มภายหลัง รอคำตอบอยู่ ไม่กระทบองค์ประกอบ (ตัวอย่าง)"
