"""All that the commands of sortition can say."""

from __future__ import annotations

from phakhi.methods.sentences import Sentences, Words
from phakhi.methods.sortition.reasons import INFEASIBLE
from phakhi.methods.sortition.sentences import READING, WARNINGS

SENTENCES: Sentences = {**READING, **WARNINGS, **INFEASIBLE}
PHASES = {
    "feasibility": Words("มีคณะที่ครบโควตาหรือไม่", "is there any legal panel"),
}
