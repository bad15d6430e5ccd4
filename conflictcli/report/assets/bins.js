// First and last day → the bins of the timeline, each a day, week, month or year, and where its axis is labelled.

const MOST_BINS = 130;
const FAR = 3; // Times as long as it takes for nearly all events: then the rest is left out at first.
const UNITS = ["day", "week", "month", "year"];

/** The first day of the bin that holds a day; weeks begin on Monday. Days are numbers since 1970, which was a Thursday. */
function binStart(unit, day) {
  if (unit === "day") return day;
  if (unit === "week") return day - ((((day + 3) % 7) + 7) % 7);
  const date = new Date(day * 86400000);
  return Date.UTC(date.getUTCFullYear(), unit === "month" ? date.getUTCMonth() : 0, 1) / 86400000;
}

/** The first day of the bin after that which begins on a day. */
function nextBin(unit, start) {
  if (unit === "day") return start + 1;
  if (unit === "week") return start + 7;
  const date = new Date(start * 86400000);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  return Date.UTC(unit === "month" ? year : year + 1, unit === "month" ? month + 1 : 0, 1) / 86400000;
}

/** All bins from the first day to the last: `unit`, and `starts` with one more for the end. The finest that are few. */
function binsOf(first, last) {
  const days = last - first + 1;
  const long = { day: 1, week: 7, month: 30.44, year: 365.25 };
  const most = { day: MOST_BINS, week: MOST_BINS, month: 2 * MOST_BINS, year: Infinity };
  const unit = UNITS.find((each) => days / long[each] <= most[each]);
  const starts = [binStart(unit, first)];
  while (starts[starts.length - 1] <= last) starts.push(nextBin(unit, starts[starts.length - 1]));
  // A single bar would be as wide as the page: some empty ones stand beside it.
  while (starts.length < 8) {
    starts.unshift(binStart(unit, starts[0] - 1));
    starts.push(nextBin(unit, starts[starts.length - 1]));
  }
  return { unit, starts, length: starts.length - 1 };
}

/** First and last of some days, in order, but for the few that would make all others one bar: a war of two centuries ago
 * that a report recalls. */
function heartOf(days) {
  const few = Math.floor(days.length / 50);
  const [first, last] = [days[few], days[days.length - 1 - few]];
  const whole = [days[0], days[days.length - 1]];
  const long = last - first + 30;
  if (whole[1] - whole[0] <= FAR * long) return whole;
  const near = days.filter((day) => day > first - long / 2 && day < last + long / 2);
  return [near[0], near[near.length - 1]];
}

/** The number of the bin that holds a day, by halving. */
function binAt(bins, day) {
  let [low, high] = [0, bins.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (bins.starts[middle] <= day) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** "3 May 2024", "6–12 May 2024", "May 2024", "2024". */
function binWords(bins, number) {
  return daysWords(isoDay(bins.starts[number]), isoDay(bins.starts[number + 1] - 1));
}

/** Labels of the axis by bin: the finest step of which there are not more than that. */
function labelsOf(bins, most) {
  const parts = bins.starts.slice(0, -1).map((start, number) => {
    const last = new Date((bins.starts[number + 1] - 1) * 86400000);
    const first = new Date(start * 86400000);
    // A week belongs to the month and the year that begin in it.
    const begins = bins.unit === "week" ? last : first;
    const turns = bins.unit === "week" ? last.getUTCDate() <= 7 : first.getUTCDate() === 1;
    return {
      number,
      year: begins.getUTCFullYear(),
      month: begins.getUTCMonth(),
      turns,
      day: first.getUTCDate(),
      start,
    };
  });
  const isYear = (part) => bins.unit === "year" || (part.turns && part.month === 0);
  const years = (step) => parts.filter((part) => isYear(part) && part.year % step === 0);
  const months = (step) => (bins.unit === "year" ? [] : parts.filter((part) => part.turns && part.month % step === 0));
  const days = (step) =>
    ["day", "week"].includes(bins.unit) ? parts.filter((part) => (part.start + 3) % step === 0) : [];
  const steps = [
    days(1),
    days(7),
    days(14),
    months(1),
    months(3),
    months(6),
    years(1),
    years(2),
    years(5),
    years(10),
    years(25),
    years(100),
  ];
  const chosen = steps.find((step) => step.length && step.length <= most) || [parts[0]];
  const labels = new Map();
  let told = null;
  for (const part of chosen) {
    const byDay = steps.indexOf(chosen) <= 2 && steps.indexOf(chosen) >= 0;
    const month = byDay ? `${part.day} ${MONTHS[new Date(part.start * 86400000).getUTCMonth()]}` : MONTHS[part.month];
    const year = byDay ? new Date(part.start * 86400000).getUTCFullYear() : part.year;
    labels.set(
      part.number,
      bins.unit === "year" || (!byDay && part.month === 0) ? String(year) : told === year ? month : `${month}\n${year}`,
    );
    told = year;
  }
  return labels;
}
