// Rows → the timeline: bars by type, and a brush over them that filters everything else.

const GRID = { left: 44, right: 14, top: 10, bottom: 40 };
const STILL = 4; // Pixels that a finger may slip and still have pressed a bar, not brushed.

/** Sets the timeline up and returns what redraws it; null where no day is known. */
function setUpTimeline(events, filter) {
  const dated = datedOf(events);
  shownIf("time-none", !dated.length && events.length > 0);
  if (!shownIf("time-section", dated.length > 0)) return null;
  const chart = echarts.init(byId("timeline"));
  const bins = binsOf(...dated);
  const line = { chart, events, filter, bins, measure: "events", at: allRows(events).map((i) => (events.day(i) === null ? -1 : binAt(bins, events.day(i)))) };
  redrawTimeline(line);
  setUpBrush(line);
  keepSize(byId("time-stage"), () => resizeTimeline(line));
  filter.onChange(() => {
    fillTimeline(line);
    showBrush(line);
  });
  byId("measure").addEventListener("change", (event) => {
    line.measure = event.target.value;
    fillTimeline(line);
  });
  byId("all-days").addEventListener("click", () => {
    filter.choose({ from: "", to: "" });
    byId("handle-from").focus();
  });
  return { redraw: () => redrawTimeline(line), resize: (width, height) => resizeTimeline(line, width, height), chart, isWide: true };
}

function redrawTimeline(line) {
  const [ink, faint] = [colour("muted"), colour("line")];
  const labels = labelsOf(line.bins, Math.max(2, (line.chart.getWidth() - GRID.left - GRID.right) / 62));
  line.chart.setOption({
    animation: false,
    backgroundColor: "transparent",
    grid: GRID,
    xAxis: {
      type: "category",
      data: line.bins.starts.slice(0, -1).map(String),
      axisLine: { lineStyle: { color: faint } },
      axisTick: { alignWithLabel: true, lineStyle: { color: faint }, interval: (index) => labels.has(index) },
      axisLabel: { color: ink, fontSize: 11, fontFamily: FONT, interval: (index) => labels.has(index), formatter: (_, index) => labels.get(index) || "", lineHeight: 14, hideOverlap: false },
    },
    yAxis: {
      type: "value", minInterval: 1, splitNumber: 3,
      axisLabel: { color: ink, fontSize: 11, fontFamily: FONT, formatter: short },
      splitLine: { lineStyle: { color: faint } },
    },
    series: seriesOf(line),
  });
  fillTimeline(line, false);
  showBrush(line);
}

/** One series a type, and one for rows without a type. */
function seriesOf(line) {
  const colours = [...typeColours(line.events), colour("type-other")];
  const paper = colour("paper");
  return colours.map((fill, number) => ({
    id: `type ${number}`, type: "bar", stack: "all", silent: true, barCategoryGap: "12%", barMaxWidth: 40,
    itemStyle: { color: fill, borderColor: paper, borderWidth: line.bins.length > 90 ? 0 : 0.5 }, data: [],
  }));
}

/** What the bars are: of each type what the filter leaves but for its days. Drawn with the next frame where it may wait,
 * so that a brush can run ahead of it. */
function fillTimeline(line, mayWait = true) {
  const { events, bins } = line;
  const heights = [...events.types.map(() => new Float64Array(bins.length)), new Float64Array(bins.length)];
  line.rows = Array.from({ length: bins.length }, () => []);
  for (const i of line.filter.but(DATE)) {
    const bin = line.at[i];
    if (bin < 0) continue;
    line.rows[bin].push(i);
    heights[events.type(i) ?? events.types.length][bin] += events.size(line.measure, i);
  }
  line.sums = Array.from({ length: bins.length }, (_, bin) => heights.reduce((sum, each) => sum + each[bin], 0));
  const words = timelineWords(line);
  line.chart.setOption({
    aria: { enabled: true, label: { description: words } },
    series: heights.map((each, number) => ({ id: `type ${number}`, data: Array.from(each, (height) => height || null) })),
  }, { lazyUpdate: mayWait });
  byId("time-note").textContent = `${words} An event stands at its first day. Drag over the bars to choose days.`;
}

const MEASURES = { events: ["event", "events"], strikes: ["strike", "strikes"], fatalities: ["dead", "dead"], injuries: ["injured", "injured"] };

function timelineWords(line) {
  const [one, many] = MEASURES[line.measure];
  const most = Math.max(...line.sums);
  const total = line.sums.reduce((sum, each) => sum + each, 0);
  if (!total) return `No ${many} on any day.`;
  const peak = binWords(line.bins, line.sums.indexOf(most));
  return `${counted(total, one, many)} by ${line.bins.unit}; most ${line.bins.unit === "day" ? "on" : "in"} ${peak}, ${grouped(most)}.`;
}

function resizeTimeline(line, width, height) {
  line.chart.resize(width ? { width, height } : {});
  redrawTimeline(line);
}

// ---- the brush -----------------------------------------------------------------------------------------------

/** The bins that are chosen, first and last; all where no day is. */
function chosenBins(line) {
  const { from, to } = line.filter.chosen;
  const { bins } = line;
  return [
    from ? binAt(bins, Math.max(bins.starts[0], dayNumber(from))) : 0,
    to ? binAt(bins, Math.max(bins.starts[0], dayNumber(to))) : bins.length - 1,
  ];
}

function chooseBins(line, a, b) {
  const { bins } = line;
  const [first, last] = [Math.max(0, Math.min(a, b)), Math.min(bins.length - 1, Math.max(a, b))];
  const isAll = first === 0 && last === bins.length - 1;
  const from = isAll ? "" : isoDay(bins.starts[first]);
  const to = isAll ? "" : isoDay(bins.starts[last + 1] - 1);
  if (from !== line.filter.chosen.from || to !== line.filter.chosen.to) line.filter.choose({ from, to });
}

