"""Set-up of a checkout: standard library only, so that it runs before the venv exists."""
