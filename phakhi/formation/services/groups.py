"""Theme groups and their seats, offered and accepted (R039)."""

from __future__ import annotations

from datetime import date
from typing import Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import override

from phakhi.core import events
from phakhi.core.acting import Acting
from phakhi.core.errors import WrongState
from phakhi.core.permissions import authorise
from phakhi.core.presets import THEMES
from phakhi.formation.models import GroupSeat, SeatRole, ThemeGroup
from phakhi.formation.permissions import can_form
from phakhi.formation.services.asking import ask_partner, take_back
from phakhi.governance.models import GovernanceNetwork
from phakhi.networks.models import Actor

NAME_TH: Final = "คณะทำงานภาคีหุ้นส่วนยุทธศาสตร์ด้าน"
NAME_EN: Final = "Strategic partnership group: "


@transaction.atomic
def add_group(
    *,
    acting: Acting,
    network: GovernanceNetwork,
    name_th: str,
    name_en: str = "",
    theme: str = "",
    purpose: str = "",
) -> ThemeGroup:
    authorise(can_form(acting, network))
    if theme and network.theme_groups.filter(theme=theme).exists():
        raise WrongState("group_theme_taken")
    group = ThemeGroup.objects.create(
        province=acting.province,
        network=network,
        theme=theme,
        name_th=name_th,
        name_en=name_en,
        purpose=purpose,
    )
    events.record(acting, "formation.group.added", group, {"theme": theme})
    return group


@transaction.atomic
def add_four_groups(*, acting: Acting, network: GovernanceNetwork) -> list[ThemeGroup]:
    """S2's four themes; those that are there already stay as they are."""
    taken = set(network.theme_groups.values_list("theme", flat=True))
    return [
        add_group(
            acting=acting,
            network=network,
            theme=code,
            name_th=NAME_TH + theme.th,
            name_en=NAME_EN + theme.en.lower(),
        )
        for code, theme in THEMES.items()
        if code not in taken
    ]


@transaction.atomic
def offer_seat(
    *,
    acting: Acting,
    group: ThemeGroup,
    actor: Actor,
    role: str = SeatRole.MEMBER,
    due_on: date | None = None,
) -> GroupSeat:
    """A partner that refused may be asked again; one that sits there already is not."""
    authorise(can_form(acting, group.network))
    seat = group.seats.standing().filter(actor=actor).select_related("proposal").first()
    if seat and seat.answer in ("accepted", "proposed") and seat.role == role:
        raise WrongState("seat_taken_already")
    seat = seat or GroupSeat(province=acting.province, group=group, actor=actor)
    take_back(acting, seat.proposal)
    seat.role = role
    seat.proposal = ask_partner(
        acting, seat, network=group.network, actor=actor, what=seat_words(seat), due_on=due_on
    )
    seat.save()
    events.record(acting, "formation.seat.offered", seat, {"role": role})
    return seat


def seat_words(seat: GroupSeat) -> str:
    """Kept as Thai text: the partner reads it in its list of proposals."""
    with override("th"):
        return f"{SeatRole(seat.role).label} {seat.group.name_th}"


@transaction.atomic
def end_seat(*, acting: Acting, seat: GroupSeat) -> GroupSeat:
    authorise(can_form(acting, seat.group.network))
    take_back(acting, seat.proposal)
    seat.end(timezone.localdate())
    events.record(acting, "formation.seat.ended", seat)
    return seat
