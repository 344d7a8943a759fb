"""An agency sends names: signed in, from the link, or by its letter typed in by the office."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, TypeAlias

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone

from phakhi.appointments.models import GivenName, NamesRequest, Via
from phakhi.appointments.permissions import is_appointing_office
from phakhi.appointments.services.holding import hold, move
from phakhi.core import events
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput
from phakhi.core.files import SCANS, keep_upload
from phakhi.core.permissions import authorise

MOST_NAMES: Final = 50
LIMITS: Final = {"title": 60, "name": 250, "post_title": 250, "phone": 40}
Upload: TypeAlias = "UploadedFile[Any]"


@transaction.atomic
def answer_names(
    *,
    acting: Acting,
    request: NamesRequest,
    names: Sequence[dict[str, str]],
    speaker: str = "",
    via: str = Via.SIGNED,
    upload: Upload | None = None,
    seen: int | None = None,
) -> NamesRequest:
    """`names` are rows of title, name, post_title, phone. The office needs the agency's paper."""
    hold(request, seen)
    rows = [row for row in names if row.get("name", "").strip()]
    if not rows or len(rows) > MOST_NAMES:
        raise BadInput("names_needed", field="names", limit=MOST_NAMES)
    scan = None
    if not acting.represents(request.party_id):
        authorise(is_appointing_office(acting))
        if upload is None:
            raise BadInput("paper_needed", field="scan")
        scan = keep_upload(acting=acting, upload=upload, kinds=SCANS, purpose="appointments.names")
    given = {
        "answered_at": timezone.now(),
        "answered_by": acting.person_id,
        "answered_via": Via.PAPER if scan else via,
        "speaker": speaker.strip()[:200],
        "scan": scan,
    }
    move(acting, request, "answer", **given)
    request.names.filter(nomination=None).delete()
    first = request.names.count() + 1
    GivenName.objects.bulk_create(
        GivenName(province=request.province, request=request, place=place, **_clean(row))
        for place, row in enumerate(rows, first)
    )
    events.record(acting, "appointments.names.answered", request, {"names": len(rows)})
    return request


def _clean(row: dict[str, str]) -> dict[str, str]:
    return {key: " ".join(row.get(key, "").split())[:limit] for key, limit in LIMITS.items()}
