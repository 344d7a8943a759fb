"""Three years of ties and one of talks, for both demo provinces; the same in every installation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any

from phakhi.core.acting import Acting
from phakhi.core.models import Province
from phakhi.networks.demo.making import code_for, officer_of
from phakhi.networks.demo.words import PHAYAO
from phakhi.networks.models import Actor, ExternalPartner
from phakhi.networks.states import State
from phakhi.ties.demo.words import NEXT, PHAYAO_TALKS, PHAYAO_TIES, TALKS, TIES, Line
from phakhi.ties.following import follow_log
from phakhi.ties.models import Contact, Origin, Tie
from phakhi.ties.pairs import ordered

TODAY = date(2026, 11, 20)
SEED = 30
STEPS_OF_LAST = 60  # days: later talks may have an open next step
Partners = Mapping[str, Actor]
INVENTED_TIES = 60


def load_ties(province: Province, scenario: dict[str, Any]) -> None:
    is_main = province.code == scenario["meta"]["province_code"]
    partners = _of_scenario(province, scenario) if is_main else _of_phayao(province)
    if not partners:
        return
    office = officer_of(province)
    lines, talks = (TIES, TALKS) if is_main else (PHAYAO_TIES, PHAYAO_TALKS)
    made = [tie for line in lines for tie in _told(office, partners, line)]
    if is_main:
        made += _among_invented(office, partners)
    Tie.objects.bulk_create(made)
    _talk(office, partners, talks)
    _outside(office, partners)
    follow_log(office)


def _of_scenario(province: Province, scenario: dict[str, Any]) -> Partners:
    rows = [*scenario["organisations"], *scenario["groups"], *scenario["individuals"]]
    return _named(province, {row["id"]: row.get("th") or row["persona_th"] for row in rows})


def _of_phayao(province: Province) -> Partners:
    return _named(province, {str(number): row[0] for number, row in enumerate(PHAYAO)})


def _named(province: Province, names: Mapping[str, str]) -> Partners:
    codes = {code_for(province, name): key for key, name in names.items()}
    found = Actor.objects.filter(province=province, public_code__in=codes).select_related("party")
    return {codes[actor.public_code]: actor for actor in found}


def _told(office: Acting, partners: Partners, line: Line) -> Iterator[Tie]:
    """One line names one partner and all those it is tied to in the same way."""
    source, targets, kind, since, until, frequency, intensity, sure = line
    for target in targets.split():
        first, second = ordered(partners[source], partners[target], kind)
        yield Tie(
            province=office.province,
            source=first,
            target=second,
            kind=kind,
            since=date.fromisoformat(since),
            until=date.fromisoformat(until) if until else None,
            frequency=frequency,
            intensity=intensity,
            origin=Origin.OFFICE if sure == "e" else Origin.SELF,
            told_by=None if sure == "e" else partners[source],
            evidence="ข้อมูลสมมติเพื่อสาธิต",
            entered_by=office.person_id,
            **_sureness(office, sure),
        )


def _sureness(office: Acting, sure: str) -> dict[str, Any]:
    when = datetime(2026, 10, 1, tzinfo=UTC)
    if sure == "b":
        return {"confirmed_at": when, "confirmed_by": office.person_id}
    if sure == "x":
        reason = "เคยพบกันครั้งเดียว ยังไม่ได้ประสานงานต่อ (ตัวอย่าง)"
        return {"contested_at": when, "contested_by": office.person_id, "contest_reason": reason}
    return {}


def _among_invented(office: Acting, partners: Partners) -> list[Tie]:
    """Neighbours know each other; some of them reach a partner of the scenario."""
    known = {actor.pk for actor in partners.values()}
    listed = Actor.objects.filter(province=office.province, state=State.VERIFIED, is_public=True)
    invented = [actor for actor in listed.order_by("area_code", "pk") if actor.pk not in known]
    hubs = [partners[key] for key in ("O25", "O26", "O14", "O25", "O05", "O26")]
    pairs = list(zip(invented[::2], invented[1::2], strict=False))[:INVENTED_TIES]
    pairs += [(actor, hubs[number % 6]) for number, actor in enumerate(invented[::4])]
    draw = Random(SEED)  # noqa: S311 - invented data
    return [_neighbours(office, first, second, draw) for first, second in pairs]


def _neighbours(office: Acting, first: Actor, second: Actor, draw: Random) -> Tie:
    kind = draw.choice(("contact", "information", "joint_work"))
    low, high = ordered(first, second, kind)
    return Tie(
        province=office.province,
        source=low,
        target=high,
        kind=kind,
        since=date(2024, 1, 1) + timedelta(days=draw.randrange(900)),
        frequency=draw.randint(1, 3),
        intensity=draw.randint(1, 3),
        origin=Origin.OFFICE,
        evidence="ข้อมูลสมมติเพื่อสาธิต",
        entered_by=office.person_id,
    )


def _talk(
    office: Acting, partners: Partners, talks: Sequence[tuple[str, str, int, str, str]]
) -> None:
    draw = Random(SEED)  # noqa: S311 - invented data
    made = []
    for source, target, times, channel, about in talks:
        pair = (partners[source], partners[target])
        for number in range(times):
            back = 2 + number * 350 // times + draw.randrange(3)
            # Both sides keep a log; every fourth talk is in the other one's.
            actor, other = pair[::-1] if number % 4 == 3 else pair
            step = _next_step(number, back, draw)
            made.append(
                Contact(
                    province=office.province,
                    actor=actor,
                    other=other,
                    on=TODAY - timedelta(days=back),
                    channel=channel,
                    about=about,
                    logged_by=office.person_id,
                    **step,
                )
            )
    Contact.objects.bulk_create(made)


def _next_step(number: int, back: int, draw: Random) -> dict[str, Any]:
    """Young talks have an open step, some of them late; older ones a done one now and then."""
    if number % 3 or (number and draw.random() > 0.6):
        return {}
    on = TODAY - timedelta(days=back)
    step = {"next_step": draw.choice(NEXT), "next_by": draw.choice(("us", "them"))}
    if back > STEPS_OF_LAST:
        done = datetime.combine(on + timedelta(days=9), datetime.min.time(), UTC)
        return step | {"next_due": on + timedelta(days=14), "done_at": done}
    return step | {"next_due": on + timedelta(days=draw.choice((14, 30, 45)))}


def _outside(office: Acting, partners: Partners) -> None:
    """A partner outside the province (R015), with its last contact."""
    actor = next(iter(partners.values()))
    outside = ExternalPartner.objects.create(
        province=office.province,
        actor=actor,
        kind="funding_source",
        name="กองทุนตัวอย่างระดับชาติ",
        purpose="ทุนสนับสนุนโครงการนำร่อง (ตัวอย่าง)",
        last_contact_on=date(2026, 10, 5),
    )
    Contact.objects.create(
        province=office.province,
        actor=actor,
        external=outside,
        external_name=outside.name,
        with_whom="เจ้าหน้าที่โครงการ (ตัวอย่าง)",
        on=date(2026, 10, 5),
        channel="email",
        about="ส่งข้อเสนอโครงการ (ตัวอย่าง)",
        logged_by=office.person_id,
    )
