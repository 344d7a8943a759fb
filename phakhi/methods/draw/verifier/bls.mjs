// Does this signature belong to this round of the public beacon? BLS signatures on the curve BLS12-381 (signatures on G1,
// keys on G2) in plain numbers: slow, about a second, and short enough to be read. Nothing but Node's own SHA-256 is used.
// Sources: RFC 9380 (hash to curve), draft-irtf-cfrg-bls-signature, Costello & others for the pairing's line functions.

import { createHash } from "node:crypto";

const P = 0x1a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffaaabn;
const ORDER = 0x73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff00000001n;
const LOOP = 0xd201000000010000n; // the curve's parameter is −LOOP; only whether a product is 1 is asked, so the sign may go
const DOMAIN = "BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_";
const G2 =
  "93e02b6052719f607dacd3a088274f65596bd0d09920b61ab5da61bbdc7f5049334cf11213945d57e5ac7d055d042b7e" +
  "024aa2b2f08f0a91260805272dc51051c6e47ad4fa403b02b4510b647ae3d1770bac0326a805bbefd48056c8c121bdb8";

/** e(signature, g₂) = e(hash of the round, key): the pairings' product with one side negated is 1. */
export function isSigned(key, round, signature) {
  const point = readG1(signature);
  if (point === null || times(Fp, ORDER, point) !== null) return false;
  const message = sha256(bytesOf(BigInt(round), 8));
  const product = timesFp12(
    miller([point[0], Fp.minus(0n, point[1])], readG2(G2)),
    miller(hashToG1(message, DOMAIN), readG2(key)),
  );
  return isOne(powerFp12(product, (P ** 12n - 1n) / ORDER));
}

// Numbers modulo P, and the complex-like numbers [a, b] = a + b·u over them with u² = −1.

const mod = (a) => ((a %= P) < 0n ? a + P : a);

function power(base, exponent) {
  let result = 1n;
  for (const bit of exponent.toString(2)) {
    result = mod(result * result);
    if (bit === "1") result = mod(result * base);
  }
  return result;
}

const inverse = (a) => power(a, P - 2n);
const isSquare = (a) => a === 0n || power(a, (P - 1n) / 2n) === 1n;
const root = (a) => power(a, (P + 1n) / 4n);

const Fp = {
  plus: (a, b) => mod(a + b),
  minus: (a, b) => mod(a - b),
  times: (a, b) => mod(a * b),
  over: (a, b) => mod(a * inverse(b)),
  isZero: (a) => a === 0n,
};

const Fp2 = {
  plus: ([a, b], [c, d]) => [mod(a + c), mod(b + d)],
  minus: ([a, b], [c, d]) => [mod(a - c), mod(b - d)],
  times: ([a, b], [c, d]) => [mod(a * c - b * d), mod(a * d + b * c)],
  over([a, b], [c, d]) {
    const norm = inverse(mod(c * c + d * d));
    return [mod((a * c + b * d) * norm), mod((b * c - a * d) * norm)];
  },
  isZero: ([a, b]) => a === 0n && b === 0n,
};

function rootFp2([a, b]) {
  const norm = root(mod(a * a + b * b));
  const half = inverse(2n);
  const square = [mod((a + norm) * half), mod((a - norm) * half)].find(isSquare);
  const first = root(square);
  return first === 0n ? [0n, root(mod(-a))] : [first, mod(b * half * inverse(first))];
}

// Points [x, y] of y² = x³ + 4 (G1, over Fp) and y² = x³ + 4(1 + u) (G2, over Fp2); null is the point at infinity.

/** Of the tangent at p, or of the line through p and q; null if it is upright. */
function slope(F, p, q) {
  if (!F.isZero(F.minus(p[0], q[0]))) return F.over(F.minus(p[1], q[1]), F.minus(p[0], q[0]));
  if (F.isZero(F.plus(p[1], q[1]))) return null;
  const square = F.times(p[0], p[0]);
  return F.over(F.plus(square, F.plus(square, square)), F.plus(p[1], p[1]));
}

