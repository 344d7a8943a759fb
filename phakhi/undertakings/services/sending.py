"""Links to forward in LINE: bound to one matter and one purpose, revocable."""

from __future__ import annotations

from typing import Any, Final

from django.db import transaction
from django.utils import timezone

from phakhi.bodies.keeping import is_office
from phakhi.core import events, links
from phakhi.core.acting import Acting
from phakhi.core.errors import WrongState
from phakhi.core.models import Link
from phakhi.core.permissions import authorise
from phakhi.undertakings.models import Instruction, Undertaking
from phakhi.undertakings.states import keeps, owner_or_paper
from phakhi.undertakings.vocabulary import RUNNING

ANSWER: Final = "undertakings.answer"
PROGRESS: Final = "undertakings.progress"
INSTRUCTION: Final = "undertakings.instruction"
PURPOSES: Final = (ANSWER, PROGRESS, INSTRUCTION)
OFTEN: Final = 500


@transaction.atomic
def answer_link(*, acting: Acting, undertaking: Undertaking) -> str:
    """Works once: the answer uses it up. A new one makes those before it useless."""
    authorise(keeps(acting, undertaking))
    if undertaking.state != "proposed":
        raise WrongState("no_answer_waits")
    revoke_links(undertaking, ANSWER)
    events.record(acting, "undertakings.link.made", undertaking, {"purpose": ANSWER})
    return links.issue(acting=acting, purpose=ANSWER, subject=undertaking, days=30)


@transaction.atomic
def progress_link(*, acting: Acting, undertaking: Undertaking) -> str:
    """Works many times until it is revoked or the matter is over; the owner may make one, too."""
    authorise(owner_or_paper(acting, undertaking))
    if undertaking.state not in RUNNING:
        raise WrongState("not_under_way")
    revoke_links(undertaking, PROGRESS)
    events.record(acting, "undertakings.link.made", undertaking, {"purpose": PROGRESS})
    return links.issue(acting=acting, purpose=PROGRESS, subject=undertaking, days=180, uses=OFTEN)


@transaction.atomic
def instruction_link(*, acting: Acting, instruction: Instruction) -> str:
    """Twice: once to acknowledge, once to report."""
    authorise(is_office(acting, instruction))
    if instruction.state not in ("given", "acknowledged"):
        raise WrongState("no_answer_waits")
    revoke_links(instruction, INSTRUCTION)
    events.record(acting, "undertakings.link.made", instruction, {"purpose": INSTRUCTION})
    return links.issue(acting=acting, purpose=INSTRUCTION, subject=instruction, days=90, uses=2)


@transaction.atomic
def take_links_back(*, acting: Acting, row: Any) -> int:
    """Whoever may make a link may end it."""
    may = is_office if isinstance(row, Instruction) else owner_or_paper
    authorise(may(acting, row))
    return sum(revoke_links(row, purpose) for purpose in PURPOSES)


def living_links(row: Any) -> int:
    count: int = _living(row).count()
    return count


def revoke_links(row: Any, purpose: str) -> int:
    ended: int = _living(row).filter(purpose=purpose).update(revoked_at=timezone.now())
    return ended


def _living(row: Any) -> Any:
    found = Link.objects.filter(subject_id=row.pk, subject_type=row._meta.label)
    return found.filter(revoked_at=None, uses_left__gt=0, expires_at__gt=timezone.now())
