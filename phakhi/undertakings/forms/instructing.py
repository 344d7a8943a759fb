"""The forms of instructions: given by the governor, reported on by the unit."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phakhi.core.acting import Acting
from phakhi.core.form_fields import ThaiDateField
from phakhi.core.sentences import SENTENCES
from phakhi.networks.picking.field import PartnerField
from phakhi.parties.models import Post
from phakhi.undertakings.forms.fields import due, line, photo, words
from phakhi.undertakings.services.instructions import is_under_command


class InstructionForm(forms.Form):
    text = words(_("What is to be done"), 4000, rows=4, example="ให้รายงานสถานการณ์น้ำทุกวันศุกร์")
    source = line(_("Where it comes from"), 250, example="การประชุมหัวหน้าส่วนราชการ ครั้งที่ 10/2569")
    due_on = due(_("Report until"))

    def __init__(self, acting: Acting, posts: Any, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["unit"] = PartnerField(
            acting=acting,
            label=_("To which unit"),
            help_text=_("Only an office of the provincial administration, never a partner."),
        )
        self.fields["post"] = forms.ModelChoiceField(
            label=_("In which post it is given"), queryset=posts, empty_label=None
        )
        self.order_fields(["unit", "text", "due_on", "source", "post"])

    def clean_unit(self) -> Any:
        """A partner is told apart at once, with what to do instead."""
        party = self.cleaned_data["unit"].party
        if not is_under_command(party):
            raise forms.ValidationError(
                str(SENTENCES["not_under_command"]) % {"name": party.name}, code="not_under_command"
            )
        return party


class GivenForm(forms.Form):
    on = ThaiDateField(label=_("Given on"), help_text=_("When the governor said or signed it."))

    def clean_on(self) -> Any:
        day = self.cleaned_data["on"]
        if day > timezone.localdate():
            raise forms.ValidationError(_("This day lies in the future. Check the date."))
        return day


class ReportInstructionForm(forms.Form):
    report = words(_("What was done"), 4000, rows=5)
    upload = photo()


def governor_posts(acting: Acting) -> Any:
    """Posts whose holder acts as governor on the platform."""
    from phakhi.accounts.models import RoleGrant
    from phakhi.core.acting import Role

    granted = RoleGrant.objects.filter(province=acting.province, role=Role.GOVERNOR)
    return Post.objects.filter(
        province=acting.province, pk__in=granted.values("post"), abolished_on=None
    )
