"""The lives of a step, a connecting person, a choice of manager and a structure, as tables."""

from __future__ import annotations

from typing import Any

from django.utils.translation import pgettext_lazy

from phakhi.core import flow
from phakhi.core.acting import Acting
from phakhi.core.flow import Flow, Transition
from phakhi.governance.states import is_coordinator

STEP_FLOW = flow.register(
    Flow(
        name="formation.Step",
        states={
            "not_begun": pgettext_lazy("step", "Not begun"),
            "under_way": pgettext_lazy("step", "Under way"),
            "done": pgettext_lazy("step", "Done"),
            "reopened": pgettext_lazy("step", "Reopened"),
        },
        start="not_begun",
        transitions=(
            Transition("not_begun", "begin", is_coordinator, "under_way"),
            Transition("under_way", "close", is_coordinator, "done"),
            Transition("reopened", "close", is_coordinator, "done"),
            Transition("done", "reopen", is_coordinator, "reopened"),
        ),
    )
)


def is_the_person(acting: Acting, row: Any) -> bool:
    """The person named, or whoever holds the post that is named."""
    if not acting.is_signed_in or row.province_id != acting.province.pk:
        return False
    if row.person_id is not None:
        return bool(row.person_id == acting.person_id)
    return getattr(row, "post_id", None) is not None and row.post_id == acting.post_id


PERSON_FLOW = flow.register(
    Flow(
        name="formation.ConnectingPerson",
        states={
            "identified": pgettext_lazy("connecting person", "Named, not yet asked or answered"),
            "confirmed": pgettext_lazy("connecting person", "Confirmed"),
            "declined": pgettext_lazy("connecting person", "Did not agree"),
            "ended": pgettext_lazy("connecting person", "No longer connects"),
        },
        start="identified",
        transitions=(
            Transition("identified", "confirm", is_the_person, "confirmed"),
            Transition("identified", "decline", is_the_person, "declined"),
            Transition("identified", "end", is_coordinator, "ended"),
            Transition("confirmed", "review", is_coordinator, "confirmed"),
            Transition("confirmed", "end", is_coordinator, "ended"),
            Transition("confirmed", "step_down", is_the_person, "ended"),
            Transition("declined", "ask_again", is_coordinator, "identified"),
        ),
    )
)


def has_candidates(choice: Any) -> str | None:
    return None if choice.candidates.filter(state="agreed").exists() else "choice_no_candidate"


def has_assessors(choice: Any) -> str | None:
    return has_candidates(choice) or (None if choice.assessors.exists() else "choice_no_assessor")


CHOICE_FLOW = flow.register(
    Flow(
        name="formation.ManagerChoice",
        states={
            "nominating": pgettext_lazy("choice", "Open for nominations"),
            "scoring": pgettext_lazy("choice", "Being scored"),
            "closed": pgettext_lazy("choice", "Scoring closed"),
            "decided": pgettext_lazy("choice", "Decided"),
            "cancelled": pgettext_lazy("choice", "Ended without a choice"),
        },
        start="nominating",
        transitions=(
            Transition("nominating", "score", is_coordinator, "scoring", has_assessors),
            Transition("scoring", "close", is_coordinator, "closed"),
            Transition("closed", "decide", is_coordinator, "decided", has_candidates),
            Transition("nominating", "cancel", is_coordinator, "cancelled"),
            Transition("scoring", "cancel", is_coordinator, "cancelled"),
            Transition("closed", "cancel", is_coordinator, "cancelled"),
        ),
    )
)

CANDIDATE_FLOW = flow.register(
    Flow(
        name="formation.Candidate",
        states={
            "nominated": pgettext_lazy("candidate", "Named, not yet answered"),
            "agreed": pgettext_lazy("candidate", "Agreed to stand"),
            "declined": pgettext_lazy("candidate", "Does not stand"),
        },
        start="nominated",
        transitions=(
            Transition("nominated", "agree", is_the_person, "agreed"),
            Transition("nominated", "decline", is_the_person, "declined"),
            Transition("agreed", "decline", is_the_person, "declined"),
        ),
    )
)


def has_bodies(structure: Any) -> str | None:
    return None if structure.bodies.exists() else "structure_no_bodies"


def was_met(structure: Any) -> str | None:
    """R040: by agreement in a meeting, never by order."""
    if structure.met_on is None:
        return "structure_no_meeting"
    return None if structure.voices.filter(stance="agreed").exists() else "structure_no_voice"


STRUCTURE_FLOW = flow.register(
    Flow(
        name="formation.Structure",
        states={
            "draft": pgettext_lazy("structure", "Being drafted"),
            "proposed": pgettext_lazy("structure", "Put to the members"),
            "agreed": pgettext_lazy("structure", "Agreed"),
            "replaced": pgettext_lazy("structure", "Replaced by a newer one"),
        },
        start="draft",
        transitions=(
            Transition("draft", "propose", is_coordinator, "proposed", has_bodies),
            Transition("proposed", "take_back", is_coordinator, "draft"),
            Transition("proposed", "agree", is_coordinator, "agreed", was_met),
            Transition("agreed", "replace", is_coordinator, "replaced"),
        ),
    )
)
