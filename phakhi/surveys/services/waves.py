"""A wave is prepared, then opened to the members there are on that day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db import transaction

from phakhi.core import events
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.ids import public_code
from phakhi.core.permissions import authorise
from phakhi.governance.models import GovernanceNetwork, NetworkMember
from phakhi.surveys.instruments import VERSIONS, wording_sha256
from phakhi.surveys.models import Invitation, Kind, Wave
from phakhi.surveys.permissions import can_make_wave, can_run
from phakhi.surveys.sealing import new_salt
from phakhi.surveys.states import WAVE_FLOW

MOST_LEADERS = 12
LONGEST_DAYS = 120


@transaction.atomic
def make_wave(
    *,
    acting: Acting,
    network: GovernanceNetwork,
    kind: str,
    opens_on: date,
    closes_on: date,
    year: int | None = None,
    remind_on: Sequence[date] = (),
    subjects: Sequence[dict[str, Any]] = (),
) -> Wave:
    authorise(can_make_wave(acting, network))
    year = year or closes_on.year
    _refuse_bad_dates(opens_on, closes_on, remind_on)
    _refuse_overlap(network, kind, year, opens_on)
    wave = Wave(
        province=acting.province,
        network=network,
        public_code=public_code(7),
        kind=kind,
        year=year,
        opens_on=opens_on,
        closes_on=closes_on,
        remind_on=sorted(set(remind_on)),
        subjects=_numbered(kind, subjects),
    )
    wave.save(force_insert=True)
    events.record(acting, "surveys.wave.made", wave, {"kind": kind, "year": year})
    return wave


def _refuse_bad_dates(opens_on: date, closes_on: date, remind_on: Sequence[date]) -> None:
    days = (closes_on - opens_on).days
    if not 0 <= days <= LONGEST_DAYS:
        raise BadInput("wave_dates", days=LONGEST_DAYS)
    if any(not opens_on < day <= closes_on for day in remind_on):
        raise BadInput("wave_reminders")


def _refuse_overlap(network: GovernanceNetwork, kind: str, year: int, opens_on: date) -> None:
    """One after the other, one a year: two rosters at once would ask the same things twice."""
    same = Wave.objects.filter(network=network, kind=kind)
    if same.exclude(state="closed").exists() or same.filter(closes_on__gte=opens_on).exists():
        raise WrongState("wave_overlaps")
    if same.filter(year=year).exists():
        raise WrongState("wave_same_year")


def _numbered(kind: str, subjects: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    if kind != Kind.LEADERSHIP:
        return []
    if not 1 <= len(subjects) <= MOST_LEADERS:
        raise BadInput("wave_leaders", most=MOST_LEADERS)
    return [
        {"key": f"leader-{number}", "kind": row["kind"], "th": row["th"], "en": row.get("en", "")}
        for number, row in enumerate(subjects, start=1)
    ]


@transaction.atomic
def discard_wave(*, acting: Acting, wave: Wave) -> None:
    """Only one that nobody has been asked for yet."""
    authorise(can_run(acting, wave))
    if wave.state != "draft":
        raise WrongState("wave_discard")
    events.record(acting, "surveys.wave.discarded", wave, {"year": wave.year})
    wave.delete()


@transaction.atomic
def open_wave(*, acting: Acting, wave: Wave) -> Wave:
    """Freezes the wording and invites every active member."""
    wave = Wave.objects.select_for_update(of=("self",)).select_related("network").get(pk=wave.pk)
    WAVE_FLOW.move(acting, wave, "open")
    members = NetworkMember.objects.filter(network=wave.network).active().select_related("actor")
    invited = [
        Invitation(
            province=wave.province, wave=wave, actor=member.actor, sector=member.actor.sector
        )
        for member in members
    ]
    if not invited:
        raise WrongState("wave_nobody")
    Invitation.objects.bulk_create(invited)
    wave.salt, wave.invited = new_salt(), len(invited)
    wave.wording_version = VERSIONS[wave.kind]
    wave.wording_sha256 = wording_sha256(wave.kind, wave.subjects)
    wave.save()
    events.record(acting, "surveys.wave.opened", wave, {"invited": wave.invited})
    return wave
