"""Four matters between bodies: one replied, one taken up, one late, one sent back."""

from __future__ import annotations

from datetime import datetime

from phakhi.bodies.models import Body
from phakhi.core.fiscal import fiscal_year
from phakhi.core.models import Province
from phakhi.networks.demo.making import officer_of
from phakhi.undertakings.demo.moments import at, day, set_back
from phakhi.undertakings.demo.words import REFERRALS, Asked
from phakhi.undertakings.models import BodyReferral, ReferralStep
from phakhi.undertakings.services.told import announce_referral

ACTS = {"sent": (), "taken_up": ("take_up",), "replied": ("reply",), "refused": ("refuse",)}


def load_referrals(province: Province, bodies: dict[str, Body]) -> None:
    known = [one for one in REFERRALS if {one.source, one.target} <= bodies.keys()]
    made = [_row(province, one, bodies, number) for number, one in enumerate(known, start=1)]
    BodyReferral.objects.bulk_create(made)
    steps = [
        ReferralStep(province=province, referral=row, act=act, to_state=row.state)
        for row in made
        for act in ("send", *ACTS[row.state])
    ]
    ReferralStep.objects.bulk_create(steps)
    set_back(steps, [_moment(step) for step in steps])
    for row in made:
        announce_referral(officer_of(province), row, row.state)


def _row(province: Province, one: Asked, bodies: dict[str, Body], number: int) -> BodyReferral:
    sent = day(-one.ago)
    return BodyReferral(
        province=province,
        source=bodies[one.source],
        target=bodies[one.target],
        number=number,
        fiscal_year=fiscal_year(sent),
        state=one.state,
        state_since=at(-one.ago + 3),
        question=one.question,
        sent_on=sent,
        reply_due_on=day(one.due),
        reply=one.reply,
        replied_on=day(min(one.due - 2, -1)) if one.reply else None,
        is_demo=True,
    )


def _moment(step: ReferralStep) -> datetime:
    row = step.referral
    if step.act in ("reply", "refuse") and row.replied_on:
        return at((row.replied_on - day(0)).days)
    return at((row.sent_on - day(0)).days + (step.act != "send") * 3)