/** Shades what is not chosen, and puts the handles where the chosen begins and ends. */
function showBrush(line) {
  const { bins, filter } = line;
  const [first, last] = chosenBins(line);
  const isChosen = Boolean(filter.chosen.from || filter.chosen.to);
  const [left, right] = [(first / bins.length) * 100, ((last + 1) / bins.length) * 100];
  const place = (id, from, to) => Object.assign(byId(id).style, { left: `${from}%`, width: `${Math.max(0, to - from)}%` });
  place("shade-before", 0, left);
  place("shade-after", right, 100);
  place("window", left, right);
  byId("window").hidden = !isChosen;
  for (const [id, at, bin, text] of [
    ["handle-from", left, first, isoDay(bins.starts[first])],
    ["handle-to", right, last, isoDay(bins.starts[last + 1] - 1)],
  ]) {
    const handle = byId(id);
    handle.style.left = `${at}%`;
    handle.setAttribute("aria-valuemax", String(bins.length - 1));
    handle.setAttribute("aria-valuenow", String(bin));
    handle.setAttribute("aria-valuetext", dayWords(text));
  }
  shownIf("all-days", isChosen);
}

function setUpBrush(line) {
  const brush = byId("brush");
  const { bins } = line;
  const xOf = (event) => event.clientX - brush.getBoundingClientRect().left;
  const binOf = (event) => Math.max(0, Math.min(bins.length - 1, Math.floor((xOf(event) / brush.clientWidth) * bins.length)));
  let drag = null;
  let frame = 0;
  const follow = (event) => {
    const bin = binOf(event);
    const [first, last] = drag.bins;
    if (drag.sort === "from") chooseBins(line, Math.min(bin, last), last);
    else if (drag.sort === "to") chooseBins(line, first, Math.max(bin, first));
    else if (drag.sort === "move") {
      const by = Math.max(-first, Math.min(bins.length - 1 - last, bin - drag.bin));
      chooseBins(line, first + by, last + by);
    } else chooseBins(line, drag.bin, bin);
  };
  brush.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    const [first, last] = chosenBins(line);
    const bin = binOf(event);
    const isChosen = Boolean(line.filter.chosen.from || line.filter.chosen.to);
    const sort = event.target.id === "handle-from" ? "from" : event.target.id === "handle-to" ? "to"
      : isChosen && bin >= first && bin <= last && last > first ? "move" : "new";
    drag = { sort, bin, bins: [first, last], x: xOf(event), moved: false };
    brush.setPointerCapture(event.pointerId);
    hideTip("time-tip");
  });
  brush.addEventListener("pointermove", (event) => {
    if (!drag) {
      if (event.pointerType === "mouse") showBinTip(line, binOf(event));
      return;
    }
    drag.moved = drag.moved || Math.abs(xOf(event) - drag.x) > STILL;
    if (!drag.moved) return;
    window.cancelAnimationFrame(frame);
    frame = window.requestAnimationFrame(() => drag && follow(event));
  });
  brush.addEventListener("pointerup", (event) => {
    if (!drag) return;
    window.cancelAnimationFrame(frame);
    if (drag.moved) follow(event);
    else if (drag.sort === "new" || drag.sort === "move") press(line, drag);
    drag = null;
  });
  brush.addEventListener("pointercancel", () => {
    drag = null;
  });
  brush.addEventListener("pointerleave", () => hideTip("time-tip"));
  for (const [id, end] of [["handle-from", 0], ["handle-to", 1]]) {
    byId(id).addEventListener("keydown", (event) => moveHandle(line, end, event));
  }
}

/** A bar that is pressed is chosen; pressed again, all are. */
function press(line, { bin, bins: [first, last] }) {
  const isIt = first === bin && last === bin;
  chooseBins(line, isIt ? 0 : bin, isIt ? line.bins.length - 1 : bin);
}

function moveHandle(line, end, event) {
  const steps = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10, Home: -Infinity, End: Infinity };
  const step = steps[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const chosen = chosenBins(line);
  const [least, most] = end === 0 ? [0, chosen[1]] : [chosen[0], line.bins.length - 1];
  chosen[end] = Math.max(least, Math.min(most, chosen[end] + step));
  chooseBins(line, ...chosen);
}

function showBinTip(line, bin) {
  const { events } = line;
  const rows = line.rows[bin];
  if (!rows.length) {
    hideTip("time-tip");
    return;
  }
  const amounts = new Map();
  for (const i of rows) amounts.set(events.type(i), (amounts.get(events.type(i)) || 0) + events.size(line.measure, i));
  const [one, many] = MEASURES[line.measure];
  const coarse = rows.filter((i) => dayNumber(events.cell("to", i)) >= line.bins.starts[bin + 1]);
  const brush = byId("brush");
  placeTip("time-tip", [brush.offsetLeft + ((bin + 0.5) / line.bins.length) * brush.clientWidth, 4], 0, [
    node("strong", {}, binWords(line.bins, bin)),
    node("span", {}, counted(line.sums[bin], one, many)),
    ...[...amounts].filter(([, amount]) => amount).sort((a, b) => b[1] - a[1]).slice(0, 5).map(([type, amount]) =>
      node("span", { class: "sort" }, swatch(type),
        `${(events.types[type] || { name: "Not said" }).name}: ${grouped(amount)}`)),
    coarse.length && events.kind === "events" ? node("em", {}, `${grouped(coarse.length)} of these may have been later`) : null,
  ]);
}
