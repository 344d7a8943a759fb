from __future__ import annotations

from uuid import UUID

from django.http import FileResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from phakhi.core.files import attachment
from phakhi.core.http import Request
from phakhi.core.models import StoredFile


@require_safe
def download(request: Request, pk: UUID) -> FileResponse:
    visible = StoredFile.objects.visible_to(request.acting)
    file = get_object_or_404(visible.select_related("province"), pk=pk)
    return attachment(file)
