"""Each predicate as a truth table, and equal to the list it guards."""

from __future__ import annotations

from typing import Any

import pytest

from phakhi.core.acting import Acting, Role
from phakhi.core.permissions import can_view
from phakhi.networks import permissions
from phakhi.networks.models import ActorStep
from phakhi.networks.states import ACTOR_FLOW, State
from tests.factories import make_acting, make_province
from tests.factories_networks import (
    make_activity,
    make_actor,
    make_external,
    make_resource,
    representative_of,
)

pytestmark = pytest.mark.django_db
STAFF = sorted(Role.STAFF)
OUTSIDE = ["citizen", "member"]


def everyone(actor: Any) -> dict[str, Acting]:
    cast = {role: make_acting(role) for role in Role.ALL}
    cast["stranger"] = Acting.stranger(make_province())
    cast["representative"] = representative_of(actor)
    cast["neighbour"] = make_acting("officer", province=make_province("56"))
    return cast


def allowed(check: Any, actor: Any, *rest: Any) -> set[str]:
    return {name for name, acting in everyone(actor).items() if check(acting, *rest)}


@pytest.mark.parametrize("state", sorted(ACTOR_FLOW.states))
@pytest.mark.parametrize("is_public", [True, False])
def test_the_predicate_and_the_list_agree_in_every_state(state: str, is_public: bool) -> None:
    actor = make_actor(state=state, is_public=is_public)
    rows: list[Any] = [actor, make_activity(actor), make_external(actor), make_resource(actor)]
    rows.append(make_resource(actor, is_public=False))
    step = {"act": "verify", "from_state": "draft", "to_state": "verified"}
    rows.append(ActorStep.objects.create(province=actor.province, actor=actor, **step))
    for acting in everyone(actor).values():
        for row in rows:
            listed = type(row).objects.visible_to(acting).filter(pk=row.pk).exists()
            assert can_view(acting, row) == listed, (acting.roles, row)


def test_a_verified_public_partner_is_seen_by_everybody_in_its_province() -> None:
    actor = make_actor()
    seen = allowed(permissions.can_view_actor, actor, actor)
    assert seen == {*Role.ALL, "stranger", "representative"}


def test_an_unpublished_one_by_staff_and_its_own_people_only() -> None:
    actor = make_actor(is_public=False)
    assert allowed(permissions.can_view_actor, actor, actor) == {*STAFF, "representative"}


def test_a_resource_of_the_office_is_not_public_on_a_public_profile() -> None:
    line = make_resource(is_public=False)
    assert allowed(permissions.can_view_resource, line.actor, line) == {*STAFF, "representative"}


def test_the_inside_is_for_staff_and_the_partner_itself() -> None:
    actor = make_actor()
    assert allowed(permissions.sees_inside, actor, actor) == {*STAFF, "representative"}


def test_entering_and_paper_are_for_officers() -> None:
    actor = make_actor()
    officers = {Role.FIELD, Role.OFFICER, Role.HEAD, "neighbour"}
    assert allowed(permissions.can_enter_actor, actor) == officers
    assert allowed(permissions.can_enter_from_paper, actor) == officers


def test_the_work_list_is_for_staff() -> None:
    assert allowed(permissions.can_work_on_partners, make_actor()) == {*STAFF, "neighbour"}


def test_verifying_merging_and_renaming_are_the_registrars() -> None:
    actor = make_actor()
    registrars = {Role.OFFICER, Role.HEAD}
    assert allowed(permissions.can_verify_actor, actor, actor) == registrars
    assert allowed(permissions.can_merge_actors, actor, actor) == registrars
    assert allowed(permissions.can_rename_actor, actor, actor) == registrars


def test_editing_is_for_registrars_and_the_partner_itself() -> None:
    actor = make_actor()
    editors = {Role.OFFICER, Role.HEAD, "representative"}
    assert allowed(permissions.can_edit_actor, actor, actor) == editors
    registry = allowed(permissions.can_set_registry_fields, actor, actor)
    assert registry == {Role.OFFICER, Role.HEAD}


@pytest.mark.parametrize("state", [State.ENDED, State.MERGED])
def test_nobody_edits_or_renames_what_is_over(state: str) -> None:
    actor = make_actor(state=state)
    assert allowed(permissions.can_edit_actor, actor, actor) == set()
    assert allowed(permissions.can_rename_actor, actor, actor) == set()


def test_a_field_officer_edits_what_he_typed_until_it_is_verified() -> None:
    typing = make_acting("field_officer")
    draft = make_actor(state=State.DRAFT, entered_by=typing.person_id)
    assert permissions.can_edit_actor(typing, draft)
    assert not permissions.can_edit_actor(make_acting("field_officer"), draft)
    draft.state = State.VERIFIED
    assert not permissions.can_edit_actor(typing, draft)


def test_the_second_check_is_for_another_officer() -> None:
    typing = make_acting("officer")
    paper = make_actor(state=State.SUBMITTED, source="paper", entered_by=typing.person_id)
    assert not permissions.can_second_check(typing, paper)
    checkers = allowed(permissions.can_second_check, paper, paper)
    assert checkers == {Role.FIELD, Role.OFFICER, Role.HEAD}
