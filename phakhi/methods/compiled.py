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
from typing import Any, TypeAlias, TypeVar, cast

import numba
import numpy as np
from numba.core import config
from numpy.typing import NDArray

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

Chance: TypeAlias = NDArray[np.uint64]
Kernel = TypeVar("Kernel", bound=Callable[..., Any])


def compiled(kernel: Kernel) -> Kernel:
    """For functions over arrays and numbers; the first call of a new machine compiles."""
    made = numba.njit(cache=True, error_model="numpy")(kernel)
    return cast("Kernel", made)  # called as the function is, so its types hold


@compiled
def following(state: Chance) -> np.uint64:
    """The next 64 random bits: SplitMix64 (Steele, Lea, Flood 2014); `state` is one number."""
    state[0] += np.uint64(0x9E3779B97F4A7C15)
    bits = state[0]
    bits = (bits ^ (bits >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    bits = (bits ^ (bits >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return np.uint64(bits ^ (bits >> np.uint64(31)))


@compiled
def below(state: Chance, limit: int) -> int:
    """A random whole number from 0, for limits far under 2^32 (bias under limit / 2^32)."""
    bits = ((following(state) >> np.uint64(32)) * np.uint64(limit)) >> np.uint64(32)
    return int(np.int64(bits))
