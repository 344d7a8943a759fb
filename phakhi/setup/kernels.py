"""What the methods compile for this machine, done at set-up so that nobody waits for it later."""

from __future__ import annotations

from phakhi.setup.packages import LOCK
from phakhi.setup.places import PYTHON, ROOT, VENV
from phakhi.setup.stamps import Stamp
from phakhi.setup.steps import environment, step
from phakhi.setup.trouble import Words

_KERNELS = Words("เตรียมส่วนคำนวณ", "compiled kernels")


def ensure_kernels(*, aside: bool = False) -> None:
    stamp = _stamp()
    if not stamp.is_fresh():
        warm = (PYTHON, "-P", "-m", "phakhi.methods.warming")
        step(_KERNELS, *warm, env=environment(), aside=aside)
        stamp.set()


def are_compiled() -> bool:
    return _stamp().is_fresh()


def _stamp() -> Stamp:
    """A kept kernel is bound to its file's date, so a date alone makes it stale."""
    methods = (ROOT / "phakhi" / "methods").rglob("*.py")
    sources = sorted(path for path in methods if b"@compiled" in path.read_bytes())
    dates = " ".join(str(path.stat().st_mtime_ns) for path in sources)
    return Stamp(VENV / "kernels" / ".stamp", [*sources, LOCK], salt=dates)
