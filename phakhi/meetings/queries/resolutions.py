"""The register of resolutions: of the province and of each body, filtered, as a file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

from django.db.models import Count, Q, QuerySet
from django.http import QueryDict

from phakhi.bodies.models import Body
from phakhi.core import thai
from phakhi.core.acting import Acting
from phakhi.core.thai import buddhist_year
from phakhi.meetings.models import Resolution
from phakhi.meetings.models.resolutions import RESOLUTION_KINDS, WAYS

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
        values: dict[str, Any] = {"q": asked.text, "kind": asked.kind, "way": asked.way}
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
    wanted: dict[str, Any] = {"kind": asked.kind, "way": asked.way, "fiscal_year": asked.year}
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


def _known(value: str, among: dict[str, Any]) -> str:
    return value if value in among else ""
