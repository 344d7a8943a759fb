"""What a network is for, on which theme and at which level (S2 purpose table; R011, R039, R079)."""

from __future__ import annotations

from phakhi.core.presets.term import Term, Terms

PURPOSES = Terms(
    Term("service_implementation", "ขับเคลื่อนการจัดบริการสาธารณะ", "Service implementation"),
    Term("information_diffusion", "ระดมและแบ่งปันข้อมูลเชิงพื้นที่", "Information diffusion"),
    Term(
        "problem_solving",
        "จัดการประเด็นปัญหาสาธารณะในพื้นที่",
        "Problem solving",
        "หมดบทบาทเมื่อปัญหาได้รับการแก้ไข",
        "Ends when the problem is solved",
    ),
    Term("community_capacity", "เสริมสร้างขีดความสามารถของชุมชน", "Community capacity building"),
)

THEMES = Terms(
    Term("place", "สถานที่", "Place", icon="place"),
    Term("people", "คน", "People", icon="people"),
    Term("business", "ธุรกิจ", "Business", icon="coins"),
    Term("law_order", "กฎหมายและความสงบเรียบร้อย", "Law and order", icon="seal"),
)

DIMENSIONS = Terms(
    Term("economy", "เศรษฐกิจ", "Economy"),
    Term("society", "สังคม", "Society"),
    Term("environment", "ทรัพยากรธรรมชาติและสิ่งแวดล้อม", "Natural resources and environment"),
    Term("security", "ความมั่นคง", "Security"),
)

BUDGET_FAMILIES = Terms(
    Term("industry_trade", "อุตสาหกรรม การค้าและการลงทุน", "Industry, trade and investment"),
    Term("agriculture", "การเกษตร", "Agriculture"),
    Term("tourism_services", "การท่องเที่ยวและบริการ", "Tourism and services"),
    Term("social", "สังคม", "Social affairs"),
    Term("environment", "ทรัพยากรธรรมชาติและสิ่งแวดล้อม", "Natural resources and environment"),
    Term("peace_security", "ความมั่นคงและความสงบ", "Security and peace"),
)

PARTICIPATION_DIMENSIONS = Terms(
    Term("ideation", "ร่วมคิดและเสนอ", "Ideation"),
    Term("decision", "ร่วมตัดสินใจ", "Decision"),
    Term("implementation", "ร่วมดำเนินการ", "Implementation"),
    Term("benefit", "ร่วมรับประโยชน์", "Benefit"),
    Term("monitoring", "ร่วมติดตามผล", "Monitoring"),
)

SPECTRUM = Terms(
    Term("inform", "ให้ข้อมูลข่าวสาร", "Inform"),
    Term("consult", "ปรึกษาหารือ", "Consult"),
    Term("involve", "เข้ามาเกี่ยวข้อง", "Involve"),
    Term("collaborate", "ร่วมมือ", "Collaborate"),
    Term("empower", "เสริมอำนาจ", "Empower"),
)

AREA_LEVELS = Terms(
    Term("village", "หมู่บ้าน", "Village"),
    Term("tambon", "ตำบล", "Subdistrict"),
    Term("amphoe", "อำเภอ", "District"),
    Term("province", "จังหวัด", "Province"),
    Term("cluster", "กลุ่มจังหวัด", "Provincial cluster"),
    Term("region", "ภาค", "Region"),
    Term("national", "ประเทศ", "Country"),
)
