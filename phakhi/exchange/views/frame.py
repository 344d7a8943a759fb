"""What the pages of this room share."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import FileResponse, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from phakhi.core.files import KINDS, SCANS, keep_upload, path_of
from phakhi.core.http import Request
from phakhi.core.models import StoredFile

PER_PAGE = 25


def address(request: Request, name: str, **parts: Any) -> str:
    return reverse(f"exchange:{name}", kwargs={"province": request.province.slug, **parts})


def trail(request: Request, *steps: tuple[Any, str]) -> list[dict[str, Any]]:
    """Province → requests and resources → the steps, the last of which is here."""
    home = reverse("portal:home", kwargs={"province": request.province.slug})
    room = (_("Requests and resources"), address(request, "home") if steps else "")
    first = ((request.province.name, home), room)
    return [{"label": label, "url": url} for label, url in (*first, *steps)]


def page(request: Request, template: str, *, status: int = 200, **context: Any) -> HttpResponse:
    return render(request, f"exchange/{template}", context, status=status)


def saved(request: Request, sentence: Any, url: str) -> HttpResponse:
    messages.success(request, sentence)
    return redirect(url)


def seen_version(request: Request, default: int) -> int:
    """The version the form showed; a form without it acts on what stands now."""
    text = request.POST.get("version", "")
    return int(text) if text.isdecimal() and len(text) < 10 else default


def kept(request: Request, upload: Any, purpose: str) -> StoredFile | None:
    if not upload:
        return None
    return keep_upload(acting=request.acting, upload=upload, kinds=SCANS, purpose=purpose)


def download(file: StoredFile) -> FileResponse:
    """Always an attachment: an upload never runs in our origin."""
    return FileResponse(
        path_of(file).open("rb"),
        as_attachment=True,
        filename=file.name,
        content_type=KINDS[file.kind].content_type,
    )
