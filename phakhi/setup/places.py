"""Where a checkout keeps what it makes; everything here is git-ignored."""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VAR = Path(os.environ.get("PHAKHI_VAR", ROOT / "var"))
BUILD = ROOT / "build"
VENV = ROOT / ".venv"
NODE_VENV = ROOT / ".venv-node"
NODE_MODULES = ROOT / "node_modules"
PYTHON = VENV / "bin" / "python"
