"""A matter on the agenda, and a paper to it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from phakhi.core.acting import Acting
from phakhi.meetings.forms.calling.fields import words
from phakhi.meetings.models import AgendaItem, Meeting
from phakhi.parties.models import Party


class ItemForm(forms.Form):
    """Without `meeting` the heading stays what it is."""

    kind = forms.ChoiceField(label=_("Under which heading"))
    title = forms.CharField(
        label=_("Title"),
        max_length=400,
        widget=forms.TextInput(attrs={"data-example": "แผนแก้ปัญหาน้ำแล้งลุ่มน้ำลำตะคอง"}),
    )
    text = words(_("What the matter is about"), 8000, rows=5)
    proposal = words(
        _("What is proposed to be resolved"),
        4000,
        hint=_("The chair reads it out; it becomes the resolution if nobody objects."),
    )
    brought_by = forms.ModelChoiceField(
        label=_("Who brings it"), queryset=Party.objects.none(), required=False
    )
    is_closed_to_public = forms.BooleanField(
        label=_("Not for the public"),
        help_text=_("Only the members and the office read it; the public agenda leaves it out."),
        required=False,
    )

    def __init__(self, acting: Acting, meeting: Meeting, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        headings = AgendaItem.objects.filter(meeting=meeting, parent=None).order_by("place")
        choices = [(one.kind, f"{one.place}. {one.title}") for one in headings]
        self.fields["kind"].choices = choices  # type: ignore[attr-defined]
        self.fields["brought_by"].queryset = who_brings(acting, meeting)  # type: ignore[attr-defined]


class ChangeItemForm(ItemForm):
    kind = None  # type: ignore[assignment]

    def __init__(self, acting: Acting, meeting: Meeting, *args: Any, **options: Any) -> None:
        forms.Form.__init__(self, *args, **options)
        self.fields["brought_by"].queryset = who_brings(acting, meeting)  # type: ignore[attr-defined]


class HeadingForm(forms.Form):
    title = forms.CharField(label=_("Words of the heading"), max_length=400)


class PaperForm(forms.Form):
    upload = forms.FileField(
        label=_("File"), help_text=_("PDF, PNG, JPG, XLSX, ODS or CSV, at most 10 MB")
    )
    title = forms.CharField(label=_("Title"), max_length=250, required=False)
    is_closed = forms.BooleanField(
        label=_("Only the members and the office open it"), required=False, initial=True
    )


def who_brings(acting: Acting, meeting: Meeting) -> Any:
    """The body's own: whose representatives sit on it, its office."""
    seats = Party.objects.filter(seats__body=meeting.body_id)
    sent = Party.objects.filter(sent_to_seats__seat__body=meeting.body_id)
    sits = Party.objects.filter(seat_terms__seat__body=meeting.body_id)
    wanted = seats.values("pk").union(sent.values("pk"), sits.values("pk"))
    known = {row["pk"] for row in wanted} | {meeting.body.office_id}
    visible = Party.objects.visible_to(acting)
    return visible.filter(pk__in=known - {None}).order_by("sort_key")
