"""The procrastinate tasks: one for jobs, one for the night; what they run is in registries."""

from __future__ import annotations

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from phakhi.core import jobs
from phakhi.core.nightly import AT_THREE, work_through_the_night


@app.task(name="phakhi.run", retry=RetryStrategy(max_attempts=3, wait=5), pass_context=False)
def run(job_id: str) -> None:
    jobs.perform(job_id)


@app.periodic(cron=AT_THREE)
@app.task(name="phakhi.nightly", queueing_lock="phakhi.nightly", pass_context=False)
def every_night(timestamp: int) -> None:
    work_through_the_night()
