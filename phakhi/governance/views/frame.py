"""What the views of this room share: the network's frame, a page, a saved sentence."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from phakhi.core.http import Request
from phakhi.governance.frame import network_trail
from phakhi.governance.models import GovernanceNetwork


def address(request: Request, name: str, **parts: Any) -> str:
    return reverse(f"governance:{name}", kwargs={"province": request.province.slug, **parts})


def trail(request: Request, *steps: tuple[Any, str]) -> list[dict[str, Any]]:
    """Province → networks → the steps, the last of which is here."""
    home = reverse("portal:home", kwargs={"province": request.province.slug})
    first = [(request.province.name, home), (_("Networks"), address(request, "index"))]
    return [{"label": label, "url": url} for label, url in (*first, *steps)]


def page(request: Request, template: str, *, status: int = 200, **context: Any) -> HttpResponse:
    return render(request, f"governance/{template}", context, status=status)


def saved(request: Request, sentence: Any, url: str) -> HttpResponse:
    messages.success(request, sentence)
    return redirect(url)


def seen_version(request: Request, default: int) -> int:
    """The version the form showed; a form without it acts on what stands now."""
    text = request.POST.get("version", "")
    return int(text) if text.isdecimal() and len(text) < 10 else default


def asked(
    request: Request,
    network: GovernanceNetwork,
    form: Any,
    *,
    title: Any,
    submit: Any,
    back: str,
    template: str = "act.html",
    **more: Any,
) -> HttpResponse:
    """A form about one network: what follows from it above, one button that says it below."""
    return page(
        request,
        template,
        **{
            "title": title,
            "kind": network.name,
            "trail": network_trail(network, (title, "")),
            "network": network,
            "form": form,
            "submit": submit,
            "back_url": back,
        }
        | more,
    )


def sent(request: Request) -> Any:
    return request.POST if request.method == "POST" else None


def sent_files(request: Request) -> Any:
    return request.FILES if request.method == "POST" else None