function plus(F, p, q) {
  if (p === null || q === null) return p ?? q;
  const s = slope(F, p, q);
  if (s === null) return null;
  const x = F.minus(F.minus(F.times(s, s), p[0]), q[0]);
  return [x, F.minus(F.times(s, F.minus(p[0], x)), p[1])];
}

function times(F, scalar, p) {
  let result = null;
  for (const bit of scalar.toString(2)) {
    result = plus(F, result, result);
    if (bit === "1") result = plus(F, result, p);
  }
  return result;
}

// Fp12: six coefficients in Fp2, of 1, w, …, w⁵, where w⁶ = 1 + u.

const ONE = [[1n, 0n], [0n, 0n], [0n, 0n], [0n, 0n], [0n, 0n], [0n, 0n]];
const isOne = (a) => a.every(([c, d], i) => c === ONE[i][0] && d === 0n);

function timesFp12(a, b) {
  const sums = Array.from({ length: 12 }, () => [0n, 0n]);
  for (let i = 0; i < 6; i++) {
    for (let j = 0; j < 6; j++) {
      const [[p, q], [r, s], sum] = [a[i], b[j], sums[i + j]];
      sum[0] += p * r - q * s;
      sum[1] += p * s + q * r;
    }
  }
  return ONE.map((_, i) => {
    const [[low, lowU], [high, highU]] = [sums[i], sums[i + 6]];
    return [mod(low + high - highU), mod(lowU + high + highU)];
  });
}

function powerFp12(base, exponent) {
  let result = ONE;
  for (const bit of exponent.toString(2)) {
    result = timesFp12(result, result);
    if (bit === "1") result = timesFp12(result, base);
  }
  return result;
}

/** The line through q and r of G2, brought to Fp12 by (x/w², y/w³), at p of G1, times w³, which the last power makes 1. */
function line(q, r, p) {
  const s = slope(Fp2, q, r);
  const constant = Fp2.minus(Fp2.times(s, q[0]), q[1]);
  return [constant, [0n, 0n], Fp2.times(s, [mod(-p[0]), 0n]), [p[1], 0n], [0n, 0n], [0n, 0n]];
}

function miller(p, q) {
  let [value, point] = [ONE, q];
  for (const bit of LOOP.toString(2).slice(1)) {
    value = timesFp12(timesFp12(value, value), line(point, point, p));
    point = plus(Fp2, point, point);
    if (bit === "1") {
      value = timesFp12(value, line(point, q, p));
      point = plus(Fp2, point, q);
    }
  }
  return value;
}

// Points as bytes: the top three bits say "compressed", "infinity" and "the larger y". There is one way only to write a point.

const number = (bytes) => BigInt("0x" + Buffer.from(bytes).toString("hex"));
const bytesOf = (value, length) => Buffer.from(value.toString(16).padStart(2 * length, "0"), "hex");
const isLarger = (a) => a > (P - 1n) / 2n;

/** null if these bytes are no point. */
export function readG1(hex) {
  if (!/^[89ab][0-9a-f]{95}$/.test(hex)) return null;
  const x = number(Buffer.from(hex, "hex")) % 2n ** 381n;
  const square = mod(x * x * x + 4n);
  if (x >= P || !isSquare(square)) return null;
  const y = root(square);
  return [x, isLarger(y) === /^[ab]/.test(hex) ? y : mod(-y)];
}

/** Only for keys that stand in these files. */
function readG2(hex) {
  const x = [BigInt("0x" + hex.slice(96)), BigInt("0x" + hex.slice(0, 96)) % 2n ** 381n];
  const [a, b] = rootFp2(Fp2.plus(Fp2.times(Fp2.times(x, x), x), [4n, 4n]));
  return [x, isLarger(b === 0n ? a : b) === /^[ab]/.test(hex) ? [a, b] : [mod(-a), mod(-b)]];
}

