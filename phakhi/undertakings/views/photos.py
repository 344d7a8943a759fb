"""A photo of progress: to whom it may be shown, and showing it to everybody."""

from __future__ import annotations

from uuid import UUID

from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from phakhi.core.files import attachment
from phakhi.core.http import Request
from phakhi.core.pages import saved
from phakhi.undertakings import services
from phakhi.undertakings.models import ProgressNote
from phakhi.undertakings.permissions import can_view_photo
from phakhi.undertakings.views.frame import home_of


def _note(request: Request, pk: UUID) -> ProgressNote:
    seen = ProgressNote.objects.visible_to(request.acting)
    related = (
        "photo__province",
        "undertaking__body",
        "undertaking__owner",
        "undertaking__province",
    )
    found: ProgressNote = get_object_or_404(
        seen.select_related(*related), pk=pk, photo__isnull=False
    )
    return found


@require_safe
def photo(request: Request, pk: UUID) -> FileResponse:
    """As an attachment, which an `img` shows all the same and a browser never runs."""
    note = _note(request, pk)
    if note.photo is None or not can_view_photo(request.acting, note):
        raise Http404
    return attachment(note.photo)


@require_POST
def show(request: Request, pk: UUID) -> HttpResponse:
    note = _note(request, pk)
    is_public = request.POST.get("show") == "1"
    services.show_photo(acting=request.acting, note=note, is_public=is_public)
    told = _("Everybody may see the photo.") if is_public else _("Only insiders see the photo.")
    return saved(request, told, home_of(request, note.undertaking))
