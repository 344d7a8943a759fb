"""All kernels compiled and kept, so that nobody waits for it: python -m phakhi.methods.warming."""

from __future__ import annotations

from phakhi.methods.budgeting import warming as budgeting
from phakhi.methods.opinions import warming as opinions
from phakhi.methods.seating import warming as seating
from phakhi.methods.sortition import warming as sortition


def main() -> None:
    sortition.warm()
    seating.warm()
    opinions.warm()
    budgeting.warm()


if __name__ == "__main__":
    main()
