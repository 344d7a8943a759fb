"""The person behind a new account."""

from __future__ import annotations

from allauth.socialaccount.models import SocialAccount
from django.db import transaction

from phakhi.accounts.models import User
from phakhi.core import events
from phakhi.core.acting import Acting
from phakhi.parties.models import Party, PartyKind


@transaction.atomic
def ensure_person(*, user: User) -> Party | None:
    """Once the account has told its name and province: a proven national id finds its person."""
    user = User.objects.select_for_update(of=("self",)).get(pk=user.pk)
    if user.person_id or not (user.stated_name and user.stated_province):
        return user.person
    user.person = _known_person(user) or Party.objects.create(
        province=user.stated_province, kind=PartyKind.PERSON, name_th=user.stated_name
    )
    user.save(update_fields=["person"])
    acting = Acting(province=user.stated_province, person_id=user.person.pk, name=user.person.name)
    events.record(acting, "accounts.registered", user.person, {})
    return user.person


def _known_person(user: User) -> Party | None:
    hashes = SocialAccount.objects.filter(user=user).values_list("uid", flat=True)
    people = Party.objects.current().filter(province=user.stated_province, account=None)
    return people.exclude(national_id_hash="").filter(national_id_hash__in=list(hashes)).first()


@transaction.atomic
def state_who(*, user: User, name: str, province: object) -> Party | None:
    """A provider told no province: the person says it once."""
    user.stated_name, user.stated_province = name, province  # type: ignore[assignment]
    user.save(update_fields=["stated_name", "stated_province"])
    return ensure_person(user=user)
