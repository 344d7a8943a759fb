"""Who may see the foundation's own rows (each proved equal to its `visible_to`)."""

from __future__ import annotations

from phakhi.core.acting import Acting, Role
from phakhi.core.models import AuditChange, Event, Job, Link, Share, StoredFile
from phakhi.core.models.files import is_for_everybody
from phakhi.core.permissions import can_view_own_or_staff, same_province, views


@views(Job)
def can_view_job(acting: Acting, job: Job) -> bool:
    return can_view_own_or_staff(acting, job, job.started_by)


@views(StoredFile)
def can_view_file(acting: Acting, file: StoredFile) -> bool:
    if can_view_own_or_staff(acting, file, file.uploaded_by):
        return True
    is_here = same_province(acting, file)
    return is_here and StoredFile.objects.filter(is_for_everybody(), pk=file.pk).exists()


@views(Link)
def can_view_link(acting: Acting, link: Link) -> bool:
    return same_province(acting, link) and acting.is_staff


@views(Share)
def can_view_share(acting: Acting, share: Share) -> bool:
    here = same_province(acting, share) or share.to_province_id == acting.province.pk
    return here and acting.is_staff


@views(Event)
def can_view_event(acting: Acting, event: Event) -> bool:
    return same_province(acting, event) and acting.is_staff


@views(AuditChange)
def can_view_change(acting: Acting, change: AuditChange) -> bool:
    return same_province(acting, change) and acting.has(Role.AUDITOR, Role.ADMIN)
