"""The one procrastinate task; what it runs is in the jobs registry."""

from __future__ import annotations

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from phakhi.core import jobs


@app.task(name="phakhi.run", retry=RetryStrategy(max_attempts=3, wait=5), pass_context=False)
def run(job_id: str) -> None:
    jobs.perform(job_id)
