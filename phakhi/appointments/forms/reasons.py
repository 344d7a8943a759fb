"""Why the office goes on, or does not."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from phakhi.governance.forms.fields import words


class WaiverForm(forms.Form):
    """`needed`: the check found something that the office may go on with."""

    waiver = words(
        _("Why does the office go on?"),
        1000,
        hint=_("It is kept with your name and shown to whoever signs."),
        required=False,
    )

    def __init__(self, *args: Any, needed: bool = True, **options: Any) -> None:
        super().__init__(*args, **options)
        if not needed:
            del self.fields["waiver"]
        else:
            self.fields["waiver"].required = True


class ReasonForm(forms.Form):
    reason = words(_("Reason"), hint=_("It is kept, and whoever it concerns reads it."))
