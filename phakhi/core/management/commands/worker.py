"""Runs jobs; a job whose worker died is taken up again."""

from __future__ import annotations

import asyncio
from typing import Any

from django.core.management.base import BaseCommand
from procrastinate.contrib.django import app

SECONDS_UNTIL_STALLED = 30


class Command(BaseCommand):
    help = "Run the jobs of this installation until stopped."

    def handle(self, *args: Any, **options: Any) -> None:
        asyncio.run(_work())


async def _work() -> None:
    worker_app = app.with_connector(app.connector.get_worker_connector())  # type: ignore[attr-defined]
    async with worker_app.open_async():
        rescue = asyncio.create_task(_rescue(worker_app))
        try:
            await worker_app.run_worker_async(
                concurrency=1, install_signal_handlers=True, delete_jobs="successful"
            )
        finally:
            rescue.cancel()


async def _rescue(worker_app: Any) -> None:
    while True:
        stalled = await worker_app.job_manager.get_stalled_jobs(
            seconds_since_heartbeat=SECONDS_UNTIL_STALLED
        )
        for job in stalled:
            await worker_app.job_manager.retry_job(job)
        await asyncio.sleep(SECONDS_UNTIL_STALLED)
