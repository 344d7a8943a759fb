"""The words of S2's six steps that do not change from province to province (R031–R042)."""

from __future__ import annotations

from typing import Final

from phakhi.core.presets import LISTS, Term, Terms

NODE_ROLES: Final = Terms(
    Term(
        "node",
        "ตัวเชื่อมประสาน (แกนกลุ่ม)",
        "Node (core of a group)",
        "เชื่อมสมาชิกของกลุ่มเข้าด้วยกัน และเชื่อมกลุ่มเข้ากับกลุ่มอื่น",
        "Holds a group together and links it to the others",
    ),
    Term(
        "spanner",
        "ผู้ประสานข้ามภาคส่วน",
        "Boundary spanner",
        "ทำให้ภาคีต่างภาคส่วนคุยกันรู้เรื่องและทำงานด้วยกันได้",
        "Makes partners of different sectors understand each other and work together",
    ),
)
PHASES: Final = Terms(
    Term("initiation", "ช่วงเริ่มก่อตั้ง", "Starting up"),
    Term("facilitation", "ช่วงทำให้งานราบรื่น", "Keeping it going smoothly"),
    Term("joint_operation", "ช่วงลงมือทำร่วมกัน", "Working together"),
)
SKILLS: Final = Terms(
    Term("negotiation", "เจรจาต่อรอง", "Negotiation"),
    Term("communication", "สื่อสาร", "Communication"),
    Term("relations", "สร้างความสัมพันธ์", "Building relations"),
    Term("mediation", "ไกล่เกลี่ย", "Mediation"),
    Term("knowledge", "รู้เรื่องเฉพาะด้าน", "Knowledge of a field"),
)
CRITERIA: Final = Terms(
    Term(
        "social_capital",
        "ทุนทางสังคม",
        "Social capital",
        "รู้จักคนกว้าง ชวนคนมาร่วมงานได้",
        "Knows many people and can bring them in",
    ),
    Term(
        "trusted_by_own",
        "ภาคส่วนของตนไว้วางใจ",
        "Trusted by the own sector",
        "คนในกลุ่มหรือภาคส่วนเดียวกันยอมรับและเชื่อถือ",
        "Accepted and trusted by the own group or sector",
    ),
    Term(
        "trusted_by_others",
        "ภาคส่วนอื่นไว้วางใจ",
        "Trusted by other sectors",
        "ภาคีภาคส่วนอื่นยอมรับและเชื่อถือ",
        "Accepted and trusted by partners of other sectors",
    ),
    Term(
        "mediating",
        "ทักษะเป็นคนกลาง",
        "Skill of mediating",
        "พาหลายฝ่ายมาตัดสินใจและทำงานร่วมกันได้ดี",
        "Brings many sides to decide and work together well",
    ),
    Term(
        "independence",
        "ความเป็นอิสระ",
        "Independence",
        "ไม่ผูกกับสายบังคับบัญชาหรือประโยชน์ของฝ่ายใด",
        "Bound to no chain of command and no side's interest",
    ),
)
BODY_KINDS: Final = Terms(
    Term(
        "strategic_partnership_group",
        "คณะทำงานภาคีหุ้นส่วนยุทธศาสตร์",
        "Strategic partnership group",
    ),
    Term("board_of_directors", "คณะกรรมการบริหาร", "Board of directors"),
    Term("steering_committee", "คณะกรรมการอำนวยการ", "Steering committee"),
    Term("joint_scrutiny_committee", "คณะกรรมการตรวจสอบติดตาม", "Joint scrutiny committee"),
    Term(
        "intergovernmental_management_team",
        "คณะทำงานสนับสนุนการบริหารงานจังหวัด",
        "Intergovernmental management team",
    ),
    Term("other", "คณะอื่น", "Another body"),
)
FIVE_BODIES: Final = tuple(code for code in BODY_KINDS if code != "other")
PARTS: Final = Terms(
    Term("leads", "เจ้าภาพหลัก", "Leads", "รับผิดชอบให้เกิดขึ้น", "Answers for it", icon="podium"),
    Term("does", "ร่วมลงมือทำ", "Does", "ส่งคนหรือลงแรง", "Sends people or work", icon="people"),
    Term(
        "consulted",
        "ให้ความเห็น",
        "Is consulted",
        "ถูกถามก่อนตัดสินใจ",
        "Asked before a decision",
        icon="chat",
    ),
    Term(
        "informed",
        "รับทราบ",
        "Is informed",
        "ได้รับแจ้งผล ไม่ต้องตอบรับ",
        "Is told the result; needs no answer",
        icon="letter",
    ),
    Term("funds", "สนับสนุนเงินหรือของ", "Funds", "ให้งบหรือสิ่งของ", "Gives money or goods", icon="coins"),
)
# R009: what asks something of a partner is a proposal; being told a result asks nothing.
BINDING: Final = frozenset({"leads", "does", "consulted", "funds"})
LEVELS: Final = Terms(
    Term("central", "ส่วนกลาง", "Central"),
    Term("regional", "ส่วนภูมิภาค", "Provincial administration"),
    Term("local", "ส่วนท้องถิ่น", "Local"),
)
DUTIES: Final = Terms(
    Term("plan", "วางแผน", "Plans"),
    Term("fund", "ให้งบประมาณ", "Pays"),
    Term("carry_out", "ลงมือทำ", "Carries out"),
    Term("permit", "อนุญาตหรือออกกฎ", "Permits or makes rules"),
    Term("monitor", "ติดตามตรวจสอบ", "Monitors"),
)
ALL: Final = {
    "node_roles": NODE_ROLES,
    "phases": PHASES,
    "skills": SKILLS,
    "criteria": CRITERIA,
    "body_kinds": BODY_KINDS,
    "parts": PARTS,
    "duty_levels": LEVELS,
    "duties": DUTIES,
}


def add_lists() -> None:
    """So that templates say `{% preset "formation_parts" code %}` as for every other list."""
    LISTS.update({f"formation_{name}": terms for name, terms in ALL.items()})
