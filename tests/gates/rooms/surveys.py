"""Surveys: a network of its own, with a wave in each state and a hidden member nobody may name."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from phakhi.core.acting import Acting, Role
from phakhi.core.ids import uuid7
from phakhi.core.models import Province
from phakhi.governance.models import GovernanceNetwork, NetworkMember
from phakhi.networks.models import Actor
from phakhi.surveys import services
from phakhi.surveys.models import Answer, Invitation, Wave
from phakhi.surveys.services.links import fresh_token
from tests.factories_networks import make_actor
from tests.gates.planting import CANARY, officer, planted

CODE = "survey-net"
KINDS = {"draft": "factors", "open": "relationship", "closed": "leadership"}
LEADERS = [{"kind": "governor", "th": "ผู้ว่าราชการจังหวัด", "en": "Governor"}]
STATES = ("own", "invited", "begun", "answered", "declined", "typed")


def plant(province: Province) -> None:
    network = _network(province)
    today = timezone.localdate()
    waves = {state: _wave(province, network, kind, today) for state, kind in KINDS.items()}
    office: Any = {"acting": officer(province)}
    services.open_wave(wave=waves["closed"], **office)
    services.close_wave(wave=waves["closed"], **office)
    services.open_wave(wave=waves["open"], **office)
    _in_every_state(waves["open"])


def _network(province: Province) -> GovernanceNetwork:
    network = GovernanceNetwork.objects.create(
        province=province,
        public_code=CODE,
        name_th="เครือข่ายตัวอย่างของแบบถาม",
        main_purpose="problem_solving",
        state="active",
        shared_goal="ถามกันทุกปี",
    )
    for actor in _members(province).values():
        NetworkMember.objects.create(
            province=province, network=network, actor=actor, state="active", joined_on=_day()
        )
    return network


def _day() -> date:
    return date(2026, 1, 5)


def _members(province: Province) -> dict[str, Actor]:
    """`own` is the member's own partner where there is one; the hidden one bears the canary."""
    first = Actor.objects.filter(province=province).order_by("pk")[0]
    own = Actor.objects.filter(province=province, public_code="own30").first()
    keys = ("hidden", "suspended", "ended", "rejected", "public")
    invited, answered, declined, typed, extra = (planted(province, key) for key in keys)
    found = {
        "invited": invited,
        "answered": answered,
        "declined": declined,
        "typed": typed,
        "begun": first,
        "own": own or extra,
    }
    return found | ({"extra": extra} if own else {})


def _wave(province: Province, network: GovernanceNetwork, kind: str, today: date) -> Wave:
    return services.make_wave(
        acting=officer(province),
        network=network,
        kind=kind,
        opens_on=today,
        closes_on=today + timedelta(days=60),
        subjects=LEADERS if kind == "leadership" else (),
    )


def _in_every_state(wave: Wave) -> None:
    """The office reads who answered (the canary), never what."""
    for key, actor in _members(wave.province).items():
        state = key if key in STATES and key not in ("own", "invited") else "invited"
        speaker = "นายตัวอย่าง ทดสอบ" if key in ("own", "begun", "extra") else f"นาย {CANARY}"
        invitation = Invitation.objects.get(wave=wave, actor=actor)
        invitation.state = "begun" if key == "own" else state
        invitation.speaker = speaker
        invitation.typed_by = uuid7() if key == "typed" else None
        invitation.save()
        if key in ("own", "begun"):
            _answer(invitation)


def _answer(invitation: Invitation) -> None:
    about = planted(invitation.province, "public")
    Answer.objects.create(
        province=invitation.province, invitation=invitation, step=str(about.pk), about=about
    )


def _of_network(_province: Province, _state: str) -> dict[str, Any]:
    return {"code": CODE}


def _of_wave(province: Province, state: str) -> dict[str, Any]:
    found = Wave.objects.filter(province=province, network__public_code=CODE)
    return {"code": found.get(kind=KINDS[state]).public_code}


def _of_invitation(province: Province, state: str) -> dict[str, Any]:
    found = Invitation.objects.filter(
        wave__kind=KINDS["open"], wave__network__public_code=CODE, province=province
    )
    actor = _members(province)[state]
    return {"code": _of_wave(province, "open")["code"], "pk": found.get(actor=actor).pk}


def _key(province: Province, state: str) -> dict[str, Any]:
    return {"pk": _of_invitation(province, state)["pk"]}


def _of_link(province: Province, state: str) -> dict[str, Any]:
    if state == "dead":
        return {"token": "dead-token"}
    invitation = Invitation.objects.select_related("wave", "province").get(
        pk=_of_invitation(province, "own")["pk"]
    )
    house = Acting(province=province, roles=frozenset({Role.OFFICER}))
    return {"token": fresh_token(house, invitation)}


def fill(province: Province) -> None:
    """A larger network."""
    network = GovernanceNetwork.objects.get(province=province, public_code=CODE)
    wave = Wave.objects.get(network=network, kind=KINDS["open"])
    for _number in range(30):
        actor = make_actor(province=province)
        NetworkMember.objects.create(
            province=province, network=network, actor=actor, state="active", joined_on=_day()
        )
        Invitation.objects.create(province=province, wave=wave, actor=actor, sector=actor.sector)


FAMILIES = {
    "survey_network": (("running",), _of_network),
    "wave": ((*KINDS, "elsewhere"), _of_wave),
    "invitation": ((*STATES, "elsewhere"), _of_invitation),
    "own_invitation": (("own", "invited", "elsewhere"), _key),
    "survey_link": (("living", "dead", "elsewhere"), _of_link),
}
