// The files of a public draw. Each has one form only, so that its hash means something: lines end in LF, columns are parted by TAB,
// lists by |. JSON is written with one blank a level, keys in the order below.
//
//     pool.canonical        HASH, feature=value|feature=value…     one line a person, rising
//     quotas.canonical      feature, value, min, max
//     panels.canonical      NUMBER, HASH|HASH…                     from 0, members rising
//     households.canonical  HASH|HASH…                             who shares an address, if that is published

export const FORMAT = "phakhi-draw/1";
const LAST_ROUND = 9_999_999_999;
// drand quicknet: the hash of the chain, its public key, when round 1 came out (Unix time), seconds between rounds.
export const CHAINS = {
  "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971": {
    key:
      "83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d106451" +
      "0d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a",
    genesis: 1692803367,
    period: 3,
  },
};

/** `row` is the first line that is not of the form above. */
export class Malformed extends Error {
  constructor(row = 0) {
    super();
    this.row = row;
  }
}

const demand = (fact, row = 0) => {
  if (!fact) throw new Malformed(row);
};
export const isText = (found, pattern) => typeof found === "string" && pattern.test(found);
const isHash = (found) => isText(found, /^[0-9a-f]{64}$/);
const isCount = (found) => Number.isInteger(found) && found >= 1 && found <= 1e9;
const isLine = (found) => isText(found, /^[^\x00-\x1f\x7f\ud800-\udfff]+$/u);
const hasKeys = (found, names) =>
  typeof found === "object" && found !== null && !Array.isArray(found) && Object.keys(found).join() === names.join();
export const asText = (value) => JSON.stringify(value, null, 1) + "\n";

export function decode(bytes, row) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Malformed(row);
  }
}

function readObject(bytes, names) {
  const text = decode(bytes, 0);
  let found;
  try {
    found = JSON.parse(text);
  } catch {
    throw new Malformed();
  }
  demand(hasKeys(found, names) && asText(found) === text);
  return found;
}

const VERIFIER = ["verify.mjs", "files.mjs", "bls.mjs", "words.mjs"];
const COMMITMENT_KEYS = [
  "format", "purpose", "sequence", "previous_sha256", "reason", "seats", "panels", "pool_sha256", "quotas_sha256",
  "panels_sha256", "households_sha256", "selection_sha256", "verifier_sha256", "beacon", "dice",
];

export function readCommitment(bytes) {
  const found = readObject(bytes, COMMITMENT_KEYS);
  demand(found.format === FORMAT && isLine(found.purpose));
  demand(isCount(found.sequence) && isCount(found.seats) && isCount(found.panels));
  for (const name of ["pool", "quotas", "panels", "selection"]) demand(isHash(found[`${name}_sha256`]));
  demand(found.households_sha256 === null || isHash(found.households_sha256));
  const isFirst = found.sequence === 1;
  demand(isFirst ? found.previous_sha256 === null : isHash(found.previous_sha256));
  demand(isFirst ? found.reason === null : isLine(found.reason));
  demand(hasKeys(found.verifier_sha256, VERIFIER) && Object.values(found.verifier_sha256).every(isHash));
  demand(hasSource(found));
  return found;
}

function hasSource({ beacon, dice, panels }) {
  if (beacon === null) return isCount(dice) && dice <= 9 && panels === 10 ** dice;
  return isRound(beacon, ["chain_hash", "round"]) && (dice === null || (isCount(dice) && dice <= 99));
}

const isRound = (beacon, names) =>
  hasKeys(beacon, names) &&
  Object.hasOwn(CHAINS, beacon.chain_hash) &&
  Number.isInteger(beacon.round) && beacon.round >= 1 && beacon.round <= LAST_ROUND;

const DRAW_KEYS = [
  "format", "commitment_sha256", "beacon", "dice", "randomness", "passed_over", "value", "number", "members",
];

/** Only the sources are looked at: all else follows from them and is computed anew. */
export function readDraw(bytes) {
  const { beacon, dice, ...found } = readObject(bytes, DRAW_KEYS);
  demand(beacon === null || isRound(beacon, ["chain_hash", "round", "signature"]));
  demand(beacon === null || isText(beacon.signature, /^[0-9a-f]{96}$/));
  demand(dice === null || isText(dice, /^[0-9]{1,99}$/));
  return { ...found, beacon, dice };
}

function readLines(bytes, columns, read) {
  const rows = [];
  let start = 0;
  for (let end; (end = bytes.indexOf("\n", start)) >= 0; start = end + 1) {
    const row = rows.length + 1;
    const line = decode(bytes.subarray(start, end), row);
    const cells = line.split("\t");
    demand(cells.length === columns && !line.includes("\r") && cells.every(Boolean), row);
    rows.push(read(cells, row));
  }
  demand(start === bytes.length, rows.length + 1);
  return rows;
}

function readCount(text, row) {
  demand(/^(0|[1-9][0-9]{0,8})$/.test(text), row);
  return Number(text);
}

function readMembers(text, row) {
  const members = text.split("|");
  demand(members.every(isHash), row);
  demand(members.every((member, i) => i === 0 || members[i - 1] < member), row);
  return members;
}

export function readPool(bytes) {
  const people = readLines(bytes, 2, ([line, traits], row) => {
    demand(isHash(line), row);
    return { line, traits: traits.split("|") };
  });
  people.forEach(({ line }, i) => demand(i === 0 || people[i - 1].line < line, i + 1));
  return people;
}

export function readQuotas(bytes) {
  const quotas = readLines(bytes, 4, ([feature, value, low, high], row) => ({
    feature,
    trait: `${feature}=${value}`,
    low: readCount(low, row),
    high: readCount(high, row),
  }));
  const first = new Map();
  quotas.forEach(({ trait }, i) => {
    demand(!first.has(trait), i + 1);
    first.set(trait, i);
  });
  return quotas;
}

export function readPanels(bytes) {
  const rows = readLines(bytes, 2, ([number, members], row) => [readCount(number, row), readMembers(members, row)]);
  rows.forEach(([number], i) => demand(number === i, i + 1));
  return rows.map(([, members]) => members);
}

export function readHouseholds(bytes) {
  const houses = readLines(bytes, 1, ([members], row) => readMembers(members, row));
  houses.forEach((house, i) => demand(i === 0 || houses[i - 1][0] < house[0], i + 1));
  houses.forEach((house, i) => demand(house.length > 1, i + 1));
  return houses;
}
