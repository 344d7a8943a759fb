"""The running platform: web server and worker as children, stopped together."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from phakhi.setup.keeper import GRACE, Keeper, wait_for_leftovers
from phakhi.setup.places import PYTHON, ROOT
from phakhi.setup.steps import environment
from phakhi.setup.trouble import Trouble

_PATIENCE = 120.0  # two workers import the house; a laptop may be busy with other things


class Stopped(Exception):
    """The person, or the system, asked us to stop."""


def require_free(host: str, port: int) -> None:
    """A run that was killed a moment ago may still be in the way."""
    if _is_free(host, port):
        return
    wait_for_leftovers()
    if not _is_free(host, port):
        raise port_taken(port)


def _is_free(host: str, port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def port_taken(port: int) -> Trouble:
    other = port + 1
    return Trouble(
        f"พอร์ต {port} มีโปรแกรมอื่นใช้อยู่ เลือกพอร์ตอื่นได้ด้วย ./run --port {other}",
        f"Port {port} is taken by another program: choose another with ./run --port {other}.",
    )


@contextmanager
def stoppable() -> Iterator[None]:
    """SIGTERM and a closed terminal end things in the same order as Ctrl-C."""

    def stop(*_signal: object) -> None:
        for name in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(name, signal.SIG_IGN)
        raise Stopped

    for name in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(name, stop)
    with suppress(Stopped, KeyboardInterrupt):
        yield


def serve(host: str, port: int, announce: Callable[[str], None]) -> None:
    children: list[subprocess.Popen[bytes]] = []
    keeper = Keeper()

    def start(*command: str) -> None:
        children.append(_child(*command))
        keeper.watch(children[-1])

    try:
        start("granian", *_granian(host, port))
        address = f"http://{host}:{port}/"
        _wait_until_it_answers(address, children)
        start("phakhi.django", "worker")
        announce(address)
        _watch(children)
    finally:
        _end(children)
        keeper.dismiss()


def _granian(host: str, port: int) -> list[str]:
    workers = str(min(2, os.cpu_count() or 1))
    return ["--interface", "wsgi", "--host", host, "--port", str(port), "--workers", workers,
            "--blocking-threads", "4", "--no-ws", "--log-level", "warning",
            "phakhi.site.wsgi:application"]  # fmt: skip


def _child(module: str, *arguments: str) -> subprocess.Popen[bytes]:
    """In a session of its own, so that Ctrl-C reaches us first and we stop them in order."""
    command = [str(PYTHON), "-P", "-m", module, *arguments]
    return subprocess.Popen(
        command, cwd=ROOT, env=environment(), stdin=subprocess.DEVNULL, start_new_session=True
    )


def _wait_until_it_answers(address: str, children: list[subprocess.Popen[bytes]]) -> None:
    limit = time.monotonic() + _PATIENCE
    while time.monotonic() < limit:
        _require_alive(children)
        try:
            urllib.request.urlopen(address, timeout=5).close()  # noqa: S310  our own address
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise Trouble(
        f"ระบบเริ่มแล้วแต่ยังไม่ตอบภายใน {_PATIENCE:.0f} วินาที เครื่องอาจมีงานมาก กรุณาสั่งอีกครั้ง",
        f"The platform did not answer within {_PATIENCE:.0f} s. Is the machine busy? Start again.",
    )


def _watch(children: list[subprocess.Popen[bytes]]) -> None:
    while True:
        time.sleep(0.5)
        _require_alive(children)


def _require_alive(children: list[subprocess.Popen[bytes]]) -> None:
    if any(child.poll() is not None for child in children):
        raise died()


def died() -> Trouble:
    return Trouble(
        "ระบบหยุดทำงานเอง อ่านสาเหตุได้จากข้อความด้านบน",
        "The platform stopped by itself; the reason stands in the lines above.",
    )


def _end(children: list[subprocess.Popen[bytes]]) -> None:
    for child in children:
        child.terminate()
    limit = time.monotonic() + GRACE
    for child in children:
        try:
            child.wait(max(0.1, limit - time.monotonic()))
        except subprocess.TimeoutExpired:
            with suppress(ProcessLookupError):
                os.killpg(child.pid, signal.SIGKILL)
            child.wait()
