// Rows → the timeline: bars by type, and a brush over them that filters everything else.

const GRID = { left: 44, right: 14, top: 10, bottom: 40 };

/** Whether any day is known; if not, there is no timeline but a line that says so. */
function roomForTimeline(events) {
  const has = datedOf(events).length > 0;
  shownIf("time-none", !has);
  return shownIf("time-section", has);
}

/** Sets the timeline up and returns what redraws it. */
function setUpTimeline(events, filter) {
  const days = allRows(events)
    .map(events.day)
    .filter((day) => day !== null)
    .sort((a, b) => a - b);
  const chart = echarts.init(byId("timeline"));
  const line = { chart, events, filter, measure: "events", whole: [days[0], days[days.length - 1]] };
  lookAtDays(line, heartOf(days));
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
  byId("closer").addEventListener("click", () => {
    const [first, last] = chosenBins(line);
    lookAtDays(line, [line.bins.starts[first], line.bins.starts[last + 1] - 1], true);
    byId("handle-from").focus();
  });
  byId("all-days").addEventListener("click", () => {
    lookAtDays(line, line.whole);
    filter.choose({ from: "", to: "" });
    byId("handle-from").focus();
  });
  return {
    redraw: () => redrawTimeline(line),
    resize: (width, height) => resizeTimeline(line, width, height),
    chart,
    isWide: true,
  };
}

/** Draws the bars of some days, first and last. `areChosen`: they are what the filter leaves, too. */
function lookAtDays(line, [first, last], areChosen = false) {
  const { events } = line;
  line.bins = binsOf(first, last);
  const [start, end] = [line.bins.starts[0], line.bins.starts[line.bins.length]];
  const isIn = (day) => day !== null && day >= start && day < end;
  line.at = allRows(events).map((i) => (isIn(events.day(i)) ? binAt(line.bins, events.day(i)) : -1));
  line.isWhole = start <= line.whole[0] && end > line.whole[1];
  /** What is chosen when all bins are. */
  line.all = areChosen ? { from: isoDay(first), to: isoDay(last) } : { from: "", to: "" };
  redrawTimeline(line);
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
      axisLabel: {
        color: ink,
        fontSize: 11,
        fontFamily: FONT,
        interval: (index) => labels.has(index),
        formatter: (_, index) => labels.get(index) || "",
        lineHeight: 14,
        hideOverlap: false,
      },
    },
    yAxis: {
      type: "value",
      minInterval: 1,
      splitNumber: 3,
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
    id: `type ${number}`,
    type: "bar",
    stack: "all",
    silent: true,
    barCategoryGap: "12%",
    barMaxWidth: 40,
    itemStyle: { color: fill, borderColor: paper, borderWidth: line.bins.length > 90 ? 0 : 0.5 },
    data: [],
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
  const dated = line.filter.but(DATE).filter((i) => events.day(i) !== null);
  const outside = dated.reduce((sum, i) => sum + (line.at[i] < 0 ? events.weight(i) : 0), 0);
  line.chart.setOption(
    {
      aria: { enabled: true, label: { description: words } },
      series: heights.map((each, number) => ({
        id: `type ${number}`,
        data: Array.from(each, (height) => height || null),
      })),
    },
    { lazyUpdate: mayWait },
  );
  const left = outside ? ` ${counted(outside, "event")} before or after these days: press “All days”.` : "";
  byId("time-note").textContent =
    `${words}${left} An event stands at its first day. Drag over the bars to choose days.`;
}

const MEASURES = {
  events: ["event", "events"],
  strikes: ["strike", "strikes"],
  fatalities: ["dead", "dead"],
  injuries: ["injured", "injured"],
};

function timelineWords(line) {
  const [one, many] = MEASURES[line.measure];
  const most = Math.max(...line.sums);
  const total = line.sums.reduce((sum, each) => sum + each, 0);
  if (!total) return `No ${many} on any day.`;
  const peak = binWords(line.bins, line.sums.indexOf(most));
  const within = line.bins.unit === "day" ? "on" : "in";
  return `${counted(total, one, many)} by ${line.bins.unit}; most ${within} ${peak}, ${grouped(most)}.`;
}

function resizeTimeline(line, width, height) {
  line.chart.resize(width ? { width, height } : {});
  redrawTimeline(line);
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
    ...[...amounts]
      .filter(([, amount]) => amount)
      .sort((a, b) => b[1] - a[1])
      .slice(0, 5)
      .map(([type, amount]) =>
        node(
          "span",
          { class: "sort" },
          swatch(events, type),
          `${(events.types[type] || { name: "Not said" }).name}: ${grouped(amount)}`,
        ),
      ),
    coarse.length && events.kind === "events"
      ? node("em", {}, `${grouped(coarse.length)} of these may have been later`)
      : null,
  ]);
}
