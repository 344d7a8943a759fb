"""The options of a count that name one of several."""

from __future__ import annotations

from phakhi.methods.budgeting.parameters import (
    COMPARISONS,
    COMPLETIONS,
    OVERS,
    RULES,
    SCORINGS,
    STARTS,
    UTILITIES,
    VARIANTS,
)
from phakhi.methods.sentences import Words

CHOICES: tuple[tuple[str, tuple[str, ...], Words], ...] = (
    ("rule", RULES, Words("วิธีนับ", "the rule")),
    ("variant", VARIANTS, Words("แบบของ greedy", "which greedy")),
    ("utility", UTILITIES, Words("ประโยชน์นับจากอะไร", "what a project is worth to a voter")),
    ("start", STARTS, Words("ส่วนแบ่งเริ่มต้น", "the first share of a voter")),
    ("completion", COMPLETIONS, Words("วิธีใช้เงินที่เหลือ", "how what is left is used")),
    ("exhaustive-over", OVERS, Words("โครงการที่ดูว่าเงินพออีกไหม", "which projects might still fit")),
    ("comparison", COMPARISONS, Words("เทียบกับ greedy", "compare with greedy")),
    ("scoring", SCORINGS, Words("คะแนนของบัตรเรียงลำดับ", "what places of a ranked ballot give")),
)
