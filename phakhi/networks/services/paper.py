"""Entered for a village group from its paper form: scan, a second pair of eyes, a visible mark."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone

from phakhi.core.acting import Acting
from phakhi.core.files import SCANS, keep_upload
from phakhi.core.permissions import authorise
from phakhi.networks.models import Actor
from phakhi.networks.permissions import can_enter_from_paper, can_second_check
from phakhi.networks.services.desk import at_desk
from phakhi.networks.services.entering import begin_profile
from phakhi.networks.services.life import submit_actor, take_step
from phakhi.networks.services.values import check_profile
from phakhi.networks.vocabulary import Source
from phakhi.parties.services import add_contact, register_party


@transaction.atomic
def enter_from_paper(
    *,
    acting: Acting,
    kind: str,
    names: Mapping[str, str],
    profile: Mapping[str, Any],
    upload: UploadedFile[Any],
    phone: str = "",
) -> Actor:
    authorise(can_enter_from_paper(acting))
    check_profile(profile)
    scan = keep_upload(acting=acting, upload=upload, kinds=SCANS, purpose="networks.paper")
    area_code = profile.get("area_code", "")
    party = register_party(acting=acting, kind=kind, area_code=area_code, **names)
    actor = begin_profile(acting, party, profile, source=Source.PAPER, scan=scan)
    if phone:
        shown = actor.contacts_public
        add_contact(acting=at_desk(acting), of=party, kind="phone", value=phone, is_public=shown)
    return submit_actor(acting=acting, actor=actor)


@transaction.atomic
def second_check(
    *, acting: Acting, actor: Actor, seen: int, agrees: bool, reason: str = ""
) -> Actor:
    """A different officer held the scan beside what was typed; a difference goes back to draft."""
    authorise(can_second_check(acting, actor), "second_check_by_another")
    if not agrees:
        return take_step(acting, actor, "return", seen=seen, reason=reason)
    take_step(acting, actor, "check", seen=seen)
    actor.second_check_by, actor.second_check_at = acting.person_id, timezone.now()
    actor.save(update_fields=["second_check_by", "second_check_at"])
    return actor
