"""What a command says when all is well: what was done, and what a person should do next."""

from __future__ import annotations

from collections.abc import Iterator

from phakhi.methods.draw.beacon import CHAINS, QUICKNET, THAILAND
from phakhi.methods.draw.checking import counts
from phakhi.methods.draw.commitment import Commitment
from phakhi.methods.draw.committing import Committed
from phakhi.methods.draw.finding import Found
from phakhi.methods.draw.freezing import recognisable
from phakhi.methods.draw.holding import Held
from phakhi.methods.draw.verifying import Verified
from phakhi.methods.sentences import Language, Words

HELD = Words(
    "คำผูกมัดลำดับ {sequence} “{purpose}”: {people} คน {panels} ชุด ชุดละ {seats} คน ครบโควตาทุกชุด",
    "commitment {sequence} “{purpose}”: {people} people, {panels} panels of {seats}, quotas kept",
)
REASON = Words("เหตุที่จับอีกครั้ง: {reason}", "why there is another draw: {reason}")
HOUSEHOLDS = Words("ไม่มีชุดใดมีสองคนจากครัวเรือนเดียวกัน", "no panel has two of one household")
NO_HOUSEHOLDS = Words(
    "ครัวเรือนไม่ได้เผยแพร่ จึงไม่ได้ตรวจ", "households are not published, so not checked"
)
CHANCES = Words(
    "แต่ละคนอยู่ใน {least} ถึง {most} ชุด จาก {panels} ชุด",
    "everybody is on {least} to {most} of the {panels} panels",
)
HASH = Words("SHA-256 ของ commitment.json: {sha256}", "SHA-256 of commitment.json: {sha256}")
ROUND = Words(
    "drand รอบ {round} ลายเซ็นถูกต้อง ออกเมื่อ {time}: ต้องมีคนเห็นคำผูกมัดนี้ก่อนเวลานั้น",
    "drand round {round} is genuine, out at {time}: somebody must have seen this before then",
)
DICE = Words("ลูกเต๋า {dice}: ต้องมีคนเห็นตอนทอย", "dice {dice}: somebody must have seen the throw")
NUMBER = Words("เลขที่ได้ {number} จึงเป็นชุดที่ {number}", "the number is {number}: panel {number}")
NOT_DRAWN = Words("ยังไม่ได้จับ", "not drawn yet")
PERSON = Words(
    "บรรทัดของท่าน {line} {traits}: อยู่ใน {count} จาก {panels} ชุด",
    "your line {line} {traits}: on {count} of {panels} panels",
)
DRAWN = Words("ท่านได้รับเลือก", "you were drawn")
PASSED_OVER = Words("ท่านไม่ได้รับเลือก", "you were not drawn")
PUBLISH = Words(
    "เผยแพร่ {public} ก่อนมีเลข อย่าเผยแพร่แฟ้มอื่นในโฟลเดอร์นี้",
    "publish {public} before the number exists, and nothing else of this folder",
)
RESULT = Words("เผยแพร่ {public} อีกครั้งพร้อมผล", "publish {public} again, with the result")
COMES = Words(
    "drand รอบ {round} จะออกเวลา {time}: {address}",
    "drand round {round} comes at {time}: {address}",
)
THROW = Words("ทอยลูกเต๋าสิบหน้า {dice} ลูกต่อหน้าทุกคน", "throw {dice} ten-sided dice before everybody")
SLIPS = Words(
    "salts.csv เป็นความลับ: พิมพ์ใบให้แต่ละคนเฉพาะบรรทัดของตน",
    "salts.csv is secret: give everybody a slip with their own row only",
)
ALONE = Words(
    "{count} คนมีค่าไม่ซ้ำใคร คนที่รู้จักอาจเดาบรรทัดได้",
    "{count} people share their values with nobody: who knows them may guess their line",
)
NAMES = Words("รายชื่อ {count} คนอยู่ใน selected.csv", "the {count} names are in selected.csv")


def committed_lines(done: Committed, language: Language) -> Iterator[str]:
    commitment = done.commitment
    yield _held(commitment, len(done.frozen.people), language)
    yield getattr(HASH, language).format(sha256=done.sha256)
    yield getattr(PUBLISH, language).format(public=done.public)
    if commitment.beacon:
        number = commitment.beacon["round"]
        address = f"https://api.drand.sh/{QUICKNET.chain_hash}/public/{number}"
        yield getattr(COMES, language).format(round=number, time=_time(commitment), address=address)
    if commitment.dice:
        yield getattr(THROW, language).format(dice=commitment.dice)
    yield getattr(SLIPS, language)
    if count := recognisable(done.frozen):
        yield getattr(ALONE, language).format(count=count)


def drawn_lines(done: Held, language: Language) -> Iterator[str]:
    yield getattr(NUMBER, language).format(number=done.draw.number)
    if done.ids is not None:
        yield getattr(NAMES, language).format(count=len(done.ids))
    yield getattr(RESULT, language).format(public=done.public)


def verified_lines(verified: Verified, person: Found | None, language: Language) -> Iterator[str]:
    commitment, frozen = verified.whole()
    found = counts(frozen)
    yield _held(commitment, len(frozen.people), language)
    if commitment.reason:
        yield getattr(REASON, language).format(reason=commitment.reason)
    yield getattr(NO_HOUSEHOLDS if frozen.households is None else HOUSEHOLDS, language)
    yield getattr(CHANCES, language).format(
        least=min(found.values()), most=max(found.values()), panels=commitment.panels
    )
    yield getattr(HASH, language).format(sha256=verified.commitment_sha256)
    yield from _result_lines(verified, commitment, language)
    if person:
        yield getattr(PERSON, language).format(
            line=person.person.line,
            traits="|".join(person.person.traits),
            count=person.panels,
            panels=commitment.panels,
        )
        if verified.draw:
            yield getattr(DRAWN if person.is_drawn else PASSED_OVER, language)


def _result_lines(verified: Verified, commitment: Commitment, language: Language) -> Iterator[str]:
    draw = verified.draw
    if draw is None:
        yield getattr(NOT_DRAWN, language)
        return
    if commitment.beacon:
        number = commitment.beacon["round"]
        yield getattr(ROUND, language).format(round=number, time=_time(commitment))
    if draw.dice:
        yield getattr(DICE, language).format(dice=draw.dice)
    yield getattr(NUMBER, language).format(number=draw.number)


def _held(commitment: Commitment, people: int, language: Language) -> str:
    text: str = getattr(HELD, language).format(
        sequence=commitment.sequence,
        purpose=commitment.purpose,
        people=people,
        panels=commitment.panels,
        seats=commitment.seats,
    )
    return text


def _time(commitment: Commitment) -> str:
    beacon = commitment.beacon or {}
    moment = CHAINS[beacon["chain_hash"]].appears(beacon["round"])
    return moment.astimezone(THAILAND).isoformat(" ")
