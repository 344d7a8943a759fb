from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from phakhi.core.http import Request
from phakhi.core.models import Job


@require_safe
def job_page(request: Request, pk: UUID) -> HttpResponse:
    """The whole page, or for htmx the part that moves."""
    job = get_object_or_404(Job.objects.visible_to(request.acting), pk=pk)
    part = request.headers.get("HX-Request") == "true"
    return render(request, "core/_job.html" if part else "core/job.html", {"job": job})
