"""Kinds of forum, what is kept of them, and what an advisory board is asked about."""

from __future__ import annotations

from phakhi.core.presets.term import Term, Terms

AT_LEAST_A_YEAR = 4
"""R055: at least four dialogues a fiscal year for every network."""

KINDS = Terms(
    Term(
        "dialogue",
        "เวทีเสวนา",
        "Dialogue",
        "ภาคีกับหน่วยงานพูดคุยกันอย่างน้อยปีละ 4 ครั้ง",
        "Partners and agencies talk, at least four times a year",
    ),
    Term(
        "plan_integration",
        "เวทีร่วมบูรณาการแผน",
        "Plan-integration forum",
        "นำแผนมาวางเทียบกัน หาจุดที่ซ้ำและจุดที่เสริมกัน",
        "Plans are laid side by side: what doubles, what completes",
    ),
    Term(
        "inter_provincial",
        "เวทีเครือข่ายระหว่างจังหวัด",
        "Inter-provincial forum",
        "ประชาสังคมกับหน่วยงานของหลายจังหวัดริเริ่มร่วมกัน",
        "Begun together by civil society and agencies of several provinces",
    ),
)

ROLES = Terms(
    Term("initiator", "ผู้ริเริ่ม", "Initiator"),
    Term("host", "เจ้าภาพ", "Host"),
    Term("agency", "หน่วยงานที่มาตอบ", "Agency that answers"),
    Term("participant", "ผู้เข้าร่วม", "Participant"),
)

POINTS = Terms(
    Term("opinion", "ความเห็น", "Opinion"),
    Term("option", "ทางเลือก", "Option"),
    Term("for", "เหตุผลสนับสนุน", "Argument for"),
    Term("against", "เหตุผลคัดค้าน", "Argument against"),
    Term("evidence", "หลักฐานหรือข้อมูล", "Evidence"),
    Term("conclusion", "ข้อสรุปร่วม", "Conclusion"),
)

MATCHES = Terms(
    Term("doubles", "ซ้ำกัน", "Doubles", "ควรเหลือเจ้าภาพเดียว", "One should lead"),
    Term("completes", "เสริมกัน", "Completes", "ควรทำต่อกัน", "Should be joined"),
    Term("gap", "ยังไม่มีใครทำ", "Gap", "ต้องหาเจ้าภาพ", "Somebody must take it"),
)

ASKED_ABOUT = Terms(
    Term("policy", "นโยบาย", "Policy"),
    Term("administration", "การบริหารงาน", "Administration"),
    Term("service", "การให้บริการ", "Service"),
    Term("plan", "แผนหรือโครงการ", "Plan or project"),
    Term("indicator", "การตั้งตัวชี้วัด", "Setting indicators"),
    Term("results", "ผลงานและความพึงพอใจ", "Results and satisfaction"),
)

FOLLOWS = Terms(
    Term("follows", "ทำตามความเห็น", "Follows the opinion"),
    Term("partly", "ทำตามบางส่วน", "Follows it in part"),
    Term("not", "ไม่ทำตาม พร้อมเหตุผล", "Does not follow it, for a reason"),
)
