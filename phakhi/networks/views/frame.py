"""What the pages of this room share: the row they are about, the way back, a saved sentence."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from phakhi.core.http import Request
from phakhi.networks.models import Actor


def find_actor(request: Request, code: str) -> Actor:
    visible = Actor.objects.visible_to(request.acting).select_related("party", "province")
    actor: Actor = get_object_or_404(visible, public_code=code.lower())
    return actor


def address(request: Request, name: str, **parts: Any) -> str:
    return reverse(f"networks:{name}", kwargs={"province": request.province.slug, **parts})


def trail(request: Request, *steps: tuple[Any, str]) -> list[dict[str, Any]]:
    """Province → partners → the steps, the last of which is here."""
    home = reverse("portal:home", kwargs={"province": request.province.slug})
    first = [(request.province.name, home), (_("Partners"), address(request, "directory"))]
    return [{"label": label, "url": url} for label, url in (*first, *steps)]


def page(request: Request, template: str, *, status: int = 200, **context: Any) -> HttpResponse:
    return render(request, f"networks/{template}", context, status=status)


def saved(request: Request, sentence: Any, url: str) -> HttpResponse:
    messages.success(request, sentence)
    return redirect(url)


def seen_version(request: Request, default: int) -> int:
    """The version the form showed; a form without it acts on what stands now."""
    text = request.POST.get("version", "")
    return int(text) if text.isdecimal() and len(text) < 10 else default
