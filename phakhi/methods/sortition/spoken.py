"""All that the commands of sortition can say."""

from __future__ import annotations

from phakhi.methods.sentences import Sentences, Words
from phakhi.methods.sortition.reasons import INFEASIBLE
from phakhi.methods.sortition.sentences import READING, WARNINGS

SENTENCES: Sentences = {**READING, **WARNINGS, **INFEASIBLE}
PHASES = {
    "bound": Words("โอกาสที่ดีที่สุดเท่าที่เป็นไปได้", "the best that could be"),
    "panels": Words("หาชุดที่ครบโควตา", "panels that keep the quotas"),
    "mixture": Words("ผสมชุดให้โอกาสเสมอกันที่สุด", "the fairest mixture of them"),
}
