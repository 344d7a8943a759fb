"""Roles are given for dated terms, by a system administrator, never to oneself."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from phakhi.accounts.models import RoleGrant
from phakhi.accounts.permissions import can_confirm_role, can_manage_roles
from phakhi.accounts.queries.roles import is_last_administrator
from phakhi.core.acting import Acting, Role
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.permissions import authorise, same_province
from phakhi.ledger.services import enter
from phakhi.parties.models import Party, Post


@transaction.atomic
def grant_role(
    *,
    acting: Acting,
    role: str,
    to: Party | Post,
    since: date,
    until: date | None = None,
    basis: str = "",
) -> RoleGrant:
    """An administrator's role waits for a second administrator (`confirm_role`)."""
    authorise(can_manage_roles(acting) and same_province(acting, to))
    authorise(to.pk not in (acting.person_id, acting.post_id), "role_to_oneself")
    _check(role, to, since, until)
    holder: dict[str, Any] = {"post": to} if isinstance(to, Post) else {"person": to}
    values = {"role": role, "since": since, "until": until, "basis": basis, **holder}
    grant = _create_once(acting, values)
    _enter(acting, "accounts.role_granted", grant)
    return grant


@transaction.atomic
def confirm_role(*, acting: Acting, grant: RoleGrant) -> RoleGrant:
    grant = RoleGrant.objects.select_for_update().get(pk=grant.pk)
    authorise(can_confirm_role(acting, grant), "role_needs_another")
    if not grant.is_pending:
        raise WrongState
    grant.approved_by_id = acting.person_id
    grant.save(update_fields=["approved_by"])
    _enter(acting, "accounts.role_confirmed", grant)
    return grant


@transaction.atomic
def revoke_role(*, acting: Acting, grant: RoleGrant, until: date | None = None) -> RoleGrant:
    """From that day, at the earliest from today, the role is gone; running sessions lose it."""
    authorise(can_manage_roles(acting) and same_province(acting, grant))
    today = timezone.localdate()
    until = max(until or today, today, grant.since)
    if grant.until and grant.until <= until:
        raise WrongState
    _keep_an_administrator(grant, until)
    grant.until = until
    grant.save(update_fields=["until"])
    _enter(acting, "accounts.role_revoked", grant)
    return grant


def _check(role: str, to: Party | Post, since: date, until: date | None) -> None:
    if role not in Role.STAFF:
        raise BadInput("role_unknown")
    if isinstance(to, Party) and (not to.is_person or to.erased_at or to.merged_into_id):
        raise BadInput("term_of_person")
    if until is not None and until <= since:
        raise BadInput("term_dates")


def _create_once(acting: Acting, values: dict[str, Any]) -> RoleGrant:
    try:
        with transaction.atomic():
            return RoleGrant.objects.create(
                province=acting.province, granted_by_id=acting.person_id, **values
            )
    except IntegrityError as error:
        if "grant_once_at_a_time" not in str(error):
            raise
        raise WrongState("role_held") from error


def _keep_an_administrator(grant: RoleGrant, day: date) -> None:
    """Locked, so that the last two do not remove each other at once."""
    locked = RoleGrant.objects.select_for_update().filter(province=grant.province_id)
    list(locked.filter(role=Role.ADMIN))
    if is_last_administrator(grant, day):
        raise WrongState("last_administrator")


def _enter(acting: Acting, act: str, grant: RoleGrant) -> None:
    facts = {
        "role": grant.role,
        "since": grant.since.isoformat(),
        "until": grant.until.isoformat() if grant.until else "",
        "post": grant.post.title_th if grant.post else "",
    }
    private = {"person": str(grant.person_id or ""), "basis": grant.basis}
    enter(acting=acting, act=act, subject=grant, facts=facts, private=private)
