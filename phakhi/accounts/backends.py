"""Password sign-in by user name or e-mail; the person comes with the account in one query."""

from __future__ import annotations

from typing import Any

from allauth.account.auth_backends import AuthenticationBackend

from phakhi.accounts.models import User


class PasswordBackend(AuthenticationBackend):  # type: ignore[misc]
    def get_user(self, user_id: Any) -> User | None:
        user = User.objects.select_related("person").filter(pk=user_id, is_active=True).first()
        is_erased = user and user.person and user.person.erased_at
        return None if is_erased else user
