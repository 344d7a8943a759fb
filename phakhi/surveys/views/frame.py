"""What the pages of this room share: the room, the wave they are about, the way back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy, override

from phakhi.core.http import Request
from phakhi.core.pages import Room
from phakhi.governance.models import GovernanceNetwork
from phakhi.surveys.models import Invitation, Wave
from phakhi.surveys.queries.shown import year_of

ROOM = Room("surveys", gettext_lazy("Surveys"))
address, trail, page = ROOM.address, ROOM.trail, ROOM.page


def find_wave(request: Request, code: str) -> Wave:
    seen = Wave.objects.visible_to(request.acting).select_related("network__province", "province")
    wave: Wave = get_object_or_404(seen, public_code=code.lower())
    return wave


def find_invitation(request: Request, code: str, pk: Any) -> Invitation:
    seen = Invitation.objects.visible_to(request.acting).filter(wave__public_code=code.lower())
    named = seen.select_related("wave__network__province", "actor__party", "province", "scan")
    invitation: Invitation = get_object_or_404(named, pk=pk)
    return invitation


def link_address(request: Request) -> Callable[[str], str]:
    """The whole address of a link; in Thai, whatever the officer reads."""

    def absolute(token: str) -> str:
        with override("th"):
            return request.build_absolute_uri(address(request, "start", token=token))

    return absolute


def wave_title(wave: Wave) -> str:
    return f"{wave.get_kind_display()} {year_of(wave)}"


def wave_trail(request: Request, wave: Wave, *steps: tuple[Any, str]) -> list[dict[str, Any]]:
    network = address(request, "network", code=wave.network.public_code)
    here = address(request, "wave", code=wave.public_code) if steps else ""
    return trail(request, (wave.network.name, network), (wave_title(wave), here), *steps)


def network_trail(
    request: Request, network: GovernanceNetwork, *steps: tuple[Any, str]
) -> list[dict[str, Any]]:
    url = address(request, "network", code=network.public_code) if steps else ""
    return trail(request, (network.name, url), *steps)
