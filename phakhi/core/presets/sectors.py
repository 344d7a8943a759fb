"""Four sectors and their kinds of organisation (R017–R020), the six parties, the second axis."""

from __future__ import annotations

from phakhi.core.presets.term import Term, Terms

SECTORS = Terms(
    Term(
        "public",
        "ภาครัฐ",
        "Public sector",
        "ราชการส่วนกลางในพื้นที่ ส่วนภูมิภาค ส่วนท้องถิ่น รัฐวิสาหกิจ และหน่วยงานอื่นของรัฐ",
        "Central, provincial and local administration, state enterprises and other state bodies",
        colour="public",
        icon="square",
    ),
    Term(
        "business",
        "ภาคธุรกิจ",
        "Business partner",
        "หอการค้า สภาอุตสาหกรรม สมาคมธุรกิจ สมาคมอาชีพ",
        "Chambers, federations, business and professional associations",
        colour="business",
        icon="diamond",
    ),
    Term(
        "third_sector",
        "ภาคประชาชนและชุมชน",
        "Third sector",
        "องค์กรพัฒนาเอกชน องค์กรไม่แสวงผลกำไร องค์กรภาคประชาชน องค์กรชุมชน และสถาบันวิชาการ",
        "Non-governmental, non-profit, people's and community organisations, and academia",
        colour="third-sector",
        icon="circle",
    ),
    Term(
        "stakeholder",
        "ผู้มีส่วนได้เสีย",
        "Stakeholders",
        "ผู้ประกอบการ แรงงาน ผู้รับบริการ และผู้ได้รับผลกระทบจากการพัฒนา",
        "Operators, workers, service users and people affected by development",
        colour="stakeholder",
        icon="triangle",
    ),
)


def _under(sector: str, *rows: tuple[str, str, str]) -> list[Term]:
    return [Term(code, th, en, parent=sector) for code, th, en in rows]


SUB_TYPES = Terms(
    *_under(
        "public",
        ("regional_admin", "ราชการส่วนภูมิภาค", "Provincial administration"),
        ("central_in_area", "ราชการส่วนกลางในพื้นที่", "Central agency in the province"),
        ("state_enterprise", "รัฐวิสาหกิจ", "State enterprise"),
        ("public_organisation", "องค์การมหาชน", "Public organisation (autonomous)"),
        ("independent_body", "องค์กรตามรัฐธรรมนูญหรือองค์กรอิสระ", "Constitutional or independent body"),
        ("public_hospital", "สถานพยาบาลของรัฐ", "Public hospital or health centre"),
        ("public_school", "สถานศึกษาขั้นพื้นฐานของรัฐ", "Public school"),
        ("other_state_body", "หน่วยงานอื่นของรัฐ", "Other state body"),
        ("lao_pao", "องค์การบริหารส่วนจังหวัด (อบจ.)", "Provincial administrative organisation (PAO)"),
        ("lao_city_mun", "เทศบาลนคร", "City municipality"),
        ("lao_town_mun", "เทศบาลเมือง", "Town municipality"),
        ("lao_subdistrict_mun", "เทศบาลตำบล", "Subdistrict municipality"),
        (
            "lao_sao",
            "องค์การบริหารส่วนตำบล (อบต.)",
            "Subdistrict administrative organisation (SAO)",
        ),
        ("lao_special", "องค์กรปกครองส่วนท้องถิ่นรูปแบบพิเศษ", "Special local administration"),
    ),
    *_under(
        "business",
        ("chamber", "หอการค้าจังหวัด", "Provincial chamber of commerce"),
        ("fti", "สภาอุตสาหกรรมจังหวัด", "Provincial federation of industries"),
        ("tourism_council", "สภาอุตสาหกรรมท่องเที่ยวจังหวัด", "Provincial tourism council"),
        ("bankers_club", "ชมรมธนาคารจังหวัด", "Provincial bankers' club"),
        ("business_association", "สมาคมธุรกิจ", "Business association"),
        ("professional_association", "สมาคมอาชีพ", "Professional association"),
        ("company", "บริษัทหรือห้างหุ้นส่วน", "Company or partnership"),
        ("social_enterprise", "วิสาหกิจเพื่อสังคม", "Social enterprise"),
    ),
    *_under(
        "third_sector",
        ("ngo", "องค์กรพัฒนาเอกชน", "Non-governmental organisation"),
        ("npo", "องค์กรไม่แสวงผลกำไร (มูลนิธิ สมาคม)", "Non-profit organisation (foundation, society)"),
        ("peoples_org", "องค์กรภาคประชาชน", "People's organisation"),
        ("community_org", "องค์กรชุมชน", "Community organisation"),
        ("co_council", "สภาองค์กรชุมชน", "Community-organisation council"),
        ("community_enterprise", "วิสาหกิจชุมชน", "Community enterprise"),
        ("cooperative", "สหกรณ์", "Co-operative"),
        ("religious_org", "องค์กรศาสนา", "Religious organisation"),
        ("academic_institution", "สถาบันวิชาการหรือสถาบันวิจัย", "Academic or research institution"),
        ("university", "มหาวิทยาลัย", "University"),
        ("college", "วิทยาลัยหรือสถาบันอาชีวศึกษา", "College or vocational institute"),
    ),
    *_under(
        "stakeholder",
        ("operators", "กลุ่มผู้ประกอบการ", "Operators' group"),
        ("labour_group", "กลุ่มแรงงาน", "Labour group"),
        ("farmer_group", "กลุ่มเกษตรกร", "Farmers' group"),
        ("service_users", "กลุ่มผู้รับบริการ", "Service users' group"),
        ("affected_group", "กลุ่มผู้ได้รับผลกระทบจากการพัฒนา", "Group affected by development"),
        ("media", "สื่อมวลชน", "Media"),
    ),
)

