"""Django's PostgreSQL backend; every transaction it begins knows who acts."""

from __future__ import annotations

from django.db.backends.postgresql import base

from phakhi.core.audit import attribute


class DatabaseWrapper(base.DatabaseWrapper):
    def _set_autocommit(self, autocommit: bool) -> None:
        super()._set_autocommit(autocommit)  # type: ignore[misc]
        if not autocommit:
            self._begin_in_a_name()

    def _begin_in_a_name(self) -> None:
        """Half begun, the driver would hold a transaction that Django never commits."""
        try:
            attribute(self)
        except BaseException:
            self.close()
            raise
