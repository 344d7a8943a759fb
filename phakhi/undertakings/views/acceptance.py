"""The acceptance rate, for everybody (R009)."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from phakhi.core.http import Request
from phakhi.undertakings.queries.acceptance import acceptance
from phakhi.undertakings.views.frame import page, trail


@require_safe
def acceptance_rate(request: Request) -> HttpResponse:
    total, each = acceptance(request.acting)
    title = _("How often those who were asked said yes")
    return page(
        request,
        "acceptance.html",
        title=title,
        lead=_("Work is proposed, not ordered. A low share says that bodies ask too much, "
               "too late, or the wrong partner."),
        trail=trail(request, (title, "")),
        total=total,
        each=each,
        picture=[("", one.body.name, one.percent) for one in each
                 if one.body and one.percent is not None],
    )  # fmt: skip
