from __future__ import annotations

from uuid import UUID

from django.http import FileResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from phakhi.core.files import KINDS, path_of
from phakhi.core.http import Request
from phakhi.core.models import StoredFile


@require_safe
def download(request: Request, pk: UUID) -> FileResponse:
    """Always an attachment: an upload never runs in our origin."""
    visible = StoredFile.objects.visible_to(request.acting)
    file = get_object_or_404(visible.select_related("province"), pk=pk)
    return FileResponse(
        path_of(file).open("rb"),
        as_attachment=True,
        filename=file.name,
        content_type=KINDS[file.kind].content_type,
    )
