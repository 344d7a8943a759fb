"""What happens to profiles when the parties room makes two parties one."""

from __future__ import annotations

from phakhi.core.acting import Acting
from phakhi.core.errors import WrongState
from phakhi.networks.models import Actor
from phakhi.networks.states import State
from phakhi.parties.models import Party


def move_profile(acting: Acting, gone: Party, kept: Party) -> None:
    """Two living profiles need somebody to choose between them: `merge_actors`."""
    profile = Actor.objects.filter(party=gone).exclude(state=State.MERGED).first()
    if profile is None:
        return
    if Actor.objects.filter(party=kept).exists():
        raise WrongState("merge_profiles_first")
    profile.party = kept
    profile.save()
