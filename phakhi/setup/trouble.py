"""What can go wrong while setting up, as one sentence in Thai and one in English."""

from __future__ import annotations

import errno
import shutil
from pathlib import Path
from typing import NamedTuple

from phakhi.setup.places import ROOT, VAR, VENV

_TOO_LITTLE = 16 * 1024 * 1024
_FULL = ("No space left on device", "ENOSPC", "Disk quota exceeded", "could not extend file")
_OFFLINE = (
    "Temporary failure in name resolution",
    "Name or service not known",
    "NewConnectionError",
    "Network is unreachable",
    "Connection refused",
    "ConnectTimeoutError",
    "ReadTimeoutError",
    "Cannot connect to proxy",
    "ENOTFOUND",
    "EAI_AGAIN",
    "ECONNREFUSED",
    "ETIMEDOUT",
    "ENETUNREACH",
)


class Words(NamedTuple):
    """What a step is called."""

    thai: str
    english: str

    def __str__(self) -> str:
        return f"{self.thai} · {self.english}"


class Trouble(Exception):
    """Set-up cannot go on; the person gets both sentences and no traceback."""

    def __init__(self, thai: str, english: str) -> None:
        super().__init__(english)
        self.thai = thai
        self.english = english

    def __str__(self) -> str:
        return f"✗ {self.thai}\n  {self.english}"


def disk_full(place: object) -> Trouble:
    return Trouble(
        f"ดิสก์เต็มขณะเขียนลง {place} กรุณาลบไฟล์ที่ไม่ใช้ให้มีที่ว่างอย่างน้อย 2 GB แล้วสั่งใหม่อีกครั้ง",
        f"The disk is full while writing to {place}: free at least 2 GB, then start again.",
    )


def offline(what: Words) -> Trouble:
    return Trouble(
        f"ขั้นตอน “{what.thai}” ต้องดาวน์โหลด แต่เครื่องนี้ต่อเครือข่ายไม่ได้ กรุณาต่ออินเทอร์เน็ตแล้วสั่งใหม่อีกครั้ง",
        f"The step “{what.english}” downloads, but the network cannot be reached: "
        "connect this machine to the internet, then start again.",
    )


def failed(what: Words, log: Path) -> Trouble:
    shown = log.relative_to(ROOT) if log.is_relative_to(ROOT) else log
    return Trouble(
        f"ขั้นตอน “{what.thai}” ไม่สำเร็จ อ่านรายละเอียดได้ที่ {shown}",
        f"The step “{what.english}” did not succeed; the details are in {shown}.",
    )


def explain(what: Words, output: str, *, place: Path, log: Path) -> Trouble:
    """The sentence that fits what a tool printed, or what it kept to itself."""
    if any(sign in output for sign in _FULL):
        return disk_full(place)
    if full := next(filter(_is_full, (place, VAR, VENV)), None):
        return disk_full(full)
    if any(sign in output for sign in _OFFLINE):
        return offline(what)
    return failed(what, log)


def _is_full(folder: Path) -> bool:
    return folder.exists() and shutil.disk_usage(folder).free < _TOO_LITTLE


def from_os(error: OSError) -> Trouble | None:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return disk_full(error.filename or VAR)
    return None
