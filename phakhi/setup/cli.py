"""`./run`, `./run test`, `./run check`, `./run phakhi …`."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable

from phakhi.setup.alone import alone
from phakhi.setup.kernels import are_compiled, ensure_kernels
from phakhi.setup.packages import are_installed, ensure_packages
from phakhi.setup.places import PYTHON
from phakhi.setup.steps import environment
from phakhi.setup.trouble import Trouble, from_os

_COMPUTING = frozenset({"sortition", "seating", "opinions", "budgeting"})


def main(arguments: list[str]) -> int:
    """Commands that do nothing but hand on are kept free of heavy imports."""
    word = arguments[0] if arguments else ""
    chosen = {"phakhi": _phakhi, "check": _check, "test": _test}.get(word)
    return _guarded(chosen, arguments[1:]) if chosen else _guarded(_run, arguments)


def _guarded(command: Callable[[list[str]], int], arguments: list[str]) -> int:
    try:
        return command(arguments)
    except Trouble as trouble:
        print(f"\n{trouble}" if sys.stdout.isatty() else trouble, file=sys.stderr)
    except OSError as error:
        if not (known := from_os(error)):
            raise
        print(known, file=sys.stderr)
    except KeyboardInterrupt:
        return 130
    return 1


def _phakhi(arguments: list[str]) -> int:
    computes = not _COMPUTING.isdisjoint(arguments[:1])
    if not (are_installed() and (are_compiled() or not computes)):
        with alone():
            ensure_packages()
            ensure_kernels() if computes else None
    command = [str(PYTHON), "-P", "-m", "phakhi", *arguments]
    os.execve(PYTHON, command, environment())


def _check(arguments: list[str]) -> int:
    from phakhi.setup.checks import check_all

    argparse.ArgumentParser(prog="./run check", description=check_all.__doc__).parse_args(arguments)
    with alone():
        ensure_packages(dev=True)
    return 0 if check_all() else 1


def _test(arguments: list[str]) -> int:
    from phakhi.setup import front, schema
    from phakhi.setup.serve import stoppable
    from phakhi.setup.suite import run_suite

    code = 130
    with stoppable():
        with alone():
            ensure_packages(dev=True)
            front.ensure_front()
            schema.ensure_messages()
            schema.ensure_static()
        with schema.database():
            code = run_suite(arguments)
    return code


def _run(arguments: list[str]) -> int:
    from phakhi.setup import fresh, serve

    options = _options(arguments)
    os.environ.setdefault("PHAKHI_DEMO", "1")
    serve.require_free(options.host, options.port)
    if options.fresh and not fresh.delete_data(yes=options.yes):
        return 1
    with serve.stoppable():
        _set_up_and_serve(options.host, options.port)
    return 0


def _set_up_and_serve(host: str, port: int) -> None:
    from phakhi.setup import front, schema, serve
    from phakhi.setup.welcome import announce

    with alone():
        ensure_packages()
        ensure_kernels()
        front.ensure_front()
        schema.ensure_messages()
        schema.ensure_static()
    with schema.database():
        with alone():
            schema.ensure_schema()
            if os.environ["PHAKHI_DEMO"] == "1":
                schema.ensure_demo()
        serve.serve(host, port, announce)


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="./run",
        description="เปิดภาคีในเครื่องนี้ · Bring Phakhi up on this machine. "
        "Also: ./run test, ./run check, ./run phakhi …",
    )
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=int(os.environ.get("PHAKHI_PORT", "8000")))
    parser.add_argument("--fresh", action="store_true", help="ลบข้อมูลเดิมก่อน · delete old data first")
    parser.add_argument("--yes", action="store_true", help="ไม่ต้องถาม · do not ask")
    return parser.parse_args(arguments)