PARTIES = Terms(
    Term("state_agency", "ส่วนราชการ", "State agencies"),
    Term("state_enterprise", "รัฐวิสาหกิจ", "State enterprises"),
    Term("local_government", "องค์กรปกครองส่วนท้องถิ่น", "Local government"),
    Term("private", "ภาคเอกชน", "Private sector"),
    Term("academia", "ภาควิชาการ", "Academia"),
    Term("people", "ภาคประชาชน", "People"),
)

# R022: the axis of S2's traits; a university is academia here and third sector above.
TRAIT_SIDES = Terms(
    Term("state", "ภาครัฐ", "State"),
    Term(
        "civil_society",
        "ภาคประชาสังคม",
        "Civil society",
        "ทุกฝ่ายที่ไม่ใช่ภาครัฐและภาควิชาการ รวมภาคธุรกิจ",
        "Everyone outside the state and academia, business included",
    ),
    Term("academia", "ภาควิชาการ", "Academia"),
)

_ACADEMIA = {"academic_institution", "university", "college"}
_SIDE_OF_PARTY = {
    "state_agency": "state",
    "state_enterprise": "state",
    "local_government": "state",
    "academia": "academia",
}


def party_of(sub_type: str) -> str:
    """Which of the six parties a kind of organisation counts for (R021)."""
    if sub_type in _ACADEMIA:
        return "academia"
    if sub_type == "state_enterprise":
        return "state_enterprise"
    if sub_type.startswith("lao_"):
        return "local_government"
    if sub_type == "operators":
        return "private"
    return _PARTY_OF_SECTOR[SUB_TYPES[sub_type].parent]


_PARTY_OF_SECTOR = {
    "public": "state_agency",
    "business": "private",
    "third_sector": "people",
    "stakeholder": "people",
}
PARTY_OF = {code: party_of(code) for code in SUB_TYPES}
SIDE_OF = {code: _SIDE_OF_PARTY.get(party, "civil_society") for code, party in PARTY_OF.items()}
