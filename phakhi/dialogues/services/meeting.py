"""Whoever sat in one room has met: forums feed the social map and the depth of ties (R056)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from phakhi.core.acting import Acting
from phakhi.dialogues.models import Dialogue
from phakhi.networks.models import Actor
from phakhi.ties.contacts import MEETING
from phakhi.ties.derived import drop_ties, hold_ties
from phakhi.ties.models import Origin, Tie

MOST = 60
"""Above this many partners a gathering says nothing on any pair (1,770 pairs at 60)."""


def met_at(acting: Acting, dialogue: Dialogue) -> None:
    actors = Actor.objects.filter(pk__in=dialogue.parties.values("actor"))
    hold_meeting(acting, f"dialogue:{dialogue.pk}", actors, dialogue.on)


def hold_meeting(acting: Acting, key: str, actors: Iterable[Actor], on: date) -> None:
    """A tie of that one day between each two: the map shows it, depth counts its day.

    Called again, when a name was forgotten or wrong, it makes them anew.
    """
    found = list(actors)
    Tie.objects.filter(province=acting.province, origin=Origin.RECORD, origin_key=key).delete()
    if 2 <= len(found) <= MOST:
        hold_ties(acting=acting, origin_key=key, kind=MEETING, actors=found, since=on)
        drop_ties(acting=acting, origin_key=key, until=on)
