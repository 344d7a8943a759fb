"""Django's cache over one table: attempts are counted across processes, and never without it.

Values are JSON, so a written row cannot run code as the stock database cache's pickles could.
"""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

from django.core.cache.backends.base import DEFAULT_TIMEOUT, BaseCache
from django.db import connection
from django.utils import timezone

FOREVER = 10 * 365 * 24 * 60 * 60
_ADD = """
INSERT INTO accounts_throttle AS t (key, value, expires_at) VALUES (%s, %s::jsonb, %s)
ON CONFLICT (key) DO UPDATE SET value = excluded.value, expires_at = excluded.expires_at
"""
_ONLY_IF_EXPIRED = "WHERE t.expires_at <= clock_timestamp()"


class ThrottleCache(BaseCache):
    def __init__(self, _location: str, params: dict[str, Any]) -> None:
        super().__init__(params)

    def add(
        self, key: Any, value: Any, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None
    ) -> bool:
        return self._write(_ADD + _ONLY_IF_EXPIRED, key, value, timeout, version)

    def set(
        self, key: Any, value: Any, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None
    ) -> None:
        self._write(_ADD, key, value, timeout, version)

    def get(self, key: Any, default: Any = None, version: int | None = None) -> Any:
        from phakhi.accounts.models import Throttle

        live = Throttle.objects.filter(expires_at__gt=timezone.now())
        row = live.filter(key=self.make_and_validate_key(key, version=version)).first()
        return row.value if row else default

    def touch(self, key: Any, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None) -> bool:
        from phakhi.accounts.models import Throttle

        row = Throttle.objects.filter(key=self.make_and_validate_key(key, version=version))
        return bool(row.update(expires_at=self._end(timeout)))

    def delete(self, key: Any, version: int | None = None) -> bool:
        from phakhi.accounts.models import Throttle

        row = Throttle.objects.filter(key=self.make_and_validate_key(key, version=version))
        return bool(row.delete()[0])

    def clear(self) -> None:
        from phakhi.accounts.models import Throttle

        Throttle.objects.all().delete()

    def _write(self, sql: str, key: Any, value: Any, timeout: Any, version: int | None) -> bool:
        made = self.make_and_validate_key(key, version=version)
        with connection.cursor() as cursor:
            cursor.execute(sql, [made, json.dumps(value), self._end(timeout)])
            return bool(cursor.rowcount)

    def _end(self, timeout: Any) -> Any:
        seconds = self.default_timeout if timeout is DEFAULT_TIMEOUT else timeout
        return timezone.now() + timedelta(seconds=FOREVER if seconds is None else seconds)
