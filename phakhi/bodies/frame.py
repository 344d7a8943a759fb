"""What every page of one body shares: its tabs, its state, its facts; rooms above add tabs."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from phakhi.bodies.facts import facts_of, kind_line, phases_of
from phakhi.bodies.keeping import is_office, keeps_body
from phakhi.bodies.models import Body
from phakhi.bodies.queries.listing import body_or_404
from phakhi.core.acting import Acting
from phakhi.core.registry import Registry
from phakhi.governance.tabs import Tab

BODY_TABS: Registry[Tab] = Registry("tabs of a body")

__all__ = ["BODY_TABS", "Tab", "body_address", "body_frame", "body_or_404", "body_trail"]


def body_frame(acting: Acting, body: Body, here: str, title: Any = "") -> dict[str, Any]:
    """Context of `bodies/frame.html`; `here` is the url name of the tab that is open.

    A page with a title of its own says the body's name above it and leaves out its life.
    """
    head = _head_of_page(body, title) if title else _head_of_body(body)
    return head | {
        "body": body,
        "tabs": _tabs(acting, body, here),
        "rail": facts_of(acting, body),
        "may_keep": keeps_body(acting, body),
        "is_office": is_office(acting, body),
    }


def _head_of_body(body: Body) -> dict[str, Any]:
    return {
        "title": body.name,
        "kind": kind_line(body),
        "lead": "",
        "trail": body_trail(body),
        "phases": phases_of(body),
    }


def _head_of_page(body: Body, title: Any) -> dict[str, Any]:
    return {"title": title, "kind": body.name, "lead": "", "trail": body_trail(body, (title, ""))}


def body_address(body: Body, name: str = "overview", **parts: Any) -> str:
    """Any url name of the house that takes province and code."""
    kwargs = {"province": body.province.slug, "code": body.public_code, **parts}
    return reverse(name if ":" in name else f"bodies:{name}", kwargs=kwargs)


def body_trail(body: Body, *steps: tuple[Any, str]) -> list[dict[str, Any]]:
    """Province → bodies → this body → the steps, the last of which is here."""
    province = {"province": body.province.slug}
    first = (
        (body.province.name, reverse("portal:home", kwargs=province)),
        (_("Bodies"), reverse("bodies:index", kwargs=province)),
        (body.short_name or body.name, body_address(body) if steps else ""),
    )
    return [{"label": name, "url": url} for name, url in (*first, *steps)]


def _tabs(acting: Acting, body: Body, here: str) -> list[dict[str, Any]]:
    tabs = sorted((t for t in BODY_TABS if t.is_open_to(acting)), key=lambda tab: tab.order)
    return [
        {
            "label": tab.label,
            "url": body_address(body, tab.url_name),
            "current": tab.url_name in (here, f"bodies:{here}"),
        }
        for tab in tabs
    ]
