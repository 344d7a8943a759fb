from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from phakhi.core.files import MEGABYTE

_LIMIT = 5


class VillageListForm(forms.Form):
    """A file of one province's villages, and whose list it is."""

    file = forms.FileField(
        label=_("Village list (CSV)"),
        help_text=_("Columns: code and name, or moo, name, subdistrict and district."),
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,.txt,text/csv"}),
    )
    source = forms.CharField(
        label=_("Where the list comes from"),
        max_length=200,
        widget=forms.TextInput(
            attrs={"data-example": _("Provincial Administration Office, as of 1 October 2569")}
        ),
    )

    def clean_file(self) -> object:
        file = self.cleaned_data["file"]
        if file.size > _LIMIT * MEGABYTE:
            message = _("The file is larger than %(limit)s MB. Send a smaller one.")
            raise forms.ValidationError(message, params={"limit": _LIMIT})
        return file
