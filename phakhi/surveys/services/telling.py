"""What was told as fact (who works with whom, how often, how closely) becomes ties."""

from __future__ import annotations

from datetime import timedelta

from django.db.models import F
from django.db.models.functions import Coalesce, Greatest

from phakhi.core.acting import Acting
from phakhi.networks.models import Actor
from phakhi.surveys.models import Answer, Invitation, Wave
from phakhi.surveys.queries.waves import earlier_waves
from phakhi.ties.models import Tie
from phakhi.ties.services import record_tie

FROM = "from:"
AT_LEAST = "contact"


def tell_ties(acting: Acting, wave: Wave) -> None:
    """Written by the office at closing; `told_by` says which end told it."""
    if wave.kind != "relationship":
        return
    told = Answer.objects.filter(invitation__wave=wave, invitation__state="answered", is_done=True)
    named = told.select_related("about__party", "about__province", "invitation__actor__party")
    for answer in named.order_by("invitation__actor__sort_key", "step"):
        if answer.about and not answer.facts.get("none"):
            _tell(acting, wave, answer.invitation, answer.about, answer.facts)
    _end_earlier(wave)


def _tell(
    acting: Acting, wave: Wave, invitation: Invitation, about: Actor, facts: dict[str, object]
) -> None:
    kinds = [str(kind) for kind in _list(facts.get("kinds"))] or [AT_LEAST]
    for kind in kinds:
        is_received = kind.startswith(FROM)
        ends = (about, invitation.actor) if is_received else (invitation.actor, about)
        record_tie(
            acting=acting,
            source=ends[0],
            target=ends[1],
            kind=kind.removeprefix(FROM),
            since=wave.opens_on,
            frequency=_scale(facts.get("frequency")),
            intensity=_scale(facts.get("intensity")),
            origin="survey",
            origin_key=origin_key(wave, invitation.actor),
            told_by=invitation.actor,
        )


def origin_key(wave: Wave, actor: Actor) -> str:
    return f"{wave.public_code}:{actor.public_code}"


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _scale(value: object) -> int | None:
    return value if isinstance(value, int) else None


def _end_earlier(wave: Wave) -> None:
    """Whoever answered anew has said what holds now; the silent keep what they said last."""
    answered = Invitation.objects.filter(wave=wave, state="answered").select_related("actor")
    told_by = [invitation.actor for invitation in answered]
    keys = [origin_key(old, actor) for old in earlier_waves(wave) for actor in told_by]
    until = wave.opens_on - timedelta(days=1)
    old_ties = Tie.objects.filter(
        province_id=wave.province_id, origin="survey", origin_key__in=keys, until=None
    )
    day = Greatest(Coalesce(F("since"), until), until)
    old_ties.order_by().update(until=day, version=F("version") + 1)
