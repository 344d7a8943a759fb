"""A party's name changes; the old one stays findable."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from phakhi.core.acting import Acting
from phakhi.core.permissions import authorise
from phakhi.core.versions import claim
from phakhi.ledger.services import enter
from phakhi.parties.models import NameChange, Party, PartyName
from phakhi.parties.permissions import can_change_party


@transaction.atomic
def rename_party(
    *,
    acting: Acting,
    party: Party,
    name_th: str,
    since: date,
    name_en: str = "",
    reason: str = NameChange.RENAMED,
    seen: int | None = None,
) -> Party:
    authorise(can_change_party(acting, party))
    claim(party, party.version if seen is None else seen)
    keep_former_name(party, of=party, until=since, reason=reason)
    party.name_th, party.name_en = name_th, name_en
    party.save()
    facts = {"kind": party.kind, "reason": reason, "since": since.isoformat()}
    names = {"name": party.name_th}
    if party.is_person:
        enter(acting=acting, act="parties.renamed", subject=party, facts=facts, private=names)
    else:
        enter(acting=acting, act="parties.renamed", subject=party, facts=facts | names)
    return party


def keep_former_name(party: Party, *, of: Party, until: date, reason: str) -> PartyName:
    """The name `of` had becomes a former name of `party`, since the last change of `of`."""
    last = of.former_names.exclude(reason=NameChange.MERGED).order_by("-until").first()
    since = last.until if last and last.until and last.until <= until else None
    return PartyName.objects.create(
        province_id=party.province_id,
        party=party,
        name_th=of.name_th,
        name_en=of.name_en,
        name_key=of.name_key,
        since=since,
        until=until,
        reason=reason,
    )
