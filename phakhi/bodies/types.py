"""The kinds of body: what each is for, how its seats are called, its usual rules (R043–R054)."""

from __future__ import annotations

from dataclasses import dataclass

from phakhi.core.presets.term import Term, Terms

BODY_TYPES = Terms(
    Term("strategic_partnership_group", "คณะทำงานภาคีหุ้นส่วนยุทธศาสตร์", "Strategic partnership group"),
    Term("board_of_directors", "คณะกรรมการบริหาร", "Board of directors"),
    Term("steering_committee", "คณะกรรมการอำนวยการ", "Steering committee"),
    Term("joint_scrutiny_committee", "คณะกรรมการตรวจสอบติดตาม", "Joint scrutiny committee"),
    Term(
        "intergovernmental_management_team",
        "คณะทำงานสนับสนุนการบริหารงานจังหวัด",
        "Intergovernmental management team",
    ),
    Term("kor_bor_jor", "ก.บ.จ.", "Integrated provincial administration committee"),
    Term("kor_tor_jor", "ก.ธ.จ.", "Provincial good-governance committee"),
    Term("kor_ror_or", "กรอ.จังหวัด", "Joint public–private consultative committee"),
    Term("citizen_advisory_board", "คณะกรรมการที่ปรึกษาภาคประชาชน", "Citizen advisory board"),
    Term("lay_board", "คณะกรรมการภาคประชาชน", "Lay board"),
    Term("joint_public_private", "คณะกรรมการร่วมภาครัฐและเอกชน", "Joint public–private committee"),
    Term("kor_tor_por", "ค.ต.ป.", "Provincial audit and evaluation committee"),
    Term("krommakan", "คณะกรมการจังหวัด", "Provincial board of officials"),
    Term("heads_meeting", "การประชุมหัวหน้าส่วนราชการประจำเดือน", "Monthly heads-of-agencies meeting"),
    Term("national_policy_committee", "ก.น.บ.", "National policy committee"),
    Term("own", "คณะอื่นที่จังหวัดตั้ง", "A type of the province's own"),
    Term("informal", "กลุ่มพลเมืองที่ไม่เป็นทางการ", "Informal citizen-led group"),
)  # fmt: skip

# R043–R047, in the order of the source.
FIVE_TYPES = (
    "strategic_partnership_group",
    "board_of_directors",
    "steering_committee",
    "joint_scrutiny_committee",
    "intergovernmental_management_team",
)

# How the members of a body are called follows from its form, never from its type alone.
FORMS = Terms(
    Term("committee", "คณะกรรมการ", "Committee"),
    Term("subcommittee", "คณะอนุกรรมการ", "Sub-committee"),
    Term("working_group", "คณะทำงาน", "Working group"),
    Term("assembly", "ที่ประชุม", "Assembly"),
    Term("informal", "กลุ่มไม่เป็นทางการ", "Informal group"),
)

SEAT_ROLES = Terms(
    Term("chair", "ประธาน", "Chair"),
    Term("vice_chair", "รองประธาน", "Vice-chair"),
    Term("member", "สมาชิก", "Member"),
    Term("member_secretary", "เลขานุการ", "Member and secretary"),
    Term("assistant_secretary", "ผู้ช่วยเลขานุการ", "Member and assistant secretary"),
    Term("adviser", "ที่ปรึกษา", "Adviser"),
    Term("observer", "ผู้สังเกตการณ์", "Observer"),
    Term("reserve", "สำรอง", "Reserve"),
)
VOTING_ROLES = ("chair", "vice_chair", "member", "member_secretary", "assistant_secretary")
SECRETARIES = ("member_secretary", "assistant_secretary")

SEAT_KINDS = Terms(
    Term("ex_officio", "โดยตำแหน่ง", "Ex officio"),
    Term("representative", "ผู้แทน", "Representative"),
    Term("expert", "ผู้ทรงคุณวุฒิ", "Expert"),
    Term("elected", "เลือกกันเอง", "Elected among themselves"),
)

SEAT_WORDS = {
    "committee": {
        "chair": "ประธานกรรมการ",
        "vice_chair": "รองประธานกรรมการ",
        "member": "กรรมการ",
        "member_secretary": "กรรมการและเลขานุการ",
        "assistant_secretary": "กรรมการและผู้ช่วยเลขานุการ",
    },
    "subcommittee": {
        "chair": "ประธานอนุกรรมการ",
        "vice_chair": "รองประธานอนุกรรมการ",
        "member": "อนุกรรมการ",
        "member_secretary": "อนุกรรมการและเลขานุการ",
        "assistant_secretary": "อนุกรรมการและผู้ช่วยเลขานุการ",
    },
    "working_group": {
        "chair": "หัวหน้าคณะทำงาน",
        "vice_chair": "รองหัวหน้าคณะทำงาน",
        "member": "คณะทำงาน",
        "member_secretary": "คณะทำงานและเลขานุการ",
        "assistant_secretary": "คณะทำงานและผู้ช่วยเลขานุการ",
    },
}


def seat_words(form: str, role: str) -> str:
    """As the order prints it: the members of a working group are never called กรรมการ."""
    return SEAT_WORDS.get(form, {}).get(role) or SEAT_ROLES.label_of(role)


@dataclass(frozen=True, slots=True)
class Usual:
    """What a new body of a type starts with; every figure may be changed for the body."""

    form: str = "committee"
    quorum: float = 0.5
    term_years: int | None = None
    max_terms: int | None = None
    checks_six_parties: bool = False
    meets_every_days: int = 90


USUAL: dict[str, Usual] = {
    "strategic_partnership_group": Usual("working_group", 0.5, 2, None, True, 60),
    "board_of_directors": Usual("committee", 0.5, 2, None, True),
    "steering_committee": Usual("committee", 0.5, 2, None, True),
    "joint_scrutiny_committee": Usual("committee", 0.5, 3, 2),
    "intergovernmental_management_team": Usual("working_group", 0.5, 2, None, True, 30),
    "kor_bor_jor": Usual("committee", 0.5),
    "kor_tor_jor": Usual("committee", 0.5, 3),
    "kor_ror_or": Usual("committee", 0.5, 3, 2),
    "citizen_advisory_board": Usual("committee", 0.5, 2),
    "lay_board": Usual("committee", 0.5, 2),
    "krommakan": Usual("assembly", 0.5, None, None, False, 31),
    "heads_meeting": Usual("assembly", 0.0, None, None, False, 31),
    "informal": Usual("informal", 0.0, None, None, False, 180),
}


def usual(type_: str) -> Usual:
    return USUAL.get(type_, Usual())
