"""What follows when a role, a term, a delegation or a consent ends: read before one presses."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from phakhi.accounts.consent_effects import CONTACT_BY_LINE, SHOW_PROFILE
from phakhi.accounts.models import Consent, RoleGrant
from phakhi.accounts.queries.roles import is_last_administrator
from phakhi.core.acting import Acting
from phakhi.core.errors import WrongState
from phakhi.core.sentences import sentence
from phakhi.parties.models import Party, PostTerm, Representation


def of_role(acting: Acting, grant: RoleGrant) -> list[str]:
    said = [_who_loses(grant), _("What was done in this role stays as it is.")]
    if acting.person_id == grant.person_id or (grant.post_id and acting.post_id == grant.post_id):
        said.append(_("It is your own role: from then on you cannot do this work yourself."))
    return [*said, _("The ledger keeps it with today's date. The role can be given again.")]


def role_stays_because(grant: RoleGrant) -> str:
    """The last administrator cannot leave: nobody could give the role to another."""
    is_last = is_last_administrator(grant, timezone.localdate())
    return sentence(WrongState("last_administrator")) if is_last else ""


def of_term(term: PostTerm) -> list[str]:
    names = {"person": term.person.name, "post": term.post.title}
    said = [_("From that day %(person)s no longer acts as %(post)s.") % names]
    if term.post.speaks_for:
        of = {"person": term.person.name, "name": term.post.organisation.name}
        said.append(_("%(person)s no longer speaks for %(name)s on the platform.") % of)
    if roles := RoleGrant.objects.in_force(timezone.localdate()).filter(post=term.post_id):
        said.append(
            _("The roles of the post stay with the post and go to its next holder: %(roles)s.")
            % {"roles": _listed(grant.get_role_display() for grant in roles)}
        )
    return [*said, _("What was done in the post stays as it is. The ledger keeps the change.")]


def of_delegation(row: Representation) -> list[str]:
    of = {"person": row.person.name, "name": row.party.name}
    return [
        _("From today %(person)s no longer speaks for %(name)s on the platform.") % of,
        _("What this delegate has done stays as it is. The ledger keeps the change."),
        _("To come back, the delegate needs a new letter."),
    ]


def delegation_stays_because(row: Representation) -> str:
    if row.since < timezone.localdate():
        return ""
    return _("It begins only today or later: it can be ended tomorrow at the earliest.")


def of_consent(consent: Consent) -> list[str]:
    effects = {
        SHOW_PROFILE: _("The name and profile leave the public pages in the same moment."),
        CONTACT_BY_LINE: _("From now on nothing is sent to this person by LINE."),
    }
    general = _("What this consent allowed stops in the same moment.")
    return [
        effects.get(consent.purpose, general),
        _("What was done until now stays lawful. The signed paper stays on file."),
        _("To agree again, the person signs a new paper or agrees on the website."),
    ]


def _who_loses(grant: RoleGrant) -> str:
    role = {"role": grant.get_role_display()}
    if grant.person:
        return _("%(who)s works without the role “%(role)s” from now on.") % (
            role | {"who": grant.person.name}
        )
    holders = list(_holders_today(grant))
    if not holders:
        return _("Nobody holds the post today; its next holder comes without the role.")
    return _("Whoever holds the post works without the role “%(role)s” from now on: %(who)s.") % (
        role | {"who": _listed(person.name for person in holders)}
    )


def _holders_today(grant: RoleGrant) -> Iterable[Party]:
    terms: Any = grant.post.holders_on(timezone.localdate()) if grant.post else ()
    return (term.person for term in terms)


def _listed(names: Iterable[Any]) -> str:
    return ", ".join(str(name) for name in names)
