"""Standing aside as the platform found it, and its end."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from phakhi.core.http import Request
from phakhi.core.pages import saved
from phakhi.meetings.models import Recusal
from phakhi.meetings.services import sitting as services
from phakhi.meetings.views.sitting.frame import item_or_404, kept_or_404, room_address


@require_POST
def take_conflicts(request: Request, code: str, ref: str, pk: UUID) -> HttpResponse:
    meeting = kept_or_404(request, code, ref)
    item = item_or_404(request.acting, meeting, pk)
    made = services.recuse_found(acting=request.acting, item=item)
    told = _("%(count)s members stand aside for this item.") % {"count": len(made)}
    return saved(request, told, room_address(meeting))


@require_POST
def end_recusal(request: Request, code: str, ref: str, pk: UUID) -> HttpResponse:
    meeting = kept_or_404(request, code, ref)
    seen = Recusal.objects.visible_to(request.acting).select_related("item__meeting__body")
    services.end_recusal(
        acting=request.acting, recusal=get_object_or_404(seen, item__meeting=meeting, pk=pk)
    )
    return saved(request, _("The member takes part again."), room_address(meeting))
