"""The account that signs a person in; what the person may do hangs on the person and the posts."""

from __future__ import annotations

import unicodedata
from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from phakhi.core.ids import uuid7
from phakhi.core.models import Province
from phakhi.parties.models import Party


def one_form(raw: str | None) -> str | None:
    """Two keyboards may send one Thai password in different code points: NFC makes them equal."""
    return raw if raw is None else unicodedata.normalize("NFC", raw)


class UserManager(BaseUserManager["User"]):
    def create_user(self, username: str, password: str | None = None, **values: Any) -> User:
        user = self.model(username=self.model.normalize_username(username), **values)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def get_by_natural_key(self, username: str | None) -> User:
        return self.get(username__iexact=username)


class User(AbstractBaseUser):
    """`stated_name` and `stated_province` are what a new account told; `person` is made of them."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    username = models.CharField(_("user name"), max_length=60, unique=True)
    email = models.EmailField(_("e-mail address"), blank=True)
    person = models.OneToOneField(
        Party, null=True, blank=True, on_delete=models.PROTECT, related_name="account"
    )
    stated_name = models.CharField(max_length=250, blank=True)
    stated_province = models.ForeignKey(
        Province, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    is_active = models.BooleanField(default=True)
    is_demo = models.BooleanField(default=False)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = UserManager()

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        constraints = [
            models.UniqueConstraint(models.functions.Lower("username"), name="user_name_once"),
            models.UniqueConstraint(
                models.functions.Lower("email"), condition=~Q(email=""), name="user_email_once"
            ),
        ]

    def __str__(self) -> str:
        return self.person.name if self.person else self.username

    def set_password(self, raw_password: str | None) -> None:
        super().set_password(one_form(raw_password))

    def check_password(self, raw_password: str | None) -> bool:
        return super().check_password(one_form(raw_password))
