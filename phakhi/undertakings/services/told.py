"""What of referrals and instructions enters the ledger."""

from __future__ import annotations

from phakhi.core.acting import Acting
from phakhi.ledger.services import enter
from phakhi.undertakings.codes import number_of
from phakhi.undertakings.models import BodyReferral, Instruction
from phakhi.undertakings.services.facts import split


def announce_referral(acting: Acting, row: BodyReferral, act: str) -> None:
    facts = {
        "body": row.source.public_code,
        "asked_body": row.target.public_code,
        "referral": number_of(row),
        "referral_state": row.state,
        "due_on": row.reply_due_on.isoformat(),
    }
    said = {"question": row.question} | ({"reply": row.reply} if row.reply else {})
    shown, hidden = split(said, is_shown=row.is_public)
    kind = f"undertakings.referral.{act}"
    enter(acting=acting, act=kind, subject=row, facts=facts | shown, private=hidden)


def announce_instruction(acting: Acting, row: Instruction, act: str) -> None:
    """To whom and what stays inside the administration; that it was given and closed does not."""
    facts = {
        "instruction": number_of(row),
        "instruction_state": row.state,
        "due_on": row.due_on.isoformat(),
    }
    kind = f"undertakings.instruction.{act}"
    enter(acting=acting, act=kind, subject=row, facts=facts, private={"what": row.text})
