"""Links are shown once, on the page that made them: to copy into LINE, to print, to hand over."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from phakhi.core.http import Request
from phakhi.core.pages import saved
from phakhi.surveys import services
from phakhi.surveys.letters import message
from phakhi.surveys.models import Wave
from phakhi.surveys.services.sending import Sent
from phakhi.surveys.views.frame import (
    address,
    find_invitation,
    find_wave,
    link_address,
    page,
    wave_title,
    wave_trail,
)


@never_cache
@require_POST
def links(request: Request, code: str) -> HttpResponse:
    """`by=mail` sends e-mail where an address is known; either way every link is shown."""
    wave = find_wave(request, code)
    sent = services.send_links(
        acting=request.acting,
        wave=wave,
        address=link_address(request),
        is_mailed=request.POST.get("by") == "mail",
    )
    return _shown(request, wave, sent, "links.html", _("Links to send"))


@never_cache
@require_POST
def link(request: Request, code: str, pk: Any) -> HttpResponse:
    invitation = find_invitation(request, code, pk)
    sent = services.issue_link(
        acting=request.acting, invitation=invitation, address=link_address(request)
    )
    return _shown(request, invitation.wave, [sent], "links.html", invitation.actor.party.name)


@never_cache
@require_POST
def letters(request: Request, code: str) -> HttpResponse:
    wave = find_wave(request, code)
    sent = services.send_links(
        acting=request.acting, wave=wave, address=link_address(request), is_mailed=False
    )
    return _shown(request, wave, sent, "letters.html", _("Letters to print"))


@require_POST
def remind(request: Request, code: str) -> HttpResponse:
    wave = find_wave(request, code)
    sent = services.remind(acting=request.acting, wave=wave, address=link_address(request))
    told = _("%(count)s reminders went out by e-mail. The others need a letter or a message.")
    there = address(request, "wave", code=wave.public_code)
    return saved(request, told % {"count": len(sent)}, there)


def _shown(
    request: Request, wave: Wave, sent: list[Sent], template: str, title: str
) -> HttpResponse:
    return page(
        request,
        template,
        title=title,
        kind=wave_title(wave),
        lead=_("Each link is shown only now. A new one makes the old one useless."),
        trail=wave_trail(request, wave, (_("Links"), "")),
        wave=wave,
        messages_to_send=[(one, message(one.invitation, one.url)) for one in sent],
        back_url=address(request, "wave", code=wave.public_code),
    )
