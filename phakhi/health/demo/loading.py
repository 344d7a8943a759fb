"""The demo's dials: read at the end of each survey and quarter, and today; one year's profile."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.utils import timezone
from django.utils.translation import override

from phakhi.core.acting import Acting
from phakhi.core.models import Province
from phakhi.core.nightly import the_house
from phakhi.governance.models import GovernanceNetwork
from phakhi.health.models import FactorProfile, Improvement
from phakhi.health.models.judgements import Form, Need
from phakhi.health.models.readings import Cause
from phakhi.health.services import (
    compute_health,
    dismiss_improvement,
    propose_improvement,
    say_form,
)
from phakhi.health.words.improvements import items_of
from phakhi.networks.demo.making import officer_of
from phakhi.networks.models import Actor
from phakhi.surveys.models import Wave

QUARTERS = (date(2025, 12, 31), date(2026, 3, 31), date(2026, 6, 30), date(2026, 9, 30))
LAST_YEAR = 2026
# Invented: (belief, evidence) of the nine factors as they stood a year ago.
KEPT = {
    1: (0.62, 0.5),
    2: (0.7, 0.33),
    3: (0.55, 0.0),
    4: (0.5, 0.12),
    5: (0.64, 0.3),
    6: (0.6, 0.58),
    7: (0.48, None),
    8: (0.35, None),
    9: (0.45, None),
}

REASON = "รอระบบสัญญาก่อน แล้วจึงจัดทำบันทึกข้อตกลงพร้อมกันทั้งเครือข่าย (ตัวอย่าง)"


def load_health(province: Province, scenario: dict[str, Any]) -> None:
    house, office = the_house(province), officer_of(province)
    networks = GovernanceNetwork.objects.filter(province=province).running()
    for network in networks.select_related("province").order_by("public_code"):
        if network.parent_id is None and not network.is_special_area:
            _past(house, network)
            say_form(acting=office, network=network, form=Form.LEAD, need=Need.MUCH)
            _keep(network)
        compute_health(acting=house, network=network, cause=Cause.NIGHT)
        if network.parent_id is None and not network.is_special_area:
            _begin_work(office, network)


def _past(house: Acting, network: GovernanceNetwork) -> None:
    waves = Wave.objects.filter(network=network, state="closed", closed_on__isnull=False)
    days = {*QUARTERS, *waves.values_list("closed_on", flat=True)}
    today, start = timezone.localdate(), network.started_on
    for day in sorted(days):
        if day < today and (start is None or day >= start):
            compute_health(acting=house, network=network, cause=Cause.PAST, day=day)


def _keep(network: GovernanceNetwork) -> None:
    words = {"th": "ข้อมูลสาธิต", "en": "Invented for the demonstration"}
    factors = {
        str(number): {"belief": belief, "evidence": evidence, "words": words}
        for number, (belief, evidence) in KEPT.items()
    }
    FactorProfile.objects.create(
        province_id=network.province_id,
        network=network,
        year=LAST_YEAR,
        factors=factors,
        kept_on=date(LAST_YEAR, 9, 30),
    )


def _begin_work(office: Acting, network: GovernanceNetwork) -> None:
    """The bridge is asked to make an introduction; formality is left for the contracts."""
    rows = Improvement.objects.filter(network=network, state="found").select_related("network")
    for row in rows.filter(rule="cut_point")[:1]:
        with override("th"):
            (item,) = items_of(office, [row])
        partner = Actor.objects.get(pk=row.facts["member"])
        what = f"{item.what} ({item.why})"
        due_on = timezone.localdate() + timedelta(days=60)
        propose_improvement(acting=office, improvement=row, actor=partner, what=what, due_on=due_on)
    for row in rows.filter(rule="low_formality")[:1]:
        dismiss_improvement(acting=office, improvement=row, reason=REASON)
