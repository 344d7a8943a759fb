"""A body is begun, as planned or at once at work, and its particulars are kept (R043–R052)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from phakhi.bodies.codes import new_code
from phakhi.bodies.keeping import is_office
from phakhi.bodies.models import Body
from phakhi.bodies.permissions import can_create_body
from phakhi.bodies.services.usual import filled_in
from phakhi.bodies.types import BODY_TYPES
from phakhi.core import events, versions
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.permissions import authorise

FIELDS = frozenset(
    {
        "type", "own_type", "form", "name_th", "name_en", "short_name", "network", "parent",
        "office", "theme", "level", "area_code", "also", "is_outside", "legal_basis", "mandate",
        "powers", "quorum_share", "quorum_is_more_than", "quorum_number", "second_call_share",
        "majority_of", "term_years", "max_terms", "checks_six_parties", "women_share",
        "youth_share", "scrutinises", "idle_after_days", "established_on",
    }
)  # fmt: skip


@transaction.atomic
def create_body(
    *, acting: Acting, public_code: str = "", is_demo: bool = False, **values: Any
) -> Body:
    """What is not given is what the type usually has. The office's own code is the demo's."""
    authorise(can_create_body(acting))
    body = Body(province=acting.province, is_demo=is_demo)
    body.public_code = public_code or new_code(acting.province)
    _fill(body, filled_in(values))
    body.save(force_insert=True)
    events.record(acting, "bodies.body.created", body)
    return body


@transaction.atomic
def change_body(*, acting: Acting, body: Body, seen: int, **values: Any) -> Body:
    authorise(is_office(acting, body))
    if body.state == "ended":
        raise WrongState("body_over")
    versions.claim(body, seen)
    _fill(body, values)
    body.save()
    events.record(acting, "bodies.body.changed", body, {"fields": sorted(values)})
    return body


def _fill(body: Body, values: Mapping[str, Any]) -> None:
    if unknown := values.keys() - FIELDS - {"agreed_as"}:
        raise BadInput(fields=sorted(unknown))
    for name in values:
        setattr(body, name, values[name])
    if body.type not in BODY_TYPES:
        raise BadInput("body_type_unknown", field="type")
    if body.type == "own" and not body.own_type:
        raise BadInput("body_own_type_missing", field="own_type")
    _keep_informal_apart(body)
    _refuse_foreign(body)
    _refuse_circle(body)


def _keep_informal_apart(body: Body) -> None:
    """R054: no order, no quorum, and never mistaken for a formal body."""
    body.is_formal = body.type != "informal"
    if body.is_formal:
        body.form = "committee" if body.form == "informal" else body.form
        return
    body.form, body.quorum_share, body.quorum_number = "informal", 0, 0
    body.quorum_is_more_than, body.second_call_share = False, 0


def _refuse_foreign(body: Body) -> None:
    for name in ("network", "parent", "office"):
        row = getattr(body, name)
        if row is not None and row.province_id != body.province_id:
            raise BadInput(field=name)


def _refuse_circle(body: Body) -> None:
    above, seen = body.parent, {body.pk}
    while above is not None:
        if above.pk in seen:
            raise BadInput("body_circle", field="parent")
        seen.add(above.pk)
        above = above.parent
