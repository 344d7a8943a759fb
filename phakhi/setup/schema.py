"""Tables, demo, static files: what the application needs besides its packages."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from phakhi import devdb
from phakhi.setup.databases import record_of
from phakhi.setup.front import OUTPUT
from phakhi.setup.packages import LOCK
from phakhi.setup.places import PYTHON, ROOT, VAR
from phakhi.setup.stamps import Stamp
from phakhi.setup.steps import django, environment, step
from phakhi.setup.trouble import Trouble, Words

LOGINS = VAR / "stamps" / "demo-logins"
_SCHEMA = Words("เตรียมตารางในฐานข้อมูล", "database tables")
_DEMO = Words("บรรจุจังหวัดตัวอย่าง", "demo provinces")
_STATIC = Words("เตรียมไฟล์หน้าเว็บ", "static files")
_MESSAGES = Words("เตรียมข้อความภาษาไทย", "Thai messages")


@contextmanager
def database() -> Iterator[None]:
    """The external server when one is named, else the embedded one for as long as it is needed."""
    if url := os.environ.get("DATABASE_URL"):
        _reach(url)
        yield
    else:
        with devdb.hold():
            yield


def ensure_messages() -> None:
    sources = list((ROOT / "phakhi").glob("*/locale/th/LC_MESSAGES/django.po"))
    stamp = Stamp(VAR / "stamps" / "messages", sources)
    compiled = all(source.with_suffix(".mo").exists() for source in sources)
    if not (compiled and stamp.is_fresh()):
        step(_MESSAGES, PYTHON, ROOT / "tools" / "messages.py", "compile", env=environment())
        stamp.set()


def ensure_schema() -> None:
    """After any change of our Python: what `migrate` derives from the models is not in one file."""
    code = [*(ROOT / "phakhi").rglob("*.py"), *(ROOT / "phakhi").rglob("*.sql"), LOCK]
    stamp = Stamp(VAR / "stamps" / "schema", code, salt=_identity())
    if "DATABASE_URL" in os.environ or not stamp.is_fresh():
        LOGINS.unlink(missing_ok=True)
        django(_SCHEMA, "migrate", "--no-input")
        stamp.set()


def ensure_demo() -> None:
    stamp = Stamp(VAR / "stamps" / "demo", [], salt=_identity())
    if not stamp.is_fresh():
        django(_DEMO, "load_demo")
        stamp.set()


def ensure_static() -> None:
    sources = [path for path in OUTPUT.rglob("*") if path.is_file()]
    sources += [p for p in (ROOT / "phakhi").glob("*/static/**/*") if p.is_file()]
    stamp = Stamp(VAR / "static" / ".stamp", [*sources, LOCK])
    if not stamp.is_fresh():
        django(_STATIC, "collectstatic", "--no-input", "--clear")
        stamp.set()


def _identity() -> str:
    if url := os.environ.get("DATABASE_URL"):
        return url
    record = json.loads(record_of(VAR).read_text("utf-8"))
    return f"{record['owner']} {record['born']}"


def _reach(url: str) -> None:
    tried = subprocess.run(
        [PYTHON, "-P", "-m", "phakhi.commands.reach"],
        check=False,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    if tried.returncode:
        raise unreachable(url, tried.stdout.strip())


def unreachable(url: str, reason: str) -> Trouble:
    """Names the server, never the password."""
    parts = urlsplit(url)
    socket = parse_qs(parts.query).get("host", ["localhost"])[0]
    server = f"{parts.hostname or socket}:{parts.port or 5432}"
    last = reason.splitlines()[-1] if reason else "?"
    return Trouble(
        f"ใช้ฐานข้อมูลตาม DATABASE_URL ({server}) ไม่ได้ เหตุ: {last}",
        f"The database of DATABASE_URL ({server}) cannot be used: {last}",
    )


def data_folders() -> list[Path]:
    """Everything a run keeps: var, and as root perhaps a folder outside the checkout."""
    try:
        home = Path(json.loads(record_of(VAR).read_text("utf-8"))["home"])
    except (OSError, ValueError, KeyError):
        home = VAR
    outside = [] if home.is_relative_to(VAR) else [home]
    return [*outside, *sorted(VAR.iterdir() if VAR.exists() else [])]
