// Checks a public draw from its published files alone, without a network and without trusting who drew:
//
//     node verify.mjs [DIR] [--committed] [--seen commitment.json] [--id ID --salt SALT] [--lang en]
//
// Ends with 0 if all holds, 3 if something does not, 2 if something is missing or cannot be read.
//
// How the draw works. Before any number exists, commitment.json fixes by their SHA-256: the pool (a line for each person, named
// by SHA-256 of a secret salt and their id), the quotas, and M panels that all keep them. It also says which future round of the
// public beacon drand, or how many dice, will give the number. When that is out:
//
//     randomness = SHA-256(beacon's signature), then the dice as ASCII digits
//     numbers    = HKDF-SHA256(randomness ‖ pool's hash ‖ panels' hash, info "phakhi-draw/1 " + purpose), big-endian uint64s
//     panel      = the first number below ⌊2⁶⁴/M⌋·M, modulo M            (with dice alone: the digits themselves)

import { createHash, createHmac } from "node:crypto";
import { readdirSync, readFileSync, realpathSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { isSigned } from "./bls.mjs";
import {
  asText, CHAINS, decode, FORMAT, isText, Malformed, readCommitment, readDraw, readHouseholds, readPanels, readPool, readQuotas,
} from "./files.mjs";
import { fill, inWords, WORDS } from "./words.mjs";

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest();
const hmac = (key, ...parts) => parts.reduce((hash, part) => hash.update(part), createHmac("sha256", key)).digest();
const fromHex = (text) => Buffer.from(text, "hex");

// 1. The number.

function* uint64s(material, info) {
  const key = hmac(Buffer.alloc(32), material);
  let block = Buffer.alloc(0);
  for (let counter = 1; counter < 256; counter++) {
    block = hmac(key, block, info, Buffer.from([counter]));
    for (let place = 0; place < 32; place += 8) yield block.readBigUInt64BE(place);
  }
}

export function derive(randomness, pool, panels, purpose, count) {
  const limit = (2n ** 64n / BigInt(count)) * BigInt(count);
  let passedOver = 0;
  for (const value of uint64s(Buffer.concat([randomness, pool, panels]), Buffer.from(`${FORMAT} ${purpose}`))) {
    if (value < limit) return { passedOver, value, number: value % BigInt(count) };
    passedOver++;
  }
}

/** draw.json as it must be, from the commitment and the randomness that draw.json names. */
function expectedDraw(commitment, commitmentHash, panels, { beacon, dice }) {
  const signed = beacon === null ? Buffer.alloc(0) : sha256(fromHex(beacon.signature));
  const randomness = Buffer.concat([signed, Buffer.from(dice ?? "")]);
  let [passedOver, value, number] = [null, null, Number(dice ?? 0)];
  if (beacon !== null) {
    const [pool, all] = [fromHex(commitment.pool_sha256), fromHex(commitment.panels_sha256)];
    const derived = derive(randomness, pool, all, commitment.purpose, commitment.panels);
    [passedOver, value, number] = [derived.passedOver, String(derived.value), Number(derived.number)];
  }
  return {
    format: FORMAT,
    commitment_sha256: commitmentHash,
    beacon,
    dice,
    randomness: randomness.toString("hex"),
    passed_over: passedOver,
    value,
    number,
    members: panels[number],
  };
}

// 2. The folder: everything that does not hold goes into `faults`.

class Missing extends Error {}

class Folder {
  constructor(path) {
    this.path = path;
    this.faults = [];
  }

  fault(code, name, row = 0, given = {}) {
    this.faults.push({ code, file: join(this.path, name), row, given });
  }

  bytes(name) {
    try {
      return readFileSync(join(this.path, name));
    } catch {
      throw new Missing();
    }
  }

  /** null if that cannot be read, which is then among the faults. */
  read(name, reader) {
    try {
      return reader(this.bytes(name));
    } catch (error) {
      if (error instanceof Missing) this.fault("missing", name);
      else if (error instanceof Malformed) this.fault("form", name, error.row);
      else throw error;
      return null;
    }
  }
}

const hashOf = (bytes) => sha256(bytes).toString("hex");

function verify(path, beforeDraw, seen) {
  const folder = new Folder(path);
  const commitment = folder.read("commitment.json", readCommitment);
  if (commitment === null) return { folder };
  checkHashes(folder, commitment);
  checkEarlier(folder, commitment);
  const verified = { folder, commitment, commitmentHash: hashOf(folder.bytes("commitment.json")), content: null, draw: null };
  if (!folder.faults.length) verified.content = readContent(folder, commitment);
  if (verified.content) checkContent(folder, commitment, verified.content);
  if (seen !== undefined) checkSeen(folder, commitment, seen);
  if (!beforeDraw) checkDraw(verified);
  return verified;
}

function checkHashes(folder, commitment) {
  const hashes = {
    "pool.canonical": commitment.pool_sha256,
    "quotas.canonical": commitment.quotas_sha256,
    "panels.canonical": commitment.panels_sha256,
    "selection.json": commitment.selection_sha256,
    ...commitment.verifier_sha256,
    ...(commitment.households_sha256 && { "households.canonical": commitment.households_sha256 }),
  };
  for (const [name, wanted] of Object.entries(hashes)) {
    const found = folder.read(name, hashOf);
    if (found !== null && found !== wanted) folder.fault("changed", name);
  }
}

/** All commitments of this selection stand here, each naming the one before; no other. */
function checkEarlier(folder, commitment) {
  const { sequence } = commitment;
  const wanted = new Set(["commitment.json"]);
  for (let number = 1; number < sequence; number++) wanted.add(`commitment-${number}.json`);
  for (const name of readdirSync(folder.path).sort()) {
    if (/^commitment.*\.json$/.test(name) && !wanted.has(name)) folder.fault("second", name, 0, { sequence });
  }
  let after = commitment;
  for (let number = sequence - 1; number > 0; number--) {
    const name = `commitment-${number}.json`;
    const before = folder.read(name, readCommitment);
    if (before === null) return;
    const isTheOne = before.sequence === number && hashOf(folder.bytes(name)) === after.previous_sha256;
    if (!isTheOne) folder.fault("rewritten", name, 0, { sequence: number });
    after = before;
  }
}

/** A commitment that somebody kept is this one or one of those before it. */
function checkSeen(folder, commitment, seen) {
  const kept = new Folder(dirname(seen));
  const name = basename(seen);
  const found = kept.read(name, readCommitment);
  if (found !== null) {
    const { sequence } = found;
    const own = sequence === commitment.sequence ? "commitment.json" : `commitment-${sequence}.json`;
    if (sequence > commitment.sequence) kept.fault("seen_later", name, 0, { sequence });
    else if (new Folder(folder.path).read(own, hashOf) !== hashOf(kept.bytes(name))) {
      kept.fault("seen_other", name, 0, { sequence });
    }
  }
  folder.faults.push(...kept.faults);
}

function readContent(folder, commitment) {
  const people = folder.read("pool.canonical", readPool);
  const quotas = folder.read("quotas.canonical", readQuotas);
  const panels = folder.read("panels.canonical", readPanels);
  const households = commitment.households_sha256 ? folder.read("households.canonical", readHouseholds) : null;
  return people && quotas && panels && { people, quotas, panels, households };
}

// 3. The panels: counting, nothing else.

function checkContent(folder, commitment, { people, quotas, panels, households }) {
  const features = new Map();
  for (const { feature, trait } of quotas) features.set(feature, (features.get(feature) ?? new Set()).add(trait));
  const allowed = [...features.values()];
  people.forEach(({ traits }, i) => {
    const fits = traits.length === allowed.length && traits.every((trait, place) => allowed[place].has(trait));
    if (!fits) folder.fault("traits", "pool.canonical", i + 1);
  });
  const { seats, panels: wanted } = commitment;
  if (panels.length !== wanted) folder.fault("count", "panels.canonical", 0, { found: panels.length, wanted });
  const known = new Map(people.map(({ line, traits }) => [line, traits]));
  const homes = new Map();
  (households ?? []).forEach((house, i) => {
    if (house.some((member) => homes.has(member) || !known.has(member))) folder.fault("stranger", "households.canonical", i + 1);
    for (const member of house) homes.set(member, house[0]);
  });
  panels.forEach((panel, i) => {
    const fault = (code, given) => folder.fault(code, "panels.canonical", i + 1, given);
    if (panel.length !== seats) fault("size", { found: panel.length, wanted: seats });
    else if (!panel.every((member) => known.has(member))) fault("stranger");
    else {
      checkPanel(panel, known, quotas, fault);
      if (new Set(panel.map((member) => homes.get(member) ?? member)).size < panel.length) fault("household");
    }
  });
}

function checkPanel(panel, known, quotas, fault) {
  const counts = new Map();
  for (const member of panel) for (const trait of known.get(member)) counts.set(trait, (counts.get(trait) ?? 0) + 1);
  for (const { trait, low, high } of quotas) {
    const found = counts.get(trait) ?? 0;
    if (found < low || found > high) fault("quota", { trait, found, low, high });
  }
}

/** On how many panels everybody stands. */
function countsOf({ people, panels }) {
  const counts = new Map(people.map(({ line }) => [line, 0]));
  for (const panel of panels) for (const member of panel) counts.set(member, counts.get(member) + 1);
  return counts;
}

// 4. The draw.

function checkDraw(verified) {
  const { folder, commitment, commitmentHash, content } = verified;
  const draw = folder.read("draw.json", readDraw);
  if (draw === null) return;
  const before = folder.faults.length;
  checkSources(folder, commitment, draw);
  if (draw.commitment_sha256 !== commitmentHash) folder.fault("other_commitment", "draw.json");
  if (folder.faults.length === 0 && before === 0 && content) {
    const wanted = expectedDraw(commitment, commitmentHash, content.panels, draw);
    const isSame = asText(wanted) === decode(folder.bytes("draw.json"), 0);
    if (!isSame) folder.fault("number", "draw.json", 0, { wanted: wanted.number });
  }
  verified.draw = draw;
}

/** The very round and the very number of dice that were committed to. */
function checkSources(folder, commitment, { beacon, dice }) {
  const wanted = commitment.beacon;
  if (beacon?.chain_hash !== wanted?.chain_hash || beacon?.round !== wanted?.round) folder.fault("round", "draw.json");
  else if (beacon !== null && !isSigned(CHAINS[beacon.chain_hash].key, beacon.round, beacon.signature)) {
    folder.fault("signature", "draw.json", 0, { round: beacon.round });
  }
  if ((dice?.length ?? null) !== commitment.dice) folder.fault("dice", "draw.json");
}

/** One's own line: only who has the salt can find it. */
function findPerson({ content, draw }, id, salt) {
  if (id === undefined || !isText(salt, /^[0-9a-fA-F]{32}$/)) return { fault: { code: "bad_slip", file: "--salt" } };
  const line = hashOf(Buffer.concat([fromHex(salt), Buffer.from(id)]));
  const person = content.people.find((one) => one.line === line);
  if (!person) return { fault: { code: "not_in_pool", file: "--id", given: { line } } };
  return { ...person, count: countsOf(content).get(line), isDrawn: draw?.members.includes(line) };
}

// 5. What is said when all holds.

function* report({ commitment, commitmentHash, content, draw }, person, language) {
  const say = (name, given) => fill(WORDS[name][language], given);
  const { sequence, purpose, panels, seats, reason, beacon } = commitment;
  const counts = [...countsOf(content).values()].sort((one, other) => one - other);
  yield say("HELD", { sequence, purpose, people: counts.length, panels, seats });
  if (reason !== null) yield say("REASON", { reason });
  yield say(content.households === null ? "NO_HOUSEHOLDS" : "HOUSEHOLDS", {});
  yield say("CHANCES", { least: counts[0], most: counts.at(-1), panels });
  yield say("HASH", { sha256: commitmentHash });
  if (draw === null) yield say("NOT_DRAWN", {});
  if (draw !== null && beacon !== null) yield say("ROUND", { round: beacon.round, time: timeOf(beacon) });
  if (draw?.dice) yield say("DICE", { dice: draw.dice });
  if (draw !== null) yield say("NUMBER", { number: draw.number });
  if (person !== null) yield say("PERSON", { ...person, traits: person.traits.join("|"), panels });
  if (person !== null && draw !== null) yield say(person.isDrawn ? "DRAWN" : "PASSED_OVER", {});
}

/** In Thailand. */
function timeOf({ chain_hash, round }) {
  const { genesis, period } = CHAINS[chain_hash];
  const seconds = genesis + (round - 1) * period + 7 * 3600;
  return new Date(seconds * 1000).toISOString().slice(0, 19).replace("T", " ") + "+07:00";
}

const OPTIONS = {
  committed: { type: "boolean" },
  seen: { type: "string" },
  id: { type: "string" },
  salt: { type: "string" },
  lang: { type: "string", default: "th" },
};

function parse(words) {
  try {
    return parseArgs({ args: words, allowPositionals: true, options: OPTIONS });
  } catch (error) {
    console.error(`verify.mjs: ${error.message}`);
    process.exit(2);
  }
}

function main(words) {
  const { values: asked, positionals } = parse(words);
  const language = asked.lang === "en" ? 1 : 0;
  const verified = verify(positionals[0] ?? ".", asked.committed, asked.seen);
  const { faults } = verified.folder;
  let person = null;
  if (!faults.length && (asked.id !== undefined || asked.salt !== undefined)) {
    person = findPerson(verified, asked.id, asked.salt);
    if (person.fault) faults.push(person.fault);
  }
  for (const fault of faults) console.error(inWords(fault, language));
  if (faults.length) return faults.some(({ code }) => ["missing", "form", "bad_slip"].includes(code)) ? 2 : 3;
  for (const line of report(verified, person, language)) console.log(line);
  return 0;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.exitCode = main(process.argv.slice(2));
}
