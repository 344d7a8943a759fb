"""The first administrator of a province: only whoever runs the installation can appoint one."""

from __future__ import annotations

import getpass
from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction
from django.utils import timezone

from phakhi.accounts.models import RoleGrant, User
from phakhi.core.acting import Acting, Role
from phakhi.core.models import Province
from phakhi.ledger.services import enter
from phakhi.parties.models import Party, PartyKind


class Command(BaseCommand):
    help = "Open an account with the administrator's role in a province; asks for a password."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("province", help="DOPA code, e.g. 30")
        parser.add_argument("username")
        parser.add_argument("name", help="the person's name in Thai")

    def handle(self, *args: Any, **options: Any) -> None:
        province = Province.objects.filter(code=options["province"]).first()
        if province is None:
            raise CommandError(f"there is no province {options['province']}")
        password = getpass.getpass("password: ")
        try:
            validate_password(password, User(username=options["username"]))
        except ValidationError as weak:
            raise CommandError(" ".join(weak.messages)) from weak
        appoint(province, options["username"], options["name"], password)
        self.stdout.write("appointed; at the first sign-in a second step must be set up")


@transaction.atomic
def appoint(province: Province, username: str, name: str, password: str) -> RoleGrant:
    person = Party.objects.create(province=province, kind=PartyKind.PERSON, name_th=name)
    User.objects.create_user(username, password, person=person)
    grant = RoleGrant.objects.create(
        province=province,
        person=person,
        role=Role.ADMIN,
        since=timezone.localdate(),
        approved_by=person,
    )
    facts = {"role": Role.ADMIN, "by": "operator"}
    acting = Acting.stranger(province)
    enter(acting=acting, act="accounts.role_granted", subject=grant, facts=facts)
    return grant
