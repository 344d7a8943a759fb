"""/{language}/{province}/papers/…: fixed words first, a paper's id last."""

from __future__ import annotations

from django.urls import path

from phakhi.papers.views import (
    acts,
    books,
    chain,
    editing,
    files,
    index,
    ink,
    office,
    paper,
    returned,
    signing,
    writing,
)

app_name = "papers"
ONE = "<uuid:pk>"

house = [
    path("", index.index, name="index"),
    path("list.<slug:ending>", index.index_file, name="index_file"),
    path("new/", writing.write, name="write"),
    path("letterhead/", office.letterhead, name="letterhead"),
    path("letterhead/sample.png", office.sample, name="sample"),
    path("chains/", office.chains, name="chains"),
    path("chains/<slug:kind>/", office.chain, name="chain"),
]
registers = [
    path("books/", books.books, name="books"),
    path("books/new/", books.new, name="new_book"),
    path(f"books/{ONE}/", books.book, name="book"),
    path(f"books/{ONE}/numbers.<slug:ending>", books.book_file, name="book_file"),
    path(f"books/{ONE}/edit/", books.change, name="change_book"),
    path(f"books/{ONE}/reserve/", books.reserve, name="reserve"),
    path(f"numbers/{ONE}/void/", books.void, name="void"),
]
one = [
    path(f"{ONE}/", paper.paper, name="paper"),
    path(f"{ONE}/paper.pdf", files.pdf, name="pdf"),
    path(f"{ONE}/paper.docx", files.docx, name="docx"),
    path(f"{ONE}/text/", files.text, name="text"),
    path(f"{ONE}/memo.pdf", files.memo, name="memo"),
    path(f"{ONE}/pages/<int:number>.png", files.picture, name="picture"),
    path(f"{ONE}/edit/", editing.edit, name="edit"),
    path(f"{ONE}/returned/", returned.returned, name="returned"),
    path(f"{ONE}/returned/take/", returned.take, name="take"),
    path(f"{ONE}/send-up/", chain.send_up, name="send_up"),
    path(f"{ONE}/answer/", chain.answer, name="answer"),
    path(f"{ONE}/hand/", ink.enter, name="enter_hand"),
    path(f"{ONE}/hand/compare/", ink.check, name="check_hand"),
    path(f"{ONE}/hand/<uuid:step>/", ink.scan, name="hand_scan"),
    path(f"{ONE}/ready/", chain.ready, name="ready"),
    path(f"{ONE}/take-back/", chain.take_back, name="take_back"),
    path(f"{ONE}/number/", acts.number, name="number"),
    path(f"{ONE}/sign/", signing.sign, name="sign"),
    path(f"{ONE}/sign-with-key/", signing.sign_key, name="sign_key"),
    path(f"{ONE}/signed-paper/", signing.scan, name="scan"),
    path(f"{ONE}/compare/", acts.check, name="check"),
    path(f"{ONE}/send-out/", signing.issue, name="issue"),
    path(f"{ONE}/withdraw/", acts.withdraw, name="withdraw"),
]
urlpatterns = [*house, *registers, *one]
