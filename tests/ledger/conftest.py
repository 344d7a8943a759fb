from __future__ import annotations

from typing import Any

import pytest

from phakhi.ledger.signing import keys


@pytest.fixture
def signer(settings: Any, tmp_path: Any) -> None:
    """A signer with a key and no memory yet."""
    settings.VAR = tmp_path
    keys.make_key()
