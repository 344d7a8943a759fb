"""`./run --fresh`: delete what earlier runs kept, after saying what."""

from __future__ import annotations

import fcntl
import os
import shutil
import sys
from pathlib import Path

from phakhi import devdb
from phakhi.setup.places import VAR
from phakhi.setup.schema import data_folders
from phakhi.setup.trouble import Trouble


def delete_data(*, yes: bool) -> bool:
    """False when the person said no."""
    doomed = data_folders()
    if not doomed:
        return True
    print("จะลบข้อมูลต่อไปนี้ทั้งหมด · This deletes:")
    print("\n".join(f"  {path}" for path in doomed))
    if "DATABASE_URL" in os.environ:
        print("ไม่แตะฐานข้อมูลของ DATABASE_URL · The database of DATABASE_URL is left alone.")
    if not (yes or _agrees()):
        print("ไม่ได้ลบอะไร · Nothing was deleted.")
        return False
    _require_unused()
    devdb.stop()
    for path in doomed:
        _delete(path)
    return True


def _agrees() -> bool:
    if not sys.stdin.isatty():
        raise Trouble(
            "--fresh ต้องการคำยืนยัน กรุณาเติม --yes เมื่อสั่งจากสคริปต์",
            "--fresh needs a yes: add --yes when a script calls it.",
        )
    return input("ยืนยันการลบ? · Delete? [y/N] ").strip().lower() in {"y", "yes", "ใช่"}


def _require_unused() -> None:
    with (VAR / "postgres.users").open("a") as users:
        try:
            fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise Trouble(
                "ยังมี ./run อีกหน้าต่างหนึ่งใช้ข้อมูลอยู่ กรุณากด Ctrl-C ในหน้าต่างนั้นก่อน",
                "Another ./run is using this data: press Ctrl-C there first.",
            ) from error


def _delete(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
