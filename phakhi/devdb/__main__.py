"""`python -m phakhi.devdb start|stop|status`."""

from __future__ import annotations

import argparse
import sys

from phakhi import devdb
from phakhi.setup.trouble import Trouble


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m phakhi.devdb", description=__doc__)
    parser.add_argument("action", choices=["start", "stop", "status"])
    action = parser.parse_args().action
    try:
        return _ACTIONS[action]()
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        return 1


def _start() -> int:
    print(devdb.start().owner)
    return 0


def _stop() -> int:
    print("stopped" if devdb.stop() else "was not running")
    return 0


def _status() -> int:
    urls = devdb.status()
    print(urls.owner if urls else "not running")
    return 0 if urls else 3


_ACTIONS = {"start": _start, "stop": _stop, "status": _status}

if __name__ == "__main__":
    sys.exit(main())
