"""What the pages of this room share: addresses, the way back, a saved sentence."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from phakhi.core.http import Request

SAVED_BETWEEN = gettext_lazy(
    "Somebody saved this in between. What you typed is still here: save again to let it stand."
)


def address(request: Request, name: str, **parts: Any) -> str:
    return reverse(f"ties:{name}", kwargs={"province": request.province.slug, **parts})


def trail(request: Request, *steps: tuple[Any, str]) -> list[dict[str, Any]]:
    """Province → ties → the steps, the last of which is here."""
    home = reverse("portal:home", kwargs={"province": request.province.slug})
    first = [(request.province.name, home), (_("Ties"), address(request, "index"))]
    return [{"label": label, "url": url} for label, url in (*first, *steps)]


def page(request: Request, template: str, *, status: int = 200, **context: Any) -> HttpResponse:
    return render(request, f"ties/{template}", context, status=status)


def saved(request: Request, sentence: Any, url: str) -> HttpResponse:
    messages.success(request, sentence)
    return redirect(url)


def seen_version(request: Request, default: int) -> int:
    text = request.POST.get("version", "")
    return int(text) if text.isdecimal() and len(text) < 10 else default


def number_of(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 6 else 1
