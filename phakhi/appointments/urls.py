"""/{language}/{province}/appointments/…: fixed words first."""

from __future__ import annotations

from django.urls import path

from phakhi.appointments.views import (
    answering,
    asking,
    deciding,
    drafting,
    following,
    forwarding,
    lines,
    names,
    nominations,
    orders,
    public,
    recognition,
    succession,
    wording,
    work,
)

app_name = "appointments"
ORDER = "orders/<uuid:pk>"
NOMINATION = "nominations/<uuid:pk>"
NAMES = "names/<uuid:pk>"

house = [
    path("", public.index, name="index"),
    path("orders.<slug:ending>", public.index_file, name="index_file"),
    path("work/", work.work, name="work"),
    path("mine/", work.mine, name="mine"),
    path("succession/", succession.succession, name="succession"),
    path("new/", drafting.new, name="new"),
    path("answer/<slug:token>/", answering.nominee, name="answer_link"),
    path("send-names/<slug:token>/", answering.agency, name="names_link"),
]
of_network = [
    path("networks/<slug:code>/", recognition.recognition, name="recognition"),
]
of_body = [
    path("bodies/<slug:code>/", public.of_body, name="of_body"),
    path("bodies/<slug:code>/nominate/", nominations.new, name="nominate"),
    path("bodies/<slug:code>/ask-names/", asking.ask, name="ask_names"),
]
of_order = [
    path(f"{ORDER}/", orders.order, name="order"),
    path(f"{ORDER}/pdf/", public.pdf, name="order_pdf"),
    path(f"{ORDER}/text/", wording.text, name="text"),
    path(f"{ORDER}/lines/", lines.add_line, name="add_line"),
    path(f"{ORDER}/lines/<int:place>/remove/", lines.remove_line, name="remove_line"),
    path(f"{ORDER}/put-forward/", deciding.put_forward, name="put_forward"),
    path(f"{ORDER}/give-up/", deciding.give_up, name="give_up"),
    path(f"{ORDER}/follow/", following.follow, name="follow"),
    path(f"{ORDER}/forward/", forwarding.forward, name="forward"),
]
of_nomination = [
    path(f"{NOMINATION}/", nominations.nomination, name="nomination"),
    path(f"{NOMINATION}/answer/", nominations.answer, name="answer"),
    path(f"{NOMINATION}/link/", nominations.link, name="nominee_link"),
    path(f"{NOMINATION}/<slug:act>/", nominations.act, name="nomination_act"),
]
of_names = [
    path(f"{NAMES}/", names.names, name="names"),
    path(f"{NAMES}/answer/", names.answer, name="answer_names"),
    path(f"{NAMES}/link/", names.link, name="agency_link"),
    path(f"{NAMES}/close/", names.close, name="close_names"),
    path(f"{NAMES}/take/<int:place>/", names.take_over, name="take_over"),
]
urlpatterns = house + of_network + of_body + of_order + of_nomination + of_names
