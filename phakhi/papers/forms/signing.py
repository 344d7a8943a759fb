"""Signing by a click, with a key of the post, or entering what was signed on paper."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from phakhi.accounts.picking.fields import PostField
from phakhi.core.acting import Acting
from phakhi.papers.forms.fields import day, stand_in, words
from phakhi.parties.models import Post

KEY_LIMIT = 100 * 1024


class SignForm(forms.Form):
    """`posts` are those the person holds today."""

    post = forms.ChoiceField(label=_("You sign as"), widget=forms.RadioSelect)
    has_read = forms.BooleanField(label=_("I have read the paper as it stands here"))

    def __init__(self, posts: list[tuple[Post, str]], data: Any = None, files: Any = None) -> None:
        super().__init__(data, files)
        self.posts = {str(post.pk): post for post, _said in posts}
        field: Any = self.fields["post"]
        field.choices = [(str(post.pk), said) for post, said in posts]
        if len(posts) == 1:
            self.initial["post"] = str(posts[0][0].pk)

    @property
    def chosen(self) -> Post:
        return self.posts[self.cleaned_data["post"]]


class KeyForm(SignForm):
    """The key file is read once and never stored."""

    key = forms.FileField(
        label=_("Key file of the post"),
        required=False,
        help_text=_("A .p12 or .pfx file. It is used for this signature and not kept."),
    )
    password = forms.CharField(
        label=_("Password of the key file"),
        required=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
    )
    demo = forms.BooleanField(
        label=_("Sign with an invented key of this demonstration"), required=False
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        if not settings.DEMO:
            del self.fields["demo"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        key = cleaned.get("key")
        if not key and not cleaned.get("demo"):
            self.add_error("key", _("Choose the key file of the post."))
        if key and key.size > KEY_LIMIT:
            self.add_error("key", _("This is no key file: it is too large."))
        return cleaned


class ScanForm(forms.Form):
    upload = forms.FileField(
        label=_("Scan of the signed paper"), help_text=_("PDF, PNG or JPG, at most 50 MB")
    )
    signed_on = day(_("Day of signing, as it stands on the paper"))

    def __init__(
        self, acting: Acting, post: Post | None, data: Any = None, files: Any = None
    ) -> None:
        super().__init__(data, files)
        self.fields["post"] = PostField(acting=acting, label=_("Post it was signed in"))
        self.fields["person"] = stand_in(acting)
        self.initial["post"] = post


class CheckForm(forms.Form):
    agrees = forms.ChoiceField(
        label=_("Is the scan what the record says?"),
        choices=(("yes", _("Yes: title, number, day, names and signature")), ("no", _("No"))),
        widget=forms.RadioSelect,
    )
    note = words(_("What differs"), 500, required=False)

    def __init__(self, data: Any = None, *, says: Any = None) -> None:
        super().__init__(data)
        if says is not None:
            field: Any = self.fields["agrees"]
            field.choices = (("yes", says), ("no", _("No")))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("agrees") == "no" and not cleaned.get("note", "").strip():
            self.add_error("note", _("Write what differs between the scan and the record."))
        return cleaned

    @property
    def answer(self) -> dict[str, Any]:
        return {
            "agrees": self.cleaned_data["agrees"] == "yes",
            "note": self.cleaned_data["note"],
        }


class IssueForm(forms.Form):
    on = day(_("Day it goes out"))
