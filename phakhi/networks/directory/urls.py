from __future__ import annotations

from django.urls import path

from phakhi.networks.directory import views

urlpatterns = [
    path("", views.directory, name="directory"),
    path("map/", views.directory_map, name="directory_map"),
    path("partners.csv", views.directory_file, {"ending": "csv"}, name="directory_csv"),
    path("partners.xlsx", views.directory_file, {"ending": "xlsx"}, name="directory_xlsx"),
]
