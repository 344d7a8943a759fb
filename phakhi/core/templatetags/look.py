"""Tags of the house look; docs/reference/components.md shows each in use."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django import forms, template
from django.core.paginator import Page
from django.forms.boundfield import BoundField
from django.template import Context
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from phakhi.core.ids import uuid7
from phakhi.core.look.amounts import Amount, write_money, write_number
from phakhi.core.look.bars import bars_of, shares_of
from phakhi.core.look.controls import Control, control_of, faults_of
from phakhi.core.look.icons import draw_icon, draw_sector
from phakhi.core.look.qr import draw_qr
from phakhi.core.look.time_left import Due, due
from phakhi.core.presets import SECTORS
from phakhi.core.thai import format_date
from phakhi.core.thai.dates import Style

register = template.Library()

TONES = {
    "neutral": "ended",
    "draft": "draft",
    "info": "info",
    "waiting": "clock",
    "success": "check-circle",
    "warning": "warning",
    "danger": "danger",
}


@register.simple_tag
def icon(name: str, label: object = "") -> SafeString:
    return draw_icon(name, label)


@register.simple_tag
def qr(text: str) -> SafeString:
    return draw_qr(text)


@register.simple_tag
def sector_mark(code: str) -> SafeString:
    return draw_sector(code)


@register.simple_tag
def sector(code: str, label: object = "", badge: bool = False) -> SafeString:
    """Named by the canonical list unless the page says it otherwise."""
    return format_html(
        '<span class="sector sector-{}{}">{}{}</span>',
        code,
        " sector-badge" if badge else "",
        draw_sector(code),
        label or SECTORS.label_of(code, get_language() or "th"),
    )


@register.simple_tag
def status(tone: str, label: object, icon: str = "") -> SafeString:
    """A word and an icon; the hue only helps."""
    return format_html(
        '<span class="status status-{}">{}{}</span>', tone, draw_icon(icon or TONES[tone]), label
    )


@register.simple_tag
def number(value: Amount | None, places: int | None = None) -> SafeString:
    if value is None:
        return format_html("{}", "–")
    return format_html('<span class="number">{}</span>', write_number(value, places))


@register.inclusion_tag("components/money.html")
def money(value: Amount | None, unit: bool = True) -> dict[str, Any]:
    return {"written": "" if value is None else write_money(value), "unit": unit}


@register.simple_tag
def thai_date(day: date | datetime | None, style: Style = "full") -> SafeString:
    """In พ.ศ. on Thai pages; machines read the plain date."""
    if day is None:
        return format_html("{}", "–")
    written = format_date(day, get_language() or "th", style)
    return format_html('<time datetime="{}">{}</time>', day.isoformat(), written)


@register.inclusion_tag("components/due.html", name="due")
def show_due(
    on: date | datetime, owner: object = "", answered: date | datetime | None = None
) -> dict[str, Due]:
    return {"due": due(on, owner, answered)}


@register.inclusion_tag("components/who_acts.html")
def who_acts(who: object, act: object = "") -> dict[str, object]:
    return {"who": who, "act": act}


@register.inclusion_tag("components/ledger_mark.html")
def ledger_mark(url: str = "", label: object = "") -> dict[str, object]:
    return {"url": url, "label": label}


@register.inclusion_tag("components/bars.html")
def bars(rows: Iterable[tuple[str, object, int]], caption: object = "") -> dict[str, Any]:
    """Rows of (sector code or "", label, value); the table is its own twin."""
    return {"bars": bars_of(rows), "caption": caption}


@register.inclusion_tag("components/share.html")
def share(rows: Iterable[tuple[str, object, int]], url: str = "") -> dict[str, Any]:
    """One strip of the four sectors and its key with the numbers; `url` + code is a link."""
    return {"parts": shares_of(rows), "url": url}


@register.inclusion_tag("components/phase_bar.html")
def phase_bar(phases: list[Any], label: object = "") -> dict[str, Any]:
    """Each phase has `label`, `state` (past, now, next) and may have `note` and `left`."""
    return {"phases": phases, "label": label}


@register.inclusion_tag("components/stepper.html")
def stepper(steps: list[Any], at: int) -> dict[str, Any]:
    return {"steps": steps, "at": at}


@register.inclusion_tag("components/chip.html")
def chip(
    label: object,
    url: str,
    count: int | None = None,
    current: bool = False,
    sector: str = "",
) -> dict[str, Any]:
    return {"label": label, "url": url, "count": count, "current": current, "sector": sector}


@register.inclusion_tag("components/field.html")
def field(
    bound: BoundField, hint: object = "", example: object = "", wide: bool = False
) -> dict[str, Control]:
    return {"control": control_of(bound, hint, example, wide)}


@register.inclusion_tag("components/fields.html")
def fields(form: forms.BaseForm) -> dict[str, Any]:
    return {"form": form}


@register.inclusion_tag("components/error_summary.html")
def error_summary(form: forms.BaseForm) -> dict[str, Any]:
    return {"faults": faults_of(form)}


@register.inclusion_tag("components/pagination.html", takes_context=True)
def pagination(context: Context, page: Page[Any]) -> dict[str, Any]:
    numbers = page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    return {"page": page, "numbers": list(numbers), "request": context["request"]}


@register.inclusion_tag("components/sort.html", takes_context=True)
def sort_head(context: Context, label: object, key: str, kind: str = "") -> dict[str, Any]:
    """A `<th>` whose link sorts by `?sort=key`, and turns round with `?sort=-key`."""
    now = context["request"].GET.get("sort", "")
    return {
        "label": label,
        "kind": kind,
        "request": context["request"],
        "direction": {key: "ascending", f"-{key}": "descending"}.get(now, ""),
        "next": f"-{key}" if now == key else key,
    }


@register.simple_block_tag
def notice(content: str, tone: str = "info", title: object = "") -> SafeString:
    head = format_html('<p class="notice-title">{}</p>', title) if title else ""
    return format_html(
        '<div class="notice notice-{}">{}<div>{}<div class="notice-body">{}</div></div></div>',
        tone,
        draw_icon(TONES[tone]),
        head,
        content,
    )


@register.simple_tag
def idempotency_key() -> SafeString:
    """Two clicks on the button, one effect (core.idempotency)."""
    return format_html('<input type="hidden" name="idempotency_key" value="{}">', uuid7())


@register.simple_tag(takes_context=True)
def lang_url(context: Context, code: str) -> str:
    """This very page in the other language, filters and all."""
    request = context.get("request")
    path = request.get_full_path() if request else "/"
    first, _slash, rest = path.lstrip("/").partition("/")
    return f"/{code}/{rest}" if first.split("?")[0] in {"th", "en"} else f"/{code}/"
