"""Who may see what is carried out (each view predicate ⇔ its `visible_to`)."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from phakhi.bodies.keeping import is_office, keeps_body, sits_on
from phakhi.bodies.models import Body
from phakhi.core.acting import Acting, Role
from phakhi.core.permissions import same_province, views
from phakhi.undertakings.models import (
    BodyReferral,
    DueChange,
    Instruction,
    InstructionStep,
    ProgressNote,
    ReferralStep,
    Topic,
    TopicMessage,
    TopicTask,
    Undertaking,
    UndertakingStep,
)
from phakhi.undertakings.models.notes import hidden
from phakhi.undertakings.reach import answers_for, sits_or_links
from phakhi.undertakings.states import is_owner


def sees_body_of(acting: Acting, body: Body) -> bool:
    return same_province(acting, body) and (acting.is_staff or body.state != "planned")


def is_inside(acting: Acting, undertaking: Undertaking) -> bool:
    """Staff, the owner, and the members of the body."""
    if not same_province(acting, undertaking):
        return False
    mine = acting.is_staff or is_owner(acting, undertaking)
    return mine or sits_on(acting, undertaking.body)


@views(Undertaking)
def can_view_undertaking(acting: Acting, undertaking: Undertaking) -> bool:
    if not same_province(acting, undertaking):
        return False
    is_shown = undertaking.is_public and sees_body_of(acting, undertaking.body)
    return is_shown or is_inside(acting, undertaking)


@views(ProgressNote)
def can_view_note(acting: Acting, note: ProgressNote) -> bool:
    if not same_province(acting, note) or not can_view_undertaking(acting, note.undertaking):
        return False
    return note.meeting_id is None or is_inside(acting, note.undertaking) or _is_minuted(note)


def _is_minuted(note: ProgressNote) -> bool:
    """Its meeting's minutes are published, and do not leave out what was said on this."""
    published = Q(meeting__minutes__published_at__isnull=False)
    return ProgressNote.objects.filter(published & ~hidden(), pk=note.pk).exists()


def can_view_photo(acting: Acting, note: ProgressNote) -> bool:
    if not can_view_note(acting, note):
        return False
    return note.photo_is_public or is_inside(acting, note.undertaking)


@views(DueChange)
@views(UndertakingStep)
def can_view_inside(acting: Acting, row: DueChange | UndertakingStep) -> bool:
    return same_province(acting, row) and is_inside(acting, row.undertaking)


@views(BodyReferral)
def can_view_referral(acting: Acting, referral: BodyReferral) -> bool:
    if not same_province(acting, referral):
        return False
    ends = (referral.source, referral.target)
    if acting.is_staff or any(sits_or_links(acting, body) for body in ends):
        return True
    return referral.is_public and all(sees_body_of(acting, body) for body in ends)


@views(ReferralStep)
def can_view_referral_step(acting: Acting, step: ReferralStep) -> bool:
    return same_province(acting, step) and can_view_referral(acting, step.referral)


@views(Instruction)
def can_view_instruction(acting: Acting, instruction: Instruction) -> bool:
    if not same_province(acting, instruction):
        return False
    is_told = instruction.state != "draft"
    return acting.is_staff or (is_told and answers_for(acting, instruction, instruction.unit))


@views(InstructionStep)
def can_view_instruction_step(acting: Acting, step: InstructionStep) -> bool:
    return same_province(acting, step) and can_view_instruction(acting, step.instruction)


@views(Topic)
def can_view_topic(acting: Acting, topic: Topic) -> bool:
    """Staff, the members of the body, the owner of what it is about."""
    if not same_province(acting, topic):
        return False
    if acting.is_staff or sits_on(acting, topic.body):
        return True
    return topic.undertaking is not None and is_owner(acting, topic.undertaking)


@views(TopicMessage)
@views(TopicTask)
def can_view_of_topic(acting: Acting, row: TopicMessage | TopicTask) -> bool:
    return same_province(acting, row) and can_view_topic(acting, row.topic)


def works_on(acting: Acting, topic: Topic) -> bool:
    """Those who see it, but for staff that only look on."""
    inside = topic.undertaking is not None and is_owner(acting, topic.undertaking)
    return inside or keeps_body(acting, topic.body) or sits_on(acting, topic.body)


def can_propose(acting: Acting, body: Body) -> bool:
    """The body's secretary or the office; nobody else gives others work in the body's name."""
    return keeps_body(acting, body)


def can_instruct(acting: Acting) -> bool:
    return acting.has(Role.GOVERNOR, *Role.REGISTRARS)


def can_watch(acting: Acting) -> bool:
    """The page of what is late and who is quiet."""
    return acting.is_staff


def keeps_photo(acting: Acting, note: Any) -> bool:
    return is_office(acting, note) or keeps_body(acting, note.undertaking.body)
