from __future__ import annotations

from django.urls import path

from phakhi.ledger import views

app_name = "ledger"
urlpatterns = [
    path("", views.home, name="home"),
    path("checkpoint", views.checkpoint_text, name="checkpoint"),
    path("bundle.zip", views.bundle_zip, name="bundle"),
    path("verify.py", views.verifier, name="verifier"),
    path("<int:number>/", views.entry_page, name="entry"),
    path("<int:number>/proof.json", views.proof_json, name="proof"),
]
