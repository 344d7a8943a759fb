"""Leaders whom every side accepts (R034): posts, never private persons."""

from __future__ import annotations

from typing import Any

from phakhi.core.presets import Term, Terms
from phakhi.surveys.instruments.wording import Question, scale

VERSION = "leadership-1"

LEADER_KINDS = Terms(
    Term("governor", "ผู้ว่าราชการจังหวัด", "Governor"),
    Term("office_head", "หัวหน้าส่วนราชการประจำจังหวัด", "Head of a provincial office"),
    Term("staff", "บุคลากรของส่วนราชการ", "Staff of a government office"),
    Term("district_chief", "นายอำเภอ", "District chief"),
    Term("people_core", "แกนนำเครือข่ายภาคประชาชน", "Core of a people's network"),
    Term("business_leader", "ผู้นำภาคธุรกิจ", "Leader from business"),
)

ACCEPTED = scale(
    ("ไม่ยอมรับ", "Not accepted"),
    ("ยังลังเล", "Still in doubt"),
    ("ยอมรับ", "Accepted"),
    ("ยอมรับเต็มที่", "Fully accepted"),
)
ACCEPTED_FROM = 3
QUESTION = Question(
    "accepted",
    "หน่วยงานหรือกลุ่มของท่านยอมรับให้เป็นผู้นำงานเครือข่ายหรือไม่",
    "Does your organisation accept this leader for the network's work?",
    ACCEPTED,
)

# What a new wave starts from; the officer strikes out and adds.
USUAL: tuple[dict[str, Any], ...] = tuple(
    {"key": f"leader-{number}", "kind": term.code, "th": term.th, "en": term.en}
    for number, term in enumerate(LEADER_KINDS.values(), start=1)
)
