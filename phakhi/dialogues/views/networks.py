"""The dialogues of one network, under its own frame."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from phakhi.core.http import Request
from phakhi.dialogues import queries
from phakhi.dialogues.messages import calls_for_dialogue
from phakhi.dialogues.permissions import can_convene
from phakhi.dialogues.views.frame import page
from phakhi.dialogues.views.showing import show_line
from phakhi.governance.frame import network_frame
from phakhi.governance.queries import network_or_404


@require_safe
def of_network(request: Request, code: str) -> HttpResponse:
    network = network_or_404(request.acting, code)
    found = queries.dialogues_of(request.acting, queries.Asked(), network=network)
    dial = queries.dials_of(request.acting, [network])[0]
    waits = dial.is_behind and network.is_running and can_convene(request.acting)
    return page(
        request,
        "forums/network.html",
        **network_frame(request.acting, network, "dialogues:of_network", _("Dialogues"))
        | {
            "dial": dial,
            "message": calls_for_dialogue(dial, request.build_absolute_uri()) if waits else "",
            "dialogues": [show_line(request.acting, row) for row in found],
            "may_convene": can_convene(request.acting),
        },
    )
