"""What the worker does for accounts every night."""

from __future__ import annotations

import logging

from procrastinate.contrib.django import app

from phakhi.accounts.retention import forget_what_is_over
from phakhi.core.nightly import AT_THREE

logger = logging.getLogger("phakhi.accounts")


@app.periodic(cron=AT_THREE)
@app.task(name="phakhi.accounts.forget", queueing_lock="phakhi.accounts.forget", pass_context=False)
def forget_every_night(timestamp: int) -> None:
    logger.info("forgotten: %s", forget_what_is_over())
