"""Prints whom a demonstration may be signed in as; `./run` shows it last."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import translation

from phakhi.accounts.demo import logins_by_province


class Command(BaseCommand):
    help = "List the demo accounts (only with PHAKHI_DEMO=1)."

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("not a demonstration: PHAKHI_DEMO is not set")
        with translation.override("th"):
            self.stdout.write("เข้าใช้แบบสาธิต · demo sign-in: /th/account/demo/")
            for group in logins_by_province():
                self.stdout.write(f"  {group.province.name_th} · {group.province.name_en}")
                for account in group.accounts:
                    self.stdout.write(f"    {account.username:38} {account.does}")
