"""What happens to undertakings and instructions when two partners turn out to be one."""

from __future__ import annotations

from django.db import IntegrityError, transaction

from phakhi.core.acting import Acting
from phakhi.core.errors import WrongState
from phakhi.parties.models import Party
from phakhi.undertakings.models import Instruction, ProgressNote, TopicTask, Undertaking


def move_undertakings(acting: Acting, gone: Party, kept: Party) -> None:
    """Asked twice for one resolution, somebody decides which answer stands before they merge."""
    try:
        with transaction.atomic():
            Undertaking.objects.filter(owner=gone).update(owner=kept)
    except IntegrityError:
        raise WrongState("merge_both_asked") from None
    ProgressNote.objects.filter(entered_for=gone).update(entered_for=kept)
    TopicTask.objects.filter(who=gone).update(who=kept)
    try:
        with transaction.atomic():
            Instruction.objects.filter(unit=gone).update(unit=kept)
    except IntegrityError:
        raise WrongState("not_under_command", name=kept.name) from None
