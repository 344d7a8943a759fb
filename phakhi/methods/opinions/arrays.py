"""The arrays of an opinion map, by what they hold."""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Bytes: TypeAlias = NDArray[np.uint8]
Flags: TypeAlias = NDArray[np.bool_]
Numbers: TypeAlias = NDArray[np.float64]
Signs: TypeAlias = NDArray[np.int8]
Small: TypeAlias = NDArray[np.int32]
Whole: TypeAlias = NDArray[np.int64]
# Offsets of the rows, columns and values: the votes as kernels take them.
Rows: TypeAlias = tuple[Whole, Small, Signs]
