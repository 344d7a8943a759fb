"""Links to forward in LINE: bound to one matter and one purpose, revocable."""

from __future__ import annotations

from typing import Final

from django.db import transaction

from phakhi.bodies.keeping import is_office
from phakhi.core import events, links
from phakhi.core.acting import Acting
from phakhi.core.errors import WrongState
from phakhi.core.permissions import authorise
from phakhi.undertakings.models import Instruction, Undertaking
from phakhi.undertakings.services.revoking import ANSWER, INSTRUCTION, PROGRESS, revoke_links
from phakhi.undertakings.states import keeps, owner_or_paper
from phakhi.undertakings.vocabulary import RUNNING

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
    """To acknowledge and to report; again if the report is sent back."""
    authorise(is_office(acting, instruction))
    if instruction.state not in ("given", "acknowledged"):
        raise WrongState("no_answer_waits")
    revoke_links(instruction, INSTRUCTION)
    events.record(acting, "undertakings.link.made", instruction, {"purpose": INSTRUCTION})
    return links.issue(acting=acting, purpose=INSTRUCTION, subject=instruction, days=90, uses=OFTEN)
