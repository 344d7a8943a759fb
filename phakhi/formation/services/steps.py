"""The six steps: planned, given an owner who accepts, shown by evidence, closed and reopened."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any, Final

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone

from phakhi.core import events, versions
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput
from phakhi.core.files import SCANS, keep_upload
from phakhi.core.permissions import authorise
from phakhi.formation.models import Evidence, Step
from phakhi.formation.permissions import can_form
from phakhi.formation.queries.progress import percent_of_step
from phakhi.formation.services.asking import ask_partner, take_back
from phakhi.formation.states import STEP_FLOW
from phakhi.governance.models import GovernanceNetwork
from phakhi.ledger.services import enter
from phakhi.networks.models import Actor

OFFICIAL: Final = ("close", "reopen")
EVIDENCE_FILES: Final = (*SCANS, "xlsx", "csv")
LOCAL: Final = "/"


def row_of(network: GovernanceNetwork, number: int) -> Step:
    """A step gets its row when somebody first works on it."""
    row, _ = Step.objects.get_or_create(
        network=network, number=number, defaults={"province": network.province}
    )
    return row


@transaction.atomic
def move_step(
    *,
    acting: Acting,
    network: GovernanceNetwork,
    number: int,
    act: str,
    reason: str = "",
    seen: int | None = None,
) -> Step:
    """Closing before everything is met, and every reopening, take a reason."""
    authorise(can_form(acting, network))
    step = row_of(network, number)
    before, percent = step.state, percent_of_step(step)
    STEP_FLOW.move(acting, step, act)
    is_early = act == "close" and percent < 100
    if (act == "reopen" or is_early) and not reason.strip():
        raise BadInput("step_early" if is_early else "reason_needed")
    versions.claim(step, step.version if seen is None else seen)
    step.state_since, step.reason = timezone.now(), reason.strip()
    step.save(update_fields=["state", "state_since", "reason"])
    _tell(acting, step, act, {"from": before, "to": step.state, "percent": str(percent)})
    return step


def _tell(acting: Acting, step: Step, act: str, facts: dict[str, str]) -> None:
    kind = f"formation.step.{act}"
    facts |= {"network": step.network.public_code, "step": str(step.number)}
    if act not in OFFICIAL:
        events.record(acting, kind, step, facts)
        return
    private = {"reason": step.reason} if step.reason else {}
    enter(acting=acting, act=kind, subject=step, facts=facts, private=private)


@transaction.atomic
def plan_step(
    *,
    acting: Acting,
    network: GovernanceNetwork,
    number: int,
    due_on: date | None,
    ticks: Collection[str],
    note: str = "",
    seen: int | None = None,
) -> Step:
    """Only this step's own ticks are kept; working on it begins it."""
    authorise(can_form(acting, network))
    step = row_of(network, number)
    if seen:
        versions.claim(step, seen)
    step.due_on, step.note = due_on, note
    step.ticks = [code for code in step.guide.ticks if code in ticks]
    step.save(update_fields=["due_on", "note", "ticks"])
    _begin(acting, step)
    events.record(acting, "formation.step.planned", step, {"step": step.number})
    return step


def _begin(acting: Acting, step: Step) -> None:
    if step.state == "not_begun":
        STEP_FLOW.move(acting, step, "begin")
        step.state_since = timezone.now()
        step.save(update_fields=["state", "state_since"])


@transaction.atomic
def propose_owner(
    *,
    acting: Acting,
    network: GovernanceNetwork,
    number: int,
    actor: Actor,
    post: str,
    what: str,
    due_on: date | None = None,
) -> Step:
    """R009: the partner answers for itself; the last proposal is taken back if still open."""
    authorise(can_form(acting, network))
    step = row_of(network, number)
    take_back(acting, step.proposal)
    step.owner, step.owner_post, step.due_on = actor, post, due_on or step.due_on
    step.proposal = ask_partner(
        acting, step, network=network, actor=actor, what=what, due_on=due_on
    )
    step.save(update_fields=["owner", "owner_post", "proposal", "due_on"])
    _begin(acting, step)
    return step


@transaction.atomic
def add_evidence(
    *,
    acting: Acting,
    network: GovernanceNetwork,
    number: int,
    title: str,
    text: str = "",
    link: str = "",
    upload: UploadedFile | None = None,  # type: ignore[type-arg]
    is_public: bool = False,
) -> Evidence:
    authorise(can_form(acting, network))
    if not (text.strip() or link or upload):
        raise BadInput("evidence_empty")
    if link and not is_of_the_house(link):
        raise BadInput("evidence_link")
    step = row_of(network, number)
    file: Any = None
    if upload is not None:
        file = keep_upload(
            acting=acting, upload=upload, kinds=EVIDENCE_FILES, purpose="formation.evidence"
        )
    row = Evidence.objects.create(
        province=acting.province,
        step=step,
        title=title,
        text=text,
        link=link,
        file=file,
        is_public=is_public,
        added_by=acting.person_id,
    )
    _begin(acting, step)
    events.record(acting, "formation.evidence.added", row, {"step": step.number})
    return row


def is_of_the_house(link: str) -> bool:
    """A path on the platform, which no browser reads as another host's."""
    return link.startswith(LOCAL) and not link.startswith(("//", "/\\")) and "\\" not in link


@transaction.atomic
def remove_evidence(*, acting: Acting, row: Evidence) -> None:
    """Of a step that is done, evidence stays: reopen it first."""
    authorise(can_form(acting, row.step.network) and not row.step.is_done, "step_is_done")
    events.record(acting, "formation.evidence.removed", row, {"step": row.step.number})
    row.delete()
