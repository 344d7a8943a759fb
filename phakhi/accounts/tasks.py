"""What the worker does for accounts every night."""

from __future__ import annotations

import logging

from procrastinate.contrib.django import app

from phakhi.accounts.retention import forget_what_is_over

logger = logging.getLogger("phakhi.accounts")


@app.periodic(cron="23 3 * * *")
@app.task(name="phakhi.accounts.forget", queueing_lock="phakhi.accounts.forget", pass_context=False)
def forget_every_night(timestamp: int) -> None:
    logger.info("forgotten: %s", forget_what_is_over())
