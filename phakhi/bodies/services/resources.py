"""What a body works with: money, staff, a place (R052, R066)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction

from phakhi.bodies.keeping import is_office
from phakhi.bodies.models import Body, BodyResource
from phakhi.core import events, versions
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.permissions import authorise
from phakhi.core.presets import RESOURCES


@transaction.atomic
def set_resources(
    *, acting: Acting, body: Body, resources: Sequence[Mapping[str, Any]], seen: int | None = None
) -> list[BodyResource]:
    """Each: `kind`, `what`, and perhaps `amount`, `fiscal_year`, `source`."""
    authorise(is_office(acting, body))
    if body.state == "ended":
        raise WrongState("body_over")
    if any(row["kind"] not in RESOURCES or not row["what"] for row in resources):
        raise BadInput("resource_unknown", field="kind")
    versions.claim(body, body.version if seen is None else seen)
    BodyResource.objects.filter(body=body).delete()
    rows = [BodyResource(province_id=body.province_id, body=body, **row) for row in resources]
    BodyResource.objects.bulk_create(rows)
    events.record(acting, "bodies.body.resources_set", body, {"lines": len(rows)})
    return rows
