"""Django's manage, with our settings: `python -m phakhi.django <command>`."""

from __future__ import annotations

import os
import sys


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "phakhi.site.settings")
    from django.core.management import execute_from_command_line

    execute_from_command_line(["phakhi.django", *sys.argv[1:]])


if __name__ == "__main__":
    main()
