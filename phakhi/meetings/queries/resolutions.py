"""The register of resolutions: of the province and of each body, filtered, as a file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

from django.db.models import Count, Q, QuerySet
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phakhi.bodies.models import Body
from phakhi.core import thai
from phakhi.core.acting import Acting
from phakhi.core.exports import Column
from phakhi.core.thai import buddhist_year
from phakhi.meetings.models import Resolution
from phakhi.meetings.models.resolutions import RESOLUTION_KINDS, WAYS
from phakhi.meetings.resolved import resolved_th

KINDS = dict(RESOLUTION_KINDS)


@dataclass(frozen=True, slots=True)
class AskedResolutions:
    text: str = ""
    kind: str = ""
    way: str = ""
    year: int | None = None
    body: str = ""

    @classmethod
    def read(cls, query: QueryDict) -> AskedResolutions:
        year = query.get("year", "")
        return cls(
            text=thai.normalise(query.get("q", ""))[:100].strip(),
            kind=_known(query.get("kind", ""), KINDS),
            way=_known(query.get("way", ""), dict(WAYS)),
            year=int(year) if year.isdecimal() and len(year) == 4 else None,
            body=query.get("body", "")[:24].lower(),
        )

    def url(self, **changes: Any) -> str:
        asked = replace(self, **changes)
        values = {"q": asked.text, "kind": asked.kind, "way": asked.way}
        values |= {"year": asked.year, "body": asked.body}
        kept = {name: value for name, value in values.items() if value}
        return f"?{urlencode(kept)}" if kept else "?"


def resolutions_of(
    acting: Acting, asked: AskedResolutions, body: Body | None = None
) -> QuerySet[Resolution]:
    """Closed ones, newest first."""
    found = Resolution.objects.visible_to(acting).decided()
    if body is not None:
        found = found.filter(item__meeting__body=body)
    elif asked.body:
        found = found.filter(item__meeting__body__public_code=asked.body)
    wanted = {"kind": asked.kind, "way": asked.way, "fiscal_year": asked.year}
    found = found.filter(**{name: value for name, value in wanted.items() if value})
    if asked.text:
        found = found.filter(Q(text__icontains=asked.text) | Q(item__title__icontains=asked.text))
    related = ("item__meeting__body", "item__meeting__province", "province")
    return found.select_related(*related)


def counts_by_kind(
    acting: Acting, asked: AskedResolutions, body: Body | None = None
) -> dict[str, int]:
    rows = resolutions_of(acting, replace(asked, kind=""), body).order_by().values("kind")
    return {row["kind"]: row["n"] for row in rows.annotate(n=Count("pk"))}


def years_of(acting: Acting, body: Body | None = None) -> list[int]:
    rows = resolutions_of(acting, AskedResolutions(), body).order_by("-fiscal_year")
    return list(rows.values_list("fiscal_year", flat=True).distinct())


def number_of(resolution: Resolution) -> str:
    """มติที่ 12/2570."""
    return f"{resolution.number}/{buddhist_year(resolution.fiscal_year)}"


def record_of(resolution: Resolution) -> dict[str, Any]:
    """As the JSON of the register: machines read plain dates and codes."""
    meeting = resolution.item.meeting
    closed = timezone.localtime(resolution.closed_at) if resolution.closed_at else None
    return {
        "id": str(resolution.pk),
        "body": meeting.body.public_code,
        "body_name": meeting.body.name_th,
        "number": resolution.number,
        "fiscal_year": resolution.fiscal_year,
        "resolved_at": closed.isoformat() if closed else None,
        "item": resolution.item.title,
        "kind": resolution.kind,
        "way": resolution.way,
        "passed": resolution.passed,
        "text": resolution.text,
        "votes": {
            "for": resolution.votes_for,
            "against": resolution.votes_against,
            "abstain": resolution.abstained,
            "casting": resolution.casting,
        },
        "quorum": {
            "members": resolution.quorum_members,
            "present": resolution.quorum_present,
            "needed": resolution.quorum_needed,
        },
    }


def _known(value: str, among: dict[str, Any]) -> str:
    return value if value in among else ""


COLUMNS = (
    Column(_("No."), number_of),
    Column(_("Body"), lambda row: row.item.meeting.body.name),
    Column(_("Resolved on"), lambda row: timezone.localdate(row.closed_at)),
    Column(_("Item"), lambda row: row.item.title),
    Column(_("Resolved"), lambda row: row.get_kind_display()),
    Column(_("Resolution"), resolved_th),
    Column(_("How"), lambda row: row.get_way_display()),
    Column(_("For"), lambda row: row.votes_for),
    Column(_("Against"), lambda row: row.votes_against),
    Column(_("Abstained"), lambda row: row.abstained),
    Column(_("Passed"), lambda row: _("Yes") if row.passed else _("No")),
)
