"""The forms between an agency and an advisory board."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from phakhi.bodies.models import Body
from phakhi.core.acting import Acting
from phakhi.core.form_fields import ThaiDateField
from phakhi.core.labels import term_choices
from phakhi.dialogues.forms.holding import speaking_for
from phakhi.dialogues.kinds import ASKED_ABOUT, FOLLOWS
from phakhi.dialogues.permissions import ADVISORY
from phakhi.governance.forms.fields import words
from phakhi.networks.picking.field import PartnerField


class AskForm(forms.Form):
    body = forms.ModelChoiceField(
        label=_("Which board"), queryset=Body.objects.none(), empty_label=None
    )
    about = forms.ChoiceField(label=_("What is it about?"))
    title = forms.CharField(
        label=_("Title"),
        max_length=400,
        widget=forms.TextInput(attrs={"data-example": "ตัวชี้วัดคุณภาพบริการของโรงพยาบาลชุมชน"}),
    )
    question = words(_("What do you ask the board?"), 4000, rows=6)
    opinion_due_on = ThaiDateField(label=_("Opinion until"))
    reply_days = forms.IntegerField(
        label=_("Days for your reply"),
        min_value=1,
        max_value=180,
        initial=30,
        help_text=_("Counted from the day of the opinion. Everybody sees the date."),
    )

    def __init__(self, acting: Acting, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        boards = Body.objects.visible_to(acting).filter(type__in=ADVISORY, state="active")
        self.fields["body"].queryset = boards  # type: ignore[attr-defined]
        self.fields["about"].choices = term_choices(ASKED_ABOUT)  # type: ignore[attr-defined]
        self.fields["agency"] = PartnerField(
            acting=acting, among=speaking_for(acting), label=_("Which agency asks")
        )


class OpinionForm(forms.Form):
    opinion = words(
        _("Opinion of the board"),
        8000,
        rows=10,
        hint=_("Everybody reads it. The agency must reply by a date."),
    )


class ReplyForm(forms.Form):
    follows = forms.ChoiceField(label=_("Do you follow the opinion?"), widget=forms.RadioSelect)
    text = words(
        _("Reply and reasons"),
        8000,
        rows=8,
        hint=_("What you do, by when; or why you do not. Everybody reads it."),
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["follows"].choices = term_choices(FOLLOWS)  # type: ignore[attr-defined]
