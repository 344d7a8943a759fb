"""A contact in as few taps as can be: whom, how, about what, what next."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from phakhi.core.acting import Acting
from phakhi.core.form_fields import ThaiDateField
from phakhi.core.presets import CONTACT_CHANNELS
from phakhi.networks.forms import lists
from phakhi.networks.models import Actor, ExternalPartner
from phakhi.networks.permissions import can_enter_actor
from phakhi.networks.picking.field import PartnerField
from phakhi.ties.models.contacts import NextBy

FIRST = ("in_person", "phone", "line", "email")
DUE_IN = (("", _("No date")), ("7", _("In a week")), ("30", _("In a month")))


def channels() -> list[tuple[str, str]]:
    lang = get_language() or "th"
    rest = [code for code in CONTACT_CHANNELS if code not in FIRST]
    return [(code, CONTACT_CHANNELS[code].label(lang)) for code in (*FIRST, *rest)]


def topics() -> list[tuple[str, Any]]:
    return [("", _("No topic")), *lists.topics()]


class ContactForm(forms.Form):
    """`recent` are the big buttons; `own` those the person speaks for."""

    recent = forms.ChoiceField(label=_("With whom?"), required=False, widget=forms.RadioSelect)
    channel = forms.ChoiceField(label=_("How?"), choices=channels)
    about = forms.CharField(
        label=_("About what?"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2, "data-example": "นัดดูพื้นที่แก้มลิง บ้านตัวอย่าง"}),
    )
    next_step = forms.CharField(label=_("What comes next?"), max_length=300, required=False)
    due_in = forms.ChoiceField(
        label=_("Until when?"), choices=DUE_IN, required=False, widget=forms.RadioSelect
    )
    next_due = ThaiDateField(label=_("Or until a day"), required=False)
    next_by = forms.ChoiceField(
        label=_("Who does it?"), choices=NextBy.choices, initial=NextBy.US, required=False,
        widget=forms.RadioSelect,
    )  # fmt: skip
    outside = forms.CharField(
        label=_("Or a body outside the province"), max_length=250, required=False
    )
    with_whom = forms.CharField(label=_("Name of the person"), max_length=120, required=False)
    topic = forms.ChoiceField(label=_("Topic"), choices=topics, required=False)
    on = ThaiDateField(label=_("Day"))

    def __init__(
        self,
        acting: Acting,
        own: list[Actor],
        recent: list[Actor | ExternalPartner],
        *args: Any,
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        self.own, self.known = own, {str(one.pk): one for one in recent}
        self._offer_recent()
        self.fields["partner"] = PartnerField(
            acting=acting,
            required=False,
            label=_("Another partner") if recent else _("With whom?"),
            help_text=_("Type a part of the name."),
        )
        if can_enter_actor(acting):
            self.fields["actor"] = PartnerField(acting=acting, label=_("Whose contact?"))
        elif len(own) > 1:
            choices = [(str(actor.pk), actor.party.name) for actor in own]
            self.fields["actor"] = forms.TypedChoiceField(
                label=_("Whose contact?"), choices=choices, coerce=self._own
            )
            self.initial["actor"] = str(getattr(self.initial.get("actor"), "pk", ""))

    def _offer_recent(self) -> None:
        if not self.known:
            del self.fields["recent"]
            return
        choices = [*((pk, str(one)) for pk, one in self.known.items()), ("", _("Somebody else"))]
        self.fields["recent"].choices = choices  # type: ignore[attr-defined]

    def _own(self, pk: str) -> Actor:
        return next(actor for actor in self.own if str(actor.pk) == pk)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if (on := cleaned.get("on")) and on > timezone.localdate():
            self.add_error("on", ValidationError(_("The day lies ahead. Write a day that was.")))
        if not self.errors and not any(self.whom().values()):
            field = "recent" if self.known else "partner"
            self.add_error(field, ValidationError(_("Choose with whom, or write the name.")))
        return cleaned

    @property
    def whose(self) -> Actor:
        chosen: Actor = self.cleaned_data.get("actor") or self.own[0]
        return chosen

    def whom(self) -> dict[str, Any]:
        """A typed partner or body counts before the button, which may be a leftover."""
        cleaned = self.cleaned_data
        chosen = self.known.get(cleaned.get("recent", ""))
        other, outside = cleaned.get("partner"), cleaned.get("outside", "")
        if other or outside:
            chosen = None
        return {
            "other": other or (chosen if isinstance(chosen, Actor) else None),
            "external": chosen if isinstance(chosen, ExternalPartner) else None,
            "external_name": "" if other else outside,
            "with_whom": cleaned.get("with_whom", ""),
        }

    def values(self) -> dict[str, Any]:
        cleaned = self.cleaned_data
        due, days = cleaned["next_due"], cleaned["due_in"]
        if due is None and days:
            due = timezone.localdate() + timedelta(days=int(days))
        return self.whom() | {
            "on": cleaned["on"],
            "channel": cleaned["channel"],
            "topic": cleaned["topic"],
            "about": cleaned["about"],
            "next_step": cleaned["next_step"],
            "next_due": due if cleaned["next_step"] else None,
            "next_by": cleaned["next_by"] or NextBy.US,
        }
