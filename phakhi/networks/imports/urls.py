"""/{language}/{province}/partners/import/…"""

from __future__ import annotations

from django.urls import path

from phakhi.networks.imports.views import acts, columns, comparing, repairing, sending

urlpatterns = [
    path("", sending.batches, name="import_list"),
    path("new/", sending.upload, name="import_new"),
    path("form.xlsx", sending.template_file, name="import_template"),
    path("<uuid:pk>/", columns.batch, name="import"),
    path("<uuid:pk>/back/", columns.back, name="import_back"),
    path("<uuid:pk>/columns/", columns.columns, name="import_columns"),
    path("<uuid:pk>/drop/", columns.drop, name="import_drop"),
    path("<uuid:pk>/rows/", repairing.rows, name="import_rows"),
    path("<uuid:pk>/alike/", repairing.alike, name="import_alike"),
    path("<uuid:pk>/leave-out/", repairing.leave_out, name="import_leave_out"),
    path("<uuid:pk>/to-repair.xlsx", repairing.faulty, name="import_faulty"),
    path("<uuid:pk>/rows/<uuid:row>/", comparing.compare, name="import_compare"),
    path("<uuid:pk>/rows/<uuid:row>/decide/", repairing.decide, name="import_decide"),
    path("<uuid:pk>/apply/", acts.apply, name="import_apply"),
    path("<uuid:pk>/result/", acts.result, name="import_result"),
    path("<uuid:pk>/undo/", acts.undo, name="import_undo"),
]
