// Says an amount of money in Thai words under its field, as on a cheque.
const DIGITS = ["ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"];
const PLACES = ["", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน"];

export function sayBaht(root) {
  for (const output of root.querySelectorAll("[data-baht-words-of]")) {
    const input = document.getElementById(output.dataset.bahtWordsOf);
    if (!input || output.dataset.ready) continue;
    output.dataset.ready = "yes";
    const say = () => (output.textContent = bahtText(input.value));
    input.addEventListener("input", say);
    say();
  }
}

export function bahtText(written) {
  const plain = written
    .replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))
    .replace(/[,\s]/g, "");
  const parts = /^(\d{1,15})(?:\.(\d{1,2}))?$/.exec(plain);
  if (!parts) return "";
  const baht = parts[1].replace(/^0+(?=\d)/, "");
  const satang = (parts[2] ?? "").padEnd(2, "0");
  if (baht === "0" && satang !== "00") return `${words(satang)}สตางค์`;
  return `${words(baht)}บาท${satang === "00" ? "ถ้วน" : `${words(satang)}สตางค์`}`;
}

function words(digits) {
  if (digits.length > 6) {
    const [high, low] = [digits.slice(0, -6), digits.slice(-6)];
    return `${words(high)}ล้าน${/[1-9]/.test(low) ? below(low, true) : ""}`;
  }
  return /[1-9]/.test(digits) ? below(digits, false) : DIGITS[0];
}

function below(digits, hasMore) {
  const trimmed = digits.replace(/^0+/, "");
  return [...trimmed]
    .map((digit, index) => one(Number(digit), trimmed.length - 1 - index, trimmed.length > 1 || hasMore))
    .join("");
}

function one(digit, place, isLong) {
  if (digit === 0) return "";
  if (place === 0 && digit === 1 && isLong) return "เอ็ด";
  if (place === 1 && digit === 1) return PLACES[1];
  if (place === 1 && digit === 2) return `ยี่${PLACES[1]}`;
  return DIGITS[digit] + PLACES[place];
}
