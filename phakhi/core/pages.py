"""What the pages of every room share: addresses, the way back to its door, a saved sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.datastructures import MultiValueDict

from phakhi.core.http import Request


@dataclass(frozen=True, slots=True)
class Room:
    """`name` leads its addresses and templates; `door` is the url name of its first page."""

    name: str
    label: Any
    door: str = "index"

    def address(self, request: Request, name: str, **parts: Any) -> str:
        return reverse(f"{self.name}:{name}", kwargs={"province": request.province.slug, **parts})

    def trail(self, request: Request, *steps: tuple[Any, str]) -> list[dict[str, Any]]:
        """Province → the room → the steps, the last of which is here."""
        home = reverse("portal:home", kwargs={"province": request.province.slug})
        first = ((request.province.name, home), (self.label, self.address(request, self.door)))
        return [{"label": label, "url": url} for label, url in (*first, *steps)]

    def page(
        self, request: Request, template: str, *, status: int = 200, **context: Any
    ) -> HttpResponse:
        return render(request, f"{self.name}/{template}", context, status=status)


def saved(request: Request, sentence: Any, url: str) -> HttpResponse:
    messages.success(request, sentence)
    return redirect(url)


def sent(request: Request) -> QueryDict | None:
    """What a form takes; an empty one that was sent is still checked."""
    return request.POST if request.method == "POST" else None


def sent_files(request: Request) -> MultiValueDict[str, UploadedFile[bytes]] | None:
    return request.FILES if request.method == "POST" else None


def seen_version(request: Request, default: int) -> int:
    """The version the form showed; a form without it acts on what stands now."""
    text = request.POST.get("version", "")
    return int(text) if text.isdecimal() and len(text) < 10 else default
