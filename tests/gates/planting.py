"""Planted in both provinces: a partner in every state, and a word only insiders may ever read."""

from __future__ import annotations

from typing import Any

from phakhi.accounts.models import User
from phakhi.core.acting import Acting, Role
from phakhi.core.models import Province
from phakhi.networks.models import Activity, Actor, ActorStep, ExternalPartner, ResourceLine
from phakhi.networks.services import end_actor, reject_actor, suspend_actor
from phakhi.networks.services.entering import CONSENT_VERSION
from phakhi.networks.services.shown import follow_visibility
from phakhi.networks.states import State
from phakhi.parties.models import ContactPoint, Party

CANARY = "CANARY7K2Q"
OWN = "อบต.ตัวอย่าง"
STATES: dict[str, dict[str, Any]] = {
    "public": {"state": State.VERIFIED, "is_public": True},
    "hidden": {"state": State.VERIFIED, "is_public": False},
    "draft": {"state": State.DRAFT, "is_public": False},
    "typed": {"state": State.DRAFT, "is_public": False},
    "submitted": {"state": State.SUBMITTED, "is_public": True},
    "paper": {"state": State.SUBMITTED, "is_public": True, "source": "paper"},
    "suspended": {"state": State.VERIFIED, "is_public": True},
    "ended": {"state": State.VERIFIED, "is_public": True},
    "rejected": {"state": State.SUBMITTED, "is_public": False},
    "merged": {"state": State.MERGED, "is_public": False},
}
SHOWN = ("public", "ended", "suspended")


def plant_partners(province: Province) -> None:
    office = officer(province)
    for state, values in STATES.items():
        _partner(province, state, **values)
    why: dict[str, Any] = {"acting": office, "reason": f"เหตุผลภายใน {CANARY}"}
    suspend_actor(actor=planted(province, "suspended"), **why)
    end_actor(actor=planted(province, "ended"), **why)
    reject_actor(actor=planted(province, "rejected"), **why)
    Party.objects.filter(pk=planted(province, "merged").party_id).update(
        merged_into=planted(province, "public").party
    )
    if member := User.objects.filter(username=f"demo-{province.code}-lao_member").first():
        _hide_own(_own_party(member))


def planted(province: Province, state: str) -> Actor:
    return Actor.objects.select_related("party").get(
        province=province, public_code=f"{state}{province.code}"
    )


def _typist(province: Province, key: str) -> Any:
    """The field officer of 30 typed one; elsewhere there is none."""
    name = f"demo-{province.code}-{'field' if key == 'typed' else 'strategy'}_officer"
    return User.objects.filter(username=name).values_list("person_id", flat=True).first()


def officer(province: Province) -> Acting:
    person = User.objects.get(username=f"demo-{province.code}-strategy_officer").person
    assert person is not None
    return Acting(
        province=province, person_id=person.pk, roles=frozenset({Role.OFFICER}), stepped_up=True
    )


def _own_party(member: User) -> Party:
    assert member.person is not None
    return member.person.terms.get().post.organisation


def _hide_own(party: Party) -> None:
    """The member's own partner is verified but not public: only insiders know of it."""
    actor = Actor.objects.filter(party=party).first()
    values = {**STATES["hidden"], "public_code": "own30", "mission": CANARY}
    if actor is None:
        actor = Actor(province_id=party.province_id, party=party, **_PROFILE)
    for name, value in values.items():
        setattr(actor, name, value)
    actor.save()
    follow_visibility(actor)
    _details(actor)


_PROFILE: dict[str, Any] = {
    "sector": "third_sector",
    "subtype": "ngo",
    "topics": ["water"],
    "consent_version": CONSENT_VERSION,
}


def _partner(province: Province, key: str, **values: Any) -> Actor:
    """A partner that was never public has the canary in its name and mission, too."""
    secret = "" if key in SHOWN else f" {CANARY}"
    party = Party.objects.create(
        province=province, kind="organisation", name_th=f"ด่านตรวจ {key}{secret}", is_demo=True
    )
    actor = Actor(
        province=province,
        party=party,
        public_code=f"{key}{province.code}",
        area_code=f"{province.code}01",
        mission=f"พันธกิจตัวอย่าง{secret}",
        strengths=f"จุดแข็งตัวอย่าง{secret}",
        entered_by=_typist(province, key),
        **_PROFILE | values,
    )
    actor.save(force_insert=True)
    follow_visibility(actor)
    _details(actor)
    return actor


def _details(actor: Actor) -> None:
    """One line that the public may read, and one beside it that it may not."""
    of: dict[str, Any] = {"actor": actor, "province_id": actor.province_id}
    what = {"topic": "water", "populations": ["farmers"], "area_codes": [actor.area_code]}
    Activity.objects.create(name="กิจกรรมตัวอย่าง", **what, **of)
    ExternalPartner.objects.create(kind="donor", name="มูลนิธิตัวอย่างนอกจังหวัด", **of)
    line = {"direction": "offer", "resource": "place", **of}
    ResourceLine.objects.create(what="ห้องประชุมตัวอย่าง", is_public=True, **line)
    ResourceLine.objects.create(what=f"ห้องลับ {CANARY}", is_public=False, **line)
    contact = {"party": actor.party, "kind": "phone", "province_id": actor.province_id}
    ContactPoint.objects.create(value=f"044 000 {CANARY}", is_public=False, **contact)
    step = {"act": "submit", "from_state": "draft", "to_state": "submitted"}
    ActorStep.objects.create(reason=f"เหตุผลภายใน {CANARY}", **step, **of)
