"""`phakhi opinions map`, exactly as the contract of the methods has it."""

from __future__ import annotations

import argparse
import os
import sys

from phakhi.methods.faults import Fault, Refused
from phakhi.methods.opinions.sentences import PHASES, SENTENCES
from phakhi.methods.outputs import outputs_faults
from phakhi.methods.running import Parser, run, shown_on, whole_number
from phakhi.methods.sentences import Words
from phakhi.methods.writing import as_json, write_text

_ABOUT = Words("แผนที่ความคิดเห็น จากคะแนนเสียงต่อข้อความ", "an opinion map from votes on statements")
_VOTES = "CSV: timestamp,comment-id,voter-id,vote"
_COMMENTS = "CSV: comment-id,moderated,comment-body[,is-meta]"


def main(arguments: list[str]) -> int:
    parser = Parser("opinions map", _ABOUT, arguments)
    parser.option("--votes", Words(_VOTES, _VOTES), required=True)
    parser.option("--comments", Words(_COMMENTS, _COMMENTS))
    parser.option("--agree", Words("ค่าที่แปลว่าเห็นด้วย (1)", "what means agreeing (1)"), default="1")
    parser.option("--json", Words("แฟ้มผลลัพธ์", "the file to write"), required=True)
    parser.option(
        "--history",
        Words(
            "แฟ้มที่จำกลุ่มไว้ระหว่างครั้ง อ่านแล้วเขียนใหม่",
            "remembers groups between maps; read, then written",
        ),
    )
    parser.option("--seed", Words("เลขตั้งต้นของการสุ่ม (0)", "where chance begins (0)"), default="0")
    return run(parser, arguments, lambda options: _work(parser, options), SENTENCES)


def _work(parser: Parser, options: argparse.Namespace) -> None:
    seed = whole_number(options.seed, "--seed", parser.prog)
    if options.agree not in ("1", "-1"):
        raise Refused([Fault("bad_agree", parser.prog, 0, given={"value": options.agree})])
    _check_outputs(options)
    # One thread, told before the library of numbers comes: the same bytes on any number of cores.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    from phakhi.methods.opinions.conversation import Conversation
    from phakhi.methods.opinions.mapping import map_opinions
    from phakhi.methods.opinions.reading import read_opinions
    from phakhi.methods.opinions.remembering import read_history, written_history
    from phakhi.methods.opinions.results import as_dict

    history = read_history(options.history) if options.history else None
    given = read_opinions(options.votes, options.comments, int(options.agree))
    with shown_on(sys.stderr, PHASES, parser.language) as progress:
        conversation = Conversation.of(given.cast)
        found, remembered = map_opinions(conversation, given.known, history, seed, progress)
    if options.history:
        write_text(options.history, written_history(remembered))
    write_text(options.json, as_json(as_dict(found)))


def _check_outputs(options: argparse.Namespace) -> None:
    inputs = [name for name in (options.votes, options.comments) if name]
    outs = [name for name in (options.json, options.history) if name]
    if faults := outputs_faults(outs, inputs):
        raise Refused(faults)
