"""Links that end: by hand, by a new one, or with the matter."""

from __future__ import annotations

from typing import Any, Final

from django.db import transaction
from django.utils import timezone

from phakhi.bodies.keeping import is_office
from phakhi.core.acting import Acting
from phakhi.core.models import Link
from phakhi.core.permissions import authorise
from phakhi.undertakings.models import Instruction
from phakhi.undertakings.states import owner_or_paper

ANSWER: Final = "undertakings.answer"


PROGRESS: Final = "undertakings.progress"


INSTRUCTION: Final = "undertakings.instruction"


PURPOSES: Final = (ANSWER, PROGRESS, INSTRUCTION)


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
