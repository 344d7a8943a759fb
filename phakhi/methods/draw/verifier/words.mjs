// Words, Thai and English, the same that `phakhi sortition verify` says.

const DOUBT = ["อย่าเชื่อชุดนี้ เก็บไว้และแจ้งผู้ตรวจสอบ", "do not trust this folder; keep it and tell an auditor"];
const AGAIN = ["ดาวน์โหลดแฟ้มที่เผยแพร่มาใหม่ทั้งชุด", "download the published files again"];
const FAULTS = {
  missing: [["ไม่มีแฟ้มนี้", "is missing"], AGAIN],
  form: [["รูปแบบไม่ถูกต้อง", "is not of the expected form"], AGAIN],
  changed: [["ไม่ใช่แฟ้มที่ผูกมัดไว้ ถูกแก้ไข", "is not what was committed to: it was changed"], DOUBT],
  second: [
    ["มีคำผูกมัดอีกฉบับนอกเหนือจากลำดับ 1 ถึง {sequence}", "another commitment beside those numbered 1 to {sequence}"],
    DOUBT,
  ],
  rewritten: [
    ["คำผูกมัดลำดับ {sequence} ไม่ใช่ฉบับที่ลำดับถัดไปอ้างถึง", "commitment {sequence} is not the one that the next names"],
    DOUBT,
  ],
  seen_other: [
    ["คำผูกมัดลำดับ {sequence} ที่ท่านเก็บไว้ไม่ตรงกับที่เผยแพร่ จึงมีสองฉบับ", "the commitment {sequence} you kept is another: there were two"],
    DOUBT,
  ],
  seen_later: [
    ["คำผูกมัดที่ท่านเก็บไว้เป็นลำดับ {sequence} ซึ่งใหม่กว่าชุดนี้", "the commitment you kept is number {sequence}, later than these files"],
    AGAIN,
  ],
  traits: [["ค่าของบุคคลนี้ไม่ตรงกับโควตา", "this person's values are not those of the quotas"], DOUBT],
  count: [["มี {found} ชุด ไม่ใช่ {wanted}", "has {found} panels, not {wanted}"], DOUBT],
  size: [["ชุดนี้มี {found} คน ไม่ใช่ {wanted}", "this panel has {found} people, not {wanted}"], DOUBT],
  stranger: [["มีคนที่ไม่อยู่ในบัญชีรายชื่อ หรือซ้ำ", "names somebody who is not in the pool, or twice"], DOUBT],
  quota: [
    ["ชุดนี้มี {trait} {found} คน ไม่อยู่ระหว่าง {low} ถึง {high}", "this panel has {found} of {trait}, not {low} to {high}"],
    DOUBT,
  ],
  household: [["ชุดนี้มีสองคนจากครัวเรือนเดียวกัน", "this panel has two of one household"], DOUBT],
  other_commitment: [["เป็นการจับของคำผูกมัดฉบับอื่น", "is the draw of another commitment"], DOUBT],
  round: [["ไม่ใช่รอบของ drand ที่ผูกมัดไว้", "is not of the round of drand that was committed to"], DOUBT],
  signature: [
    ["ลายเซ็นไม่ใช่ของ drand รอบ {round}", "the signature is not drand's for round {round}"],
    ["คัดลอกลายเซ็นของรอบนี้จาก drand ใหม่ ถ้ายังไม่ผ่านอย่าเชื่อผลนี้", "copy the round's signature from drand again; if it still fails, do not trust it"],
  ],
  dice: [["จำนวนลูกเต๋าไม่ตรงกับที่ผูกมัดไว้", "has not as many dice as were committed to"], DOUBT],
  number: [["เลขหรือชุดไม่ตรงกับที่คำนวณได้ ({wanted})", "is not what follows: the number is {wanted}"], DOUBT],
  not_in_pool: [
    ["ไม่มีบรรทัด {line} ในบัญชีรายชื่อ", "there is no line {line} in the pool"],
    ["พิมพ์รหัสและรหัสลับให้ตรงกับในใบทุกตัว ถ้ายังไม่พบให้ทักท้วง", "type id and salt exactly as on the slip; if it still is not there, object"],
  ],
  bad_slip: [
    ["ต้องมีรหัสและรหัสลับ 32 ตัวจากใบ", "needs the id and the 32 characters of the salt"],
    ["ใส่ --id และ --salt ตามใบ", "give --id and --salt as on the slip"],
  ],
};
export const WORDS = {
  HELD: [
    "คำผูกมัดลำดับ {sequence} “{purpose}”: {people} คน {panels} ชุด ชุดละ {seats} คน ครบโควตาทุกชุด",
    "commitment {sequence} “{purpose}”: {people} people, {panels} panels of {seats}, quotas kept",
  ],
  REASON: ["เหตุที่จับอีกครั้ง: {reason}", "why there is another draw: {reason}"],
  HOUSEHOLDS: ["ไม่มีชุดใดมีสองคนจากครัวเรือนเดียวกัน", "no panel has two of one household"],
  NO_HOUSEHOLDS: ["ครัวเรือนไม่ได้เผยแพร่ จึงไม่ได้ตรวจ", "households are not published, so not checked"],
  CHANCES: [
    "แต่ละคนอยู่ใน {least} ถึง {most} ชุด จาก {panels} ชุด",
    "everybody is on {least} to {most} of the {panels} panels",
  ],
  HASH: ["SHA-256 ของ commitment.json: {sha256}", "SHA-256 of commitment.json: {sha256}"],
  NOT_DRAWN: ["ยังไม่ได้จับ", "not drawn yet"],
  ROUND: [
    "drand รอบ {round} ลายเซ็นถูกต้อง ออกเมื่อ {time}: ต้องมีคนเห็นคำผูกมัดนี้ก่อนเวลานั้น",
    "drand round {round} is genuine, out at {time}: somebody must have seen this before then",
  ],
  DICE: ["ลูกเต๋า {dice}: ต้องมีคนเห็นตอนทอย", "dice {dice}: somebody must have seen the throw"],
  NUMBER: ["เลขที่ได้ {number} จึงเป็นชุดที่ {number}", "the number is {number}: panel {number}"],
  PERSON: [
    "บรรทัดของท่าน {line} {traits}: อยู่ใน {count} จาก {panels} ชุด",
    "your line {line} {traits}: on {count} of {panels} panels",
  ],
  DRAWN: ["ท่านได้รับเลือก", "you were drawn"],
  PASSED_OVER: ["ท่านไม่ได้รับเลือก", "you were not drawn"],
};

export const fill = (text, given) => text.replace(/\{(\w+)\}/g, (_, name) => given[name]);

export function inWords({ code, file, row = 0, given = {} }, language) {
  const [what, remedy] = FAULTS[code].map((words) => words[language]);
  const place = row ? `${file}:${row}:` : file;
  const said = `${place}: ${fill(what, given)}; ${fill(remedy, given)}`;
  return said.split(/\r\n|[\n\v\f\r\x1c-\x1e\x85\u2028\u2029]/).join(" ");
}
