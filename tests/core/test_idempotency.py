from __future__ import annotations

import threading
from collections.abc import Callable
from uuid import uuid4

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.test import RequestFactory

from phakhi.core.errors import BadInput
from phakhi.core.idempotency import IdempotencyMiddleware
from phakhi.core.models import IdempotencyKey, Province


def post(key: str) -> HttpRequest:
    request = RequestFactory().post("/x/", {"idempotency_key": key})
    request.user = AnonymousUser()
    return request


def make_row(request: HttpRequest) -> HttpResponse:
    number = Province.objects.count() + 10
    Province.objects.create(code=str(number), slug=f"p{number}", name_th="ก", name_en="A")
    return HttpResponseRedirect(f"/made/{number}/")


def send(key: str, view: Callable[[HttpRequest], HttpResponse] = make_row) -> HttpResponse:
    middleware = IdempotencyMiddleware(lambda request: HttpResponse())
    return middleware.process_view(post(key), view, [], {})  # type: ignore[return-value]


@pytest.mark.django_db
def test_the_same_form_sent_twice_has_one_effect() -> None:
    key = str(uuid4())
    assert send(key)["Location"] == send(key)["Location"] == "/made/10/"
    assert Province.objects.count() == 1


@pytest.mark.django_db
def test_a_form_shown_again_with_errors_may_be_sent_again() -> None:
    key = str(uuid4())
    send(key, lambda request: HttpResponse("errors"))
    assert not IdempotencyKey.objects.exists()
    assert send(key)["Location"] == "/made/10/"


@pytest.mark.django_db
def test_a_refusal_leaves_neither_key_nor_change() -> None:
    def refuse(request: HttpRequest) -> HttpResponse:
        make_row(request)
        raise BadInput("file_empty")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            "phakhi.core.idempotency.house_error", lambda request, error: HttpResponse(status=400)
        )
        assert send(str(uuid4()), refuse).status_code == 400
    assert not IdempotencyKey.objects.exists()
    assert not Province.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_ten_clicks_at_once_have_one_effect() -> None:
    key, places = str(uuid4()), []

    def click() -> None:
        places.append(send(key)["Location"])
        connection.close()

    clicks = [threading.Thread(target=click) for _ in range(10)]
    for click_thread in clicks:
        click_thread.start()
    for click_thread in clicks:
        click_thread.join()
    assert set(places) == {"/made/10/"}
    assert Province.objects.count() == 1
