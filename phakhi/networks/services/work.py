"""What a partner does, offers, needs and is linked to: rows added, edited and removed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from django.db import transaction

from phakhi.core import events, presets, versions
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput
from phakhi.core.permissions import authorise
from phakhi.networks.models import Activity, Actor, ExternalPartner, ResourceLine
from phakhi.networks.permissions import can_edit_actor

KEYS: dict[type[Any], dict[str, presets.Terms]] = {
    Activity: {"topic": presets.TOPICS, "populations": presets.POPULATIONS},
    ResourceLine: {"resource": presets.RESOURCES},
    ExternalPartner: {"kind": presets.EXTERNAL_KINDS},
}
Row = TypeVar("Row", Activity, ResourceLine, ExternalPartner)


@transaction.atomic
def add_work(*, acting: Acting, actor: Actor, model: type[Row], values: Mapping[str, Any]) -> Row:
    authorise(can_edit_actor(acting, actor))
    row = model(province=acting.province, actor=actor)
    _fill(row, values)
    row.save(force_insert=True)
    _tell(acting, actor, "added", row)
    return row


@transaction.atomic
def edit_work(*, acting: Acting, row: Row, seen: int, values: Mapping[str, Any]) -> Row:
    authorise(can_edit_actor(acting, row.actor))
    versions.claim(row, seen)
    _fill(row, values)
    row.save()
    _tell(acting, row.actor, "edited", row)
    return row


@transaction.atomic
def remove_work(*, acting: Acting, row: Activity | ResourceLine | ExternalPartner) -> None:
    authorise(can_edit_actor(acting, row.actor))
    _tell(acting, row.actor, "removed", row)
    row.delete()


def _fill(row: Any, values: Mapping[str, Any]) -> None:
    for field, value in values.items():
        setattr(row, field, value)
    for field, known in KEYS[type(row)].items():
        given = getattr(row, field)
        if not {*(given if isinstance(given, list) else [given])} <= known.keys():
            raise BadInput(field=field)


def _tell(acting: Acting, actor: Actor, what: str, row: Any) -> None:
    kind = f"networks.{row._meta.model_name}.{what}"
    events.record(acting, kind, actor, {"row": str(row.pk)})
