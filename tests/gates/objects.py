"""Families of things that an address may name, each in every state it can be in.

`elsewhere` is the twin of the first state in the neighbour province, asked under ours.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import models

from phakhi.accounts.models import Consent, ConsentText, RoleGrant, SubjectRequest
from phakhi.core.models import Job, Province, StoredFile
from phakhi.ledger.models import LedgerEntry
from phakhi.networks.codes import receipt_of
from phakhi.networks.models import Activity, Actor, ExternalPartner, ImportBatch, ResourceLine
from phakhi.networks.services.contacts import contacts_of
from phakhi.parties.models import ContactPoint, Party, Post, PostTerm, Representation
from tests.gates.papers import BATCHES, living_token
from tests.gates.planting import STATES, planted
from tests.gates.rooms import ROOMS, Found, Parts
from tests.gates.routes import Route
from tests.gates.world import World

# Rows of a partner follow it; a state whose rule is another's is asked of the partner itself.
FEW = ("public", "own", "hidden", "typed", "ended")
ACTORS = ("public", "own", *(s for s in STATES if s != "public"))


def _actor(province: Province, state: str) -> Actor:
    return planted(province, state)


def _code(province: Province, state: str) -> Parts:
    return {"code": _actor(province, state).public_code}


def _pair(province: Province, state: str) -> Parts:
    """The other entry is ours and public, unless it is itself asked for."""
    other = "ended" if state == "public" else "public"
    return _code(province, state) | {"other": f"{other}30"}


def _row_of(model: type[models.Model]) -> Found:
    def row(province: Province, state: str) -> Parts:
        actor = _actor(province, state)
        first = model._default_manager.filter(actor=actor).order_by("pk").first()
        assert first is not None
        return {"code": actor.public_code, "pk": first.pk}

    return row


def _contact(province: Province, state: str) -> Parts:
    actor = _actor(province, state)
    found = ContactPoint.objects.filter(contacts_of(actor), is_public=False).order_by("pk").last()
    assert found is not None
    return {"code": actor.public_code, "pk": found.pk}


def _batch(province: Province, state: str) -> Parts:
    return {"pk": ImportBatch.objects.get(province=province, file_name__startswith=state).pk}


def _batch_row(province: Province, state: str) -> Parts:
    batch = ImportBatch.objects.get(province=province, file_name__startswith=state)
    return {"pk": batch.pk, "row": batch.rows.get().pk}


def _job(province: Province, state: str) -> Parts:
    return {"pk": Job.objects.get(province=province, task=f"gates.{state}").pk}


def _file(province: Province, state: str) -> Parts:
    return {"pk": StoredFile.objects.get(province=province, name=f"{state}.pdf").pk}


def _request(province: Province, state: str) -> Parts:
    is_own = state == "own"
    asked = SubjectRequest.objects.filter(province=province, person__isnull=not is_own)
    return {"pk": asked.filter(details__startswith="รายละเอียดภายใน").latest("pk").pk}


def _consent(province: Province, state: str) -> Parts:
    key = "citizen" if state == "own" else "strategy_officer"
    given = Consent.objects.filter(party__account__username=f"demo-{province.code}-{key}")
    return {"pk": given.latest("pk").pk}


def _consent_text(province: Province, _state: str) -> Parts:
    texts = ConsentText.objects.filter(province=province, purpose="contact_by_line")
    return {"DATA": {"text": texts.latest("edition").pk}}


def _area(province: Province, state: str) -> Parts:
    return {"code": f"{province.code}01" if state == "district" else "99"}


def _organisation(province: Province, state: str) -> Parts:
    return {"pk": _actor(province, state).party_id}


def _post(province: Province, _state: str) -> Parts:
    return {"pk": Post.objects.get(province=province, title_th="ตำแหน่งด่านตรวจ").pk}


def _term(province: Province, _state: str) -> Parts:
    return {"pk": PostTerm.objects.get(province=province, post__title_th="ตำแหน่งด่านตรวจ").pk}


def _person(province: Province, _state: str) -> Parts:
    """Holds a role, so that only an administrator may open an account for them."""
    return {"pk": Party.objects.get(province=province, name_th="ตัวอย่าง ผู้ดำรงตำแหน่ง").pk}


def _delegate(province: Province, _state: str) -> Parts:
    delegates = Representation.objects.filter(province=province, until=None)
    return {"pk": delegates.order_by("pk")[0].pk}


def _grant(province: Province, state: str) -> Parts:
    holder = Party.objects.get(province=province, name_th="ตัวอย่าง ผู้ดำรงตำแหน่ง")
    role = "system_admin" if state == "waiting" else "auditor"
    return {"pk": RoleGrant.objects.get(person=holder, role=role).pk}


def _entry(province: Province, state: str) -> Parts:
    size = LedgerEntry.objects.filter(province=province).count()
    return {"number": 1 if state == "first" else size + 1000}


def _link(province: Province, state: str) -> Parts:
    return {"token": living_token(province) if state == "living" else "dead-token"}


def _receipt(province: Province, state: str) -> Parts:
    actor = _actor(province, "submitted")
    return {"receipt": receipt_of(actor) if state == "true" else f"{actor.public_code}-forged"}


FAMILIES: Mapping[str, tuple[tuple[str, ...], Found]] = {
    "actor": ((*ACTORS, "elsewhere"), _code),
    "work_of_actor": ((*FEW, "elsewhere"), _code),
    "actor_pair": ((*FEW, "elsewhere"), _pair),
    "activity": ((*FEW, "elsewhere"), _row_of(Activity)),
    "resource": ((*FEW, "elsewhere"), _row_of(ResourceLine)),
    "external": ((*FEW, "elsewhere"), _row_of(ExternalPartner)),
    "contact": ((*FEW, "elsewhere"), _contact),
    "batch": ((*BATCHES, "elsewhere"), _batch),
    "batch_row": ((*BATCHES, "elsewhere"), _batch_row),
    "job": (("office", "own", "elsewhere"), _job),
    "file": (("office", "own", "elsewhere"), _file),
    "subject_request": (("office", "own", "elsewhere"), _request),
    "consent": (("own", "office", "elsewhere"), _consent),
    "consent_text": (("current", "elsewhere"), _consent_text),
    "area": (("district", "unknown"), _area),
    "organisation": (("public", "hidden", "elsewhere"), _organisation),
    "post": (("held", "elsewhere"), _post),
    "term": (("held", "elsewhere"), _term),
    "person": (("registered", "elsewhere"), _person),
    "delegate": (("named", "elsewhere"), _delegate),
    "grant": (("waiting", "given", "elsewhere"), _grant),
    "ledger_entry": (("first", "missing"), _entry),
    "link": (("living", "dead", "elsewhere"), _link),
    "receipt": (("true", "forged", "elsewhere"), _receipt),
    **{name: family for room in ROOMS for name, family in room.families.items()},
}


def states_of(family: str | None) -> tuple[str, ...]:
    return FAMILIES[family][0] if family else ("-",)


def address_of(world: World, route: Route, rule: dict[str, Any], state: str) -> Parts:
    """The parts of the address, the province's among them."""
    parts: Parts = dict(rule.get("with", {}))
    if "province" in route.parameters:
        parts["province"] = world.province.slug
    family = rule.get("object")
    if family:
        states, found = FAMILIES[family]
        where = world.other if state == "elsewhere" else world.province
        parts |= found(where, states[0] if state == "elsewhere" else state)
    return parts
