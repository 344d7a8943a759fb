"""The pages of a questionnaire: one partner, one factor, or all leaders at once."""

from __future__ import annotations

from dataclasses import dataclass, field

from phakhi.surveys.instruments import factors, leadership, relationship
from phakhi.surveys.instruments.wording import Question, said
from phakhi.surveys.models import Answer, Invitation, Kind, Wave
from phakhi.surveys.queries.words import in_language


@dataclass(frozen=True)
class Step:
    """`facts` become ties; `judged` stays sealed."""

    key: str
    title: str
    gloss: str = ""
    has_ties: bool = False
    judged: tuple[Question, ...] = ()
    has_words: bool = False
    is_done: bool = field(default=False, compare=False)
    is_none: bool = field(default=False, compare=False)


def steps_of(invitation: Invitation) -> list[Step]:
    """In the order in which they are asked."""
    rows = {row.step: row for row in _rows(invitation)}
    if invitation.wave.kind == Kind.RELATIONSHIP:
        return [_of_partner(row) for row in rows.values()]
    return [_marked(step, rows.get(step.key)) for step in fixed_steps(invitation.wave)]


def fixed_steps(wave: Wave) -> list[Step]:
    """Those of a wave without a roster."""
    if wave.kind == Kind.LEADERSHIP:
        return [_leaders(wave)]
    return [_factor(code) for code in factors.FACTORS]


def partner_step(key: str, name: str) -> Step:
    return Step(key, name, has_ties=True, judged=relationship.JUDGED)


def _rows(invitation: Invitation) -> list[Answer]:
    rows = Answer.objects.filter(invitation=invitation).select_related("about__party")
    return list(rows.order_by("about__sort_key", "pk"))


def _of_partner(row: Answer) -> Step:
    return _marked(partner_step(row.step, row.about.party.name if row.about else ""), row)


def _marked(step: Step, row: Answer | None) -> Step:
    if row is None:
        return step
    values = {name: getattr(step, name) for name in step.__dataclass_fields__}
    return Step(**values | {"is_done": row.is_done, "is_none": bool(row.facts.get("none"))})


def _leaders(wave: Wave) -> Step:
    question = leadership.QUESTION
    asked = tuple(
        Question(row["key"], row["th"], row.get("en") or row["th"], question.answers)
        for row in wave.subjects
    )
    return Step("leaders", question.text, judged=asked)


def _factor(code: str) -> Step:
    term = factors.FACTORS[code]
    judged = [factors.factor_question(term)]
    if code == factors.CULTURE_FACTOR:
        judged += [factors.trait_question(t) for t in factors.CULTURE.values()]
    return Step(
        f"factor-{code}",
        said(term),
        gloss=in_language({"th": term.gloss_th, "en": term.gloss_en}),
        judged=tuple(judged),
        has_words=True,
    )
