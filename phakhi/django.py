"""Django's manage, with our settings: `python -m phakhi.django <command>`."""

from __future__ import annotations

import os
import sys

# Served requests never hold the right to change the schema or the ledger; these commands do.
_AS_OWNER = {"migrate", "makemigrations", "showmigrations", "sqlmigrate", "sqlflush", "flush"}


def main(arguments: list[str]) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "phakhi.site.settings")
    if _AS_OWNER & set(arguments[:1]):
        os.environ.setdefault("PHAKHI_DATABASE_ROLE", "owner")
    from django.core.management import execute_from_command_line

    execute_from_command_line(["phakhi.django", *arguments])


if __name__ == "__main__":
    main(sys.argv[1:])
