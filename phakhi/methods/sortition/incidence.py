"""Which types have which value, and which live in which class of households."""

from __future__ import annotations

import numpy as np
from scipy.sparse import csr_array

from phakhi.methods.sortition.types import Types


def membership(types: Types) -> csr_array:
    """(quotas, types): 1 where people of the type have the value."""
    count, features = types.traits.shape
    where = types.traits.ravel(), np.repeat(np.arange(count), features)
    return csr_array((np.ones(count * features), where), shape=(len(types.low), count))


def homes(types: Types) -> csr_array:
    """(classes, types)."""
    shape = len(types.alike_high), types.count
    return csr_array((np.ones(types.count), (types.classes, np.arange(types.count))), shape=shape)