// RFC 9380: two numbers from the message, each put on a curve alike to G1's, carried over to G1's, and added.

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest();

export function hashToG1(message, domain) {
  const [first, second] = hashToNumbers(message, domain);
  const sum = plus(Fp, mapToCurve(first), mapToCurve(second));
  return times(Fp, LOOP + 1n, sum); // of the right order
}

/** §5.2 and §5.3.1: 128 bytes, 64 for each number. */
function hashToNumbers(message, domain) {
  const tag = Buffer.concat([Buffer.from(domain), bytesOf(BigInt(domain.length), 1)]);
  const start = sha256(Buffer.alloc(64), message, bytesOf(128n, 2), bytesOf(0n, 1), tag);
  const blocks = [sha256(start, bytesOf(1n, 1), tag)];
  for (let i = 2n; i <= 4n; i++) {
    const mixed = start.map((byte, place) => byte ^ blocks.at(-1)[place]);
    blocks.push(sha256(mixed, bytesOf(i, 1), tag));
  }
  const bytes = Buffer.concat(blocks);
  return [mod(number(bytes.subarray(0, 64))), mod(number(bytes.subarray(64)))];
}

/** §6.6.2 with A, B and Z of §8.8.1, then the map of appendix E.2. */
function mapToCurve(u) {
  const zu2 = mod(Z * u * u);
  const tail = mod(zu2 * zu2 + zu2);
  const curve = (x) => mod((x * x + A) * x + B);
  const first = tail === 0n ? Fp.over(B, mod(Z * A)) : mod(Fp.over(-B, A) * (1n + inverse(tail)));
  const x = isSquare(curve(first)) ? first : mod(zu2 * first);
  const either = root(curve(x));
  const y = either % 2n === u % 2n ? either : mod(-either);
  const [xTop, xBottom, yTop, yBottom] = MAP.map((terms) => terms.reduceRight((sum, term) => mod(sum * x + term)));
  return xBottom === 0n || yBottom === 0n ? null : [Fp.over(xTop, xBottom), Fp.over(mod(y * yTop), yBottom)];
}

const A = 0x00144698a3b8e9433d693a02c96d4982b0ea985383ee66a8d8e8981aefd881ac98936f8da0e0f97f5cf428082d584c1dn;
const B = 0x12e2908d11688030018b12e8753eee3b2016c1f0f24f4070a0b9c14fcef35ef55a23215a316ceaa5d1cc48e98e172be0n;
const Z = 11n;

