"""/{language}/{province}/appointments/…"""

from __future__ import annotations

from django.urls import path

from phakhi.appointments.views import public

app_name = "appointments"
urlpatterns = [
    path("", public.index, name="index"),
    path("bodies/<slug:code>/", public.of_body, name="of_body"),
    path("orders/<uuid:pk>/", public.index, name="order"),
]
