"""An agreed structure becomes bodies: one act, after a preview (R039, R040)."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from django.db import transaction

from phakhi.bodies.models import Body
from phakhi.bodies.permissions import can_create_body
from phakhi.bodies.services.making import create_body
from phakhi.bodies.services.resources import set_resources
from phakhi.bodies.services.seats import add_seat
from phakhi.bodies.taking import Plan, plans_of
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.permissions import authorise
from phakhi.formation.models import Structure


@transaction.atomic
def take_over(*, acting: Acting, structure: Structure, chosen: Collection[UUID]) -> list[Body]:
    """`chosen`: the agreed bodies to take over; what was taken over already is refused."""
    authorise(can_create_body(acting) and structure.province_id == acting.province.pk)
    structure = Structure.objects.select_for_update().get(pk=structure.pk)
    if structure.state != "agreed":
        raise WrongState("structure_not_agreed")
    plans = [plan for plan in plans_of(structure) if plan.agreed.pk in set(chosen)]
    if not plans or len(plans) != len(set(chosen)):
        raise BadInput("nothing_to_take_over", field="chosen")
    if any(plan.taken for plan in plans):
        raise WrongState("taken_over_already")
    made = {plan.agreed.pk: _make(acting, structure, plan) for plan in plans}
    _hang(made, plans, structure)
    return list(made.values())


def _make(acting: Acting, structure: Structure, plan: Plan) -> Body:
    values = plan.values
    body = create_body(acting=acting, network=structure.network, agreed_as=plan.agreed.pk, **values)
    for seat in plan.seats:
        add_seat(acting=acting, body=body, **seat)
    if plan.resources:
        set_resources(acting=acting, body=body, resources=plan.resources)
    return body


def _hang(made: dict[UUID, Body], plans: list[Plan], structure: Structure) -> None:
    """Below the body that was agreed above it, also one taken over earlier."""
    before = Body.objects.filter(province=structure.province_id, agreed_as__isnull=False)
    known = {body.agreed_as: body for body in before}
    for plan in plans:
        body, above = made[plan.agreed.pk], known.get(plan.agreed.parent_id)
        if above is not None:
            Body.objects.filter(pk=body.pk).update(parent=above)
            body.parent = above
