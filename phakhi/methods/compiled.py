"""Kernels in machine code, compiled once for a machine and kept beside its environment.

No fastmath and no threads: the same bytes come out on every machine of an architecture.
A kept kernel is renewed when its own file changes, so kernels call only kernels of their file
(and those below, which stay as they are).
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any, TypeVar, cast

import numba
from numba.core import config

KERNELS = Path(sys.prefix) / "kernels"
_settings = vars(config)
_settings["CACHE_DIR"] = _settings["CACHE_DIR"] or str(KERNELS)


@contextmanager
def _without(*libraries: str) -> Iterator[None]:
    """As if they were not installed, unless somebody uses them already."""
    refused = [name for name in libraries if name not in sys.modules]
    sys.modules.update(dict.fromkeys(refused))  # type: ignore[arg-type]
    yield
    for name in refused:
        del sys.modules[name]


# What numba loads at the first call looks for a parser of C and for BLAS: a third of a short
# command's time, and kernels use neither.
with _without("cffi", "scipy.linalg.cython_blas"):
    import_module("numba.core.typing.cffi_utils")
    import_module("numba.np.arraymath")

Kernel = TypeVar("Kernel", bound=Callable[..., Any])


def compiled(kernel: Kernel) -> Kernel:
    """For functions over arrays and numbers; the first call of a new machine compiles."""
    made = numba.njit(cache=True, error_model="numpy")(kernel)
    return cast("Kernel", made)  # called as the function is, so its types hold
