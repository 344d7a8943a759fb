"""The lines a body's table must satisfy: all of them at once, as the form shows them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction

from phakhi.bodies.keeping import is_office
from phakhi.bodies.models import Body, SeatRule
from phakhi.bodies.types import SEAT_KINDS
from phakhi.core import events, versions
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.permissions import authorise
from phakhi.core.presets import PARTIES


@transaction.atomic
def set_rules(
    *, acting: Acting, body: Body, rules: Sequence[Mapping[str, Any]], seen: int | None = None
) -> list[SeatRule]:
    """Each rule: `party_class` or `kind` or both, `least`, `most` (None: any number), `note`."""
    authorise(is_office(acting, body))
    if body.state == "ended":
        raise WrongState("body_over")
    versions.claim(body, body.version if seen is None else seen)
    SeatRule.objects.filter(body=body).delete()
    rows = [_row(body, place, rule) for place, rule in enumerate(rules, start=1)]
    SeatRule.objects.bulk_create(rows)
    events.record(acting, "bodies.body.rules_set", body, {"rules": len(rows)})
    return rows


def _row(body: Body, place: int, rule: Mapping[str, Any]) -> SeatRule:
    party_class, kind = rule.get("party_class", ""), rule.get("kind", "")
    least, most = rule.get("least") or 0, rule.get("most")
    if not (party_class or kind):
        raise BadInput("rule_of_nothing", place=place)
    if (party_class and party_class not in PARTIES) or (kind and kind not in SEAT_KINDS):
        raise BadInput("rule_unknown", place=place)
    if most is not None and most < least:
        raise BadInput("rule_most_below_least", place=place)
    return SeatRule(
        province_id=body.province_id,
        body=body,
        place=place,
        party_class=party_class,
        kind=kind,
        least=least,
        most=most,
        note=rule.get("note", ""),
    )