// Appendix E.2: of x above and below the line, of y above and below, each from the constant term up.
const MAP = [
  [
    0x11a05f2b1e833340b809101dd99815856b303e88a2d7005ff2627b56cdb4e2c85610c2d5f2e62d6eaeac1662734649b7n,
    0x17294ed3e943ab2f0588bab22147a81c7c17e75b2f6a8417f565e33c70d1e86b4838f2a6f318c356e834eef1b3cb83bbn,
    0x0d54005db97678ec1d1048c5d10a9a1bce032473295983e56878e501ec68e25c958c3e3d2a09729fe0179f9dac9edcb0n,
    0x1778e7166fcc6db74e0609d307e55412d7f5e4656a8dbf25f1b33289f1b330835336e25ce3107193c5b388641d9b6861n,
    0x0e99726a3199f4436642b4b3e4118e5499db995a1257fb3f086eeb65982fac18985a286f301e77c451154ce9ac8895d9n,
    0x1630c3250d7313ff01d1201bf7a74ab5db3cb17dd952799b9ed3ab9097e68f90a0870d2dcae73d19cd13c1c66f652983n,
    0x0d6ed6553fe44d296a3726c38ae652bfb11586264f0f8ce19008e218f9c86b2a8da25128c1052ecaddd7f225a139ed84n,
    0x17b81e7701abdbe2e8743884d1117e53356de5ab275b4db1a682c62ef0f2753339b7c8f8c8f475af9ccb5618e3f0c88en,
    0x080d3cf1f9a78fc47b90b33563be990dc43b756ce79f5574a2c596c928c5d1de4fa295f296b74e956d71986a8497e317n,
    0x169b1f8e1bcfa7c42e0c37515d138f22dd2ecb803a0c5c99676314baf4bb1b7fa3190b2edc0327797f241067be390c9en,
    0x10321da079ce07e272d8ec09d2565b0dfa7dccdde6787f96d50af36003b14866f69b771f8c285decca67df3f1605fb7bn,
    0x06e08c248e260e70bd1e962381edee3d31d79d7e22c837bc23c0bf1bc24c6b68c24b1b80b64d391fa9c8ba2e8ba2d229n,
  ],
  [
    0x08ca8d548cff19ae18b2e62f4bd3fa6f01d5ef4ba35b48ba9c9588617fc8ac62b558d681be343df8993cf9fa40d21b1cn,
    0x12561a5deb559c4348b4711298e536367041e8ca0cf0800c0126c2588c48bf5713daa8846cb026e9e5c8276ec82b3bffn,
    0x0b2962fe57a3225e8137e629bff2991f6f89416f5a718cd1fca64e00b11aceacd6a3d0967c94fedcfcc239ba5cb83e19n,
    0x03425581a58ae2fec83aafef7c40eb545b08243f16b1655154cca8abc28d6fd04976d5243eecf5c4130de8938dc62cd8n,
    0x13a8e162022914a80a6f1d5f43e7a07dffdfc759a12062bb8d6b44e833b306da9bd29ba81f35781d539d395b3532a21en,
    0x0e7355f8e4e667b955390f7f0506c6e9395735e9ce9cad4d0a43bcef24b8982f7400d24bc4228f11c02df9a29f6304a5n,
    0x0772caacf16936190f3e0c63e0596721570f5799af53a1894e2e073062aede9cea73b3538f0de06cec2574496ee84a3an,
    0x14a7ac2a9d64a8b230b3f5b074cf01996e7f63c21bca68a81996e1cdf9822c580fa5b9489d11e2d311f7d99bbdcc5a5en,
    0x0a10ecf6ada54f825e920b3dafc7a3cce07f8d1d7161366b74100da67f39883503826692abba43704776ec3a79a1d641n,
    0x095fc13ab9e92ad4476d6e3eb3a56680f682b4ee96f7d03776df533978f31c1593174e4b4b7865002d6384d168ecdd0an,
    1n,
  ],
  [
    0x090d97c81ba24ee0259d1f094980dcfa11ad138e48a869522b52af6c956543d3cd0c7aee9b3ba3c2be9845719707bb33n,
    0x134996a104ee5811d51036d776fb46831223e96c254f383d0f906343eb67ad34d6c56711962fa8bfe097e75a2e41c696n,
    0x00cc786baa966e66f4a384c86a3b49942552e2d658a31ce2c344be4b91400da7d26d521628b00523b8dfe240c72de1f6n,
    0x01f86376e8981c217898751ad8746757d42aa7b90eeb791c09e4a3ec03251cf9de405aba9ec61deca6355c77b0e5f4cbn,
    0x08cc03fdefe0ff135caf4fe2a21529c4195536fbe3ce50b879833fd221351adc2ee7f8dc099040a841b6daecf2e8fedbn,
    0x16603fca40634b6a2211e11db8f0a6a074a7d0d4afadb7bd76505c3d3ad5544e203f6326c95a807299b23ab13633a5f0n,
    0x04ab0b9bcfac1bbcb2c977d027796b3ce75bb8ca2be184cb5231413c4d634f3747a87ac2460f415ec961f8855fe9d6f2n,
    0x0987c8d5333ab86fde9926bd2ca6c674170a05bfe3bdd81ffd038da6c26c842642f64550fedfe935a15e4ca31870fb29n,
    0x09fc4018bd96684be88c9e221e4da1bb8f3abd16679dc26c1e8b6e6a1f20cabe69d65201c78607a360370e577bdba587n,
    0x0e1bba7a1186bdb5223abde7ada14a23c42a0ca7915af6fe06985e7ed1e4d43b9b3f7055dd4eba6f2bafaaebca731c30n,
    0x19713e47937cd1be0dfd0b8f1d43fb93cd2fcbcb6caf493fd1183e416389e61031bf3a5cce3fbafce813711ad011c132n,
    0x18b46a908f36f6deb918c143fed2edcc523559b8aaf0c2462e6bfe7f911f643249d9cdf41b44d606ce07c8a4d0074d8en,
    0x0b182cac101b9399d155096004f53f447aa7b12a3426b08ec02710e807b4633f06c851c1919211f20d4c04f00b971ef8n,
    0x0245a394ad1eca9b72fc00ae7be315dc757b3b080d4c158013e6632d3c40659cc6cf90ad1c232a6442d9d3f5db980133n,
    0x05c129645e44cf1102a159f748c4a3fc5e673d81d7e86568d9ab0f5d396a7ce46ba1049b6579afb7866b1e715475224bn,
    0x15e6be4e990f03ce4ea50b3b42df2eb5cb181d8f84965a3957add4fa95af01b2b665027efec01c7704b456be69c8b604n,
  ],
  [
    0x16112c4c3a9c98b252181140fad0eae9601a6de578980be6eec3232b5be72e7a07f3688ef60c206d01479253b03663c1n,
    0x1962d75c2381201e1a0cbd6c43c348b885c84ff731c4d59ca4a10356f453e01f78a4260763529e3532f6102c2e49a03dn,
    0x058df3306640da276faaae7d6e8eb15778c4855551ae7f310c35a5dd279cd2eca6757cd636f96f891e2538b53dbf67f2n,
    0x16b7d288798e5395f20d23bf89edb4d1d115c5dbddbcd30e123da489e726af41727364f2c28297ada8d26d98445f5416n,
    0x0be0e079545f43e4b00cc912f8228ddcc6d19c9f0f69bbb0542eda0fc9dec916a20b15dc0fd2ededda39142311a5001dn,
    0x08d9e5297186db2d9fb266eaac783182b70152c65550d881c5ecd87b6f0f5a6449f38db9dfa9cce202c6477faaf9b7acn,
    0x166007c08a99db2fc3ba8734ace9824b5eecfdfa8d0cf8ef5dd365bc400a0051d5fa9c01a58b1fb93d1a1399126a775cn,
    0x16a3ef08be3ea7ea03bcddfabba6ff6ee5a4375efa1f4fd7feb34fd206357132b920f5b00801dee460ee415a15812ed9n,
    0x1866c8ed336c61231a1be54fd1d74cc4f9fb0ce4c6af5920abc5750c4bf39b4852cfe2f7bb9248836b233d9d55535d4an,
    0x167a55cda70a6e1cea820597d94a84903216f763e13d87bb5308592e7ea7d4fbc7385ea3d529b35e346ef48bb8913f55n,
    0x04d2f259eea405bd48f010a01ad2911d9c6dd039bb61a6290e591b36e636a5c871a5c29f4f83060400f8b49cba8f6aa8n,
    0x0accbb67481d033ff5852c1e48c50c477f94ff8aefce42d28c0f9a88cea7913516f968986f7ebbea9684b529e2561092n,
    0x0ad6b9514c767fe3c3613144b45f1496543346d98adf02267d5ceef9a00d9b8693000763e3b90ac11e99b138573345ccn,
    0x02660400eb2e4f3b628bdd0d53cd76f2bf565b94e72927c1cb748df27942480e420517bd8714cc80d1fadc1326ed06f7n,
    0x0e0fa1d816ddc03e6b24255e0d7819c171c40f65e273b853324efcd6356caa205ca2f570f13497804415473a1d634b8fn,
    1n,
  ],];
