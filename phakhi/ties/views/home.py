"""The door of the room: mine for a partner, what waits for the office."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from phakhi.core.http import Request
from phakhi.ties.permissions import can_import_ties
from phakhi.ties.queries.home import contested, counts_of_kinds, waiting_lines
from phakhi.ties.queries.own import own_actors
from phakhi.ties.views.frame import page, trail


@require_safe
def index(request: Request) -> HttpResponse:
    own = own_actors(request.acting)
    return page(
        request,
        "index.html",
        title=_("Ties between partners"),
        lead=_("Who works with whom in the province, since when, and how sure that is."),
        trail=trail(request),
        own=own,
        waiting=waiting_lines(request.acting, own),
        contested=contested(request.acting),
        kinds=counts_of_kinds(request.acting),
        may_import=can_import_ties(request.acting),
        may_log=request.acting.is_staff or bool(own),
    )
