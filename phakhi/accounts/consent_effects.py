"""What changes at once when a consent is given or withdrawn; higher rooms add their own."""

from __future__ import annotations

from typing import Final, Protocol

from phakhi.core.acting import Acting
from phakhi.core.registry import Registry
from phakhi.parties.models import Party

SHOW_PROFILE: Final = "show_profile"
CONTACT_BY_LINE: Final = "contact_by_line"


class ConsentEffect(Protocol):
    """Called in the transaction of the consent; `stands` is False once it is withdrawn."""

    def __call__(self, acting: Acting, party: Party, *, stands: bool) -> None: ...


# A higher room takes the same purpose under a name of its own: "show_profile@networks".
CONSENT_EFFECTS: Registry[ConsentEffect] = Registry("consent effects")


def show_profile(acting: Acting, party: Party, *, stands: bool) -> None:
    """Without it a person disappears from every public page in the same moment."""
    rows = Party.objects.filter(pk=party.pk)
    if stands:
        rows.update(consented_to_show=True)
    elif party.is_person:
        rows.update(consented_to_show=False, is_public=False)
    else:
        rows.update(consented_to_show=False)
