// Figures and days → words. The wording is that of conflictcli/output/wording.py, and of the strip that Python writes.

const NUMBERS = new Intl.NumberFormat("en-US");
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** 1200 → "1,200". */
function grouped(number) {
  return NUMBERS.format(number);
}

/** 1, "event" → "1 event"; 1200, "event" → "1,200 events". */
function counted(number, one, many = `${one}s`) {
  return `${grouped(number)} ${number === 1 ? one : many}`;
}

/** A count as short as can be: 12, 12+, ≤9, ~30, 12 (10–15), 24+, and nothing where nothing is known. */
function figure(best, low, high) {
  if (best === null) {
    if (low === null) return high === null ? "" : `≤${grouped(high)}`;
    return high === null ? `${grouped(low)}+` : `${grouped(low)}–${grouped(high)}`;
  }
  if (low === null && high === null) return `~${grouped(best)}`;
  if (high === null) return low === best ? `${grouped(best)}+` : `${grouped(best)} (${grouped(low)}+)`;
  if (low === best && best === high) return grouped(best);
  return low === 0 && high === best ? `≤${grouped(high)}` : `${grouped(best)} (${grouped(low || 0)}–${grouped(high)})`;
}

/** The stated part of a sum; a dash where nothing is counted. */
function stated(sum) {
  return sum.stated === null ? "–" : grouped(sum.stated);
}

/** What a sum may be, where that is not just what is stated: "at least 104", "60–75", or nothing. */
function bounds(sum) {
  if (sum.low === null || (sum.stated === sum.low && sum.low === sum.high)) return "";
  return sum.high === null ? `at least ${grouped(sum.low)}` : `${grouped(sum.low)}–${grouped(sum.high)}`;
}

/** 12 → "12 countries"; nothing where no country is known. */
function placesNote(countries) {
  return countries ? counted(countries, "country", "countries") : "";
}

/** 3 → "3 without a day"; nothing where all have one. */
function spanNote(undated) {
  return undated ? `${grouped(undated)} without a day` : "";
}

/** "2014-12-25" → "25 Dec 2014". */
function dayWords(iso) {
  const [year, month, day] = iso.split("-");
  return `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
}

/** First and last day of all that is shown, in full: "25 Dec 2014 – 9 Oct 2023". */
function spanWords(first, last) {
  if (!first) return "–";
  return first === last ? dayWords(first) : `${dayWords(first)} – ${dayWords(last)}`;
}

/** First and last day → "25 Dec 2014", "25–31 Dec 2014", "Dec 2014", "Dec 2014 – Jan 2015", "2014", and so on. */
function daysWords(first, last) {
  if (!first) return "";
  if (!last || last === first) return dayWords(first);
  const [y1, m1, d1] = first.split("-").map(Number);
  const [y2, m2, d2] = last.split("-").map(Number);
  const ends = d2 === new Date(Date.UTC(y2, m2, 0)).getUTCDate();
  if (m1 === 1 && d1 === 1 && m2 === 12 && d2 === 31) return y1 === y2 ? String(y1) : `${y1}–${y2}`;
  if (y1 === y2 && m1 === m2 && d1 === 1 && ends) return `${MONTHS[m1 - 1]} ${y1}`;
  if (d1 === 1 && ends) return `${MONTHS[m1 - 1]}${y1 === y2 ? "" : ` ${y1}`} – ${MONTHS[m2 - 1]} ${y2}`;
  if (y1 === y2 && m1 === m2) return `${d1}–${d2} ${MONTHS[m1 - 1]} ${y1}`;
  if (y1 === y2) return `${d1} ${MONTHS[m1 - 1]} – ${d2} ${MONTHS[m2 - 1]} ${y1}`;
  return `${dayWords(first)} – ${dayWords(last)}`;
}

/** "2014-12-25" → days since 1970, or null. */
function dayNumber(iso) {
  if (!iso) return null;
  const at = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(at) ? null : Math.round(at / 86400000);
}

/** Days since 1970 → "2014-12-25". */
function isoDay(number) {
  return new Date(number * 86400000).toISOString().slice(0, 10);
}
