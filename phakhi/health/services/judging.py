"""How a network is run, and the year's profile of its nine factors, as people put them down."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from phakhi.core import events
from phakhi.core.acting import Acting
from phakhi.core.errors import WrongState
from phakhi.core.fiscal import fiscal_year
from phakhi.core.permissions import authorise
from phakhi.governance.models import GovernanceNetwork
from phakhi.health.computing.weak import Finding
from phakhi.health.models import FactorProfile, FormJudgement
from phakhi.health.permissions import can_compute_health
from phakhi.health.queries.factors import FactorLine, factors_kept, profile_of
from phakhi.health.services.improving import note_gaps
from phakhi.ledger.services import enter


@transaction.atomic
def say_form(*, acting: Acting, network: GovernanceNetwork, form: str, need: int) -> FormJudgement:
    """The office's word on what no record shows; the advice is computed anew with it."""
    authorise(can_compute_health(acting, network))
    said: FormJudgement = FormJudgement.objects.create(
        province=acting.province, network=network, form=form, need=need, said_by=acting.person_id
    )
    events.record(acting, "health.form.said", said, {"network": network.public_code})
    return said


@transaction.atomic
def keep_profile(*, acting: Acting, network: GovernanceNetwork) -> FactorProfile:
    """Once a fiscal year: belief beside evidence as they stand, entered in the ledger (R144)."""
    authorise(can_compute_health(acting, network))
    year = fiscal_year(timezone.localdate())
    if FactorProfile.objects.filter(network=network, year=year).exists():
        raise WrongState("profile_kept_already")
    profile: FactorProfile = FactorProfile.objects.create(
        province=acting.province,
        network=network,
        year=year,
        factors=profile_of(acting, network),
        kept_on=timezone.localdate(),
        kept_by=acting.person_id,
    )
    apart = [line for line in factors_kept(profile.factors) if line.is_apart]
    note_gaps(network, [_gap(line) for line in apart])
    facts = {"network": network.public_code, "name": network.name_th, "year_be": year + 543}
    enter(acting=acting, act="health.profile.keep", subject=profile, facts=facts)
    return profile


def _gap(line: FactorLine) -> Finding:
    number = line.factor.number
    facts = {"factor": number, "belief": line.belief, "evidence": line.evidence}
    return Finding("factor_gap", f"factor:{number}", facts)
