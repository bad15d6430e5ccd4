// Rows → the map: the world's outline, and what happened where.

const [NORTH, SOUTH] = [76, -58]; // Degrees: what lies beyond is seen by moving the map.
const FARTHEST_OUT = 1;
const CLOSEST_IN = 500; // Times the whole world: some hundred metres a pixel.
const FIT_MOST = 70; // Pixels a degree: one place alone is shown with the land around it.
const EDGE = 56; // Pixels left free around what is fitted in.

/** Sets the map up and returns what redraws it; null where no place can be drawn. */
function setUpMap(events, filter, world, open) {
  const everywhere = spotsOf(events, allRows(events));
  shownIf("map-none", !everywhere.length && events.length > 0);
  if (!shownIf("map-section", everywhere.length > 0)) return null;
  echarts.registerMap("world", world || { type: "FeatureCollection", features: [] });
  const chart = echarts.init(byId("map"));
  const map = { chart, events, filter, world, everywhere, names: null, spots: spotsOf(events, filter.shown), marks: [], named: new Map(), level: null };
  redraw(map, viewOf(map, map.spots.length ? map.spots : everywhere));
  keepSize(byId("map-stage"), () => resizeMap(map));
  chart.on("georoam", () => regroup(map));
  chart.on("click", { seriesId: "marks" }, (event) => pick(map, map.marks[event.dataIndex], open));
  chart.on("mouseover", { seriesId: "marks" }, (event) => showTip(map, map.marks[event.dataIndex]));
  chart.on("mouseout", { seriesId: "marks" }, () => hideTip("map-tip"));
  let country = filter.chosen.country;
  filter.onChange(() => {
    map.spots = spotsOf(events, filter.shown);
    map.level = null;
    if (filter.chosen.country === country) regroup(map);
    else fit(map);
    country = filter.chosen.country;
    sayPlaces(map);
  });
  setUpZoom(map);
  sayKey(events);
  sayPlaces(map);
  return { redraw: () => redraw(map), resize: (width, height) => resizeMap(map, width, height), chart, isWide: false };
}

function allRows(events) {
  return Array.from({ length: events.length }, (_, i) => i);
}

/** Everything anew, with the colours of now; `view` moves the map as well. */
function redraw(map, view = {}) {
  map.colours = {
    types: typeColours(map.events), none: colour("type-other"),
    paper: colour("paper"), ink: colour("ink"), muted: colour("map-name"), sea: colour("sea"), land: colour("land"),
  };
  if (view.zoom) group(map, wholeOf(map.chart) * view.zoom);
  map.chart.setOption({
    animation: false,
    backgroundColor: map.colours.sea,
    geo: {
      id: "world", map: "world", roam: true, silent: true, left: 0, top: 0, right: 0, bottom: 0, preserveAspect: "contain",
      projection: { project: projected, unproject: unprojected },
      boundingCoords: [[-180, NORTH], [180, SOUTH]],
      scaleLimit: { min: FARTHEST_OUT, max: CLOSEST_IN },
      itemStyle: { areaColor: map.colours.land, borderColor: colour("border"), borderWidth: 0.7 },
      emphasis: { disabled: true },
      label: { show: false },
      ...view,
    },
    // On a sheet of their own (`zlevel`) over the world, which so is painted only when it moves.
    // Both series draw what `map` holds at the moment: so what is drawn can change without the world being built anew.
    series: [
      { id: "countries", type: "custom", coordinateSystem: "geo", silent: true, zlevel: 1, z: 2, data: [[0, 0]],
        renderItem: (_, api) => drawCountries(map, api) },
      { id: "marks", type: "custom", coordinateSystem: "geo", zlevel: 1, z: 3, data: map.everywhere.map((spot) => [spot.lon, spot.lat]),
        renderItem: (params, api) => drawMark(map, map.marks[params.dataIndex], api) },
    ],
  });
  sayMap(map);
}

/** After zooming or another filter: other groups of spots. */
function regroup(map) {
  hideTip("map-tip");
  const pixels = pixelsOfDegree(map.chart);
  if (!pixels || levelOf(pixels) === map.level) return;
  group(map, pixels);
  sayMap(map);
  roamBy(map, { dx: 0, dy: 0 }); // draws the marks, and not the world
}

/** Groups anew at every second doubling, no oftener: what is drawn holds still while one zooms. */
function group(map, pixels) {
  map.level = levelOf(pixels);
  // As close as can be every spot stands by itself, however near to the next.
  const isClosest = pixels > wholeOf(map.chart) * CLOSEST_IN * 0.8;
  map.marks = marksOf(map.events, isClosest ? map.spots.map((spot) => [spot]) : groupsOf(map.spots, 2 ** map.level));
  map.named = namedOf(map.events, map.marks, 2 ** map.level);
}

function levelOf(pixels) {
  return Math.round(Math.log2(pixels) * 2) / 2;
}

function pixelsOfDegree(chart) {
  const [a, b] = [chart.convertToPixel({ geoId: "world" }, [0, 0]), chart.convertToPixel({ geoId: "world" }, [10, 0])];
  return a && b ? (b[0] - a[0]) / 10 : 0;
}

/** Pixels of a degree when the whole world is shown. */
function wholeOf(chart) {
  const height = projected([0, SOUTH])[1] - projected([0, NORTH])[1];
  return Math.min(chart.getWidth() / 360, chart.getHeight() / height);
}

// ---- what is drawn -------------------------------------------------------------------------------------------

function isInView(api, [x, y], margin) {
  return x > -margin && y > -margin && x < api.getWidth() + margin && y < api.getHeight() + margin;
}

/** One event is a disc; several are a ring in the shares of their types, with their number in it. */
function drawMark(map, mark, api) {
  const at = mark && api.coord([mark.lon, mark.lat]);
  if (!at || !isInView(api, at, 60)) return null;
  const [x, y] = at;
  const children = mark.weight > 1 ? ringOf(map, mark) : [discOf(map, mark)];
  const name = map.named.get(mark);
  if (name) {
    children.push({
      type: "text", silent: true, x: mark.radius + (mark.isArea ? 7 : 4), y: 0,
      style: { text: name, fill: map.colours.ink, stroke: map.colours.land, lineWidth: 3, font: `12px ${FONT}`, verticalAlign: "middle" },
    });
  }
  // Children are made anew: those of another mark would lend them what they do not say of themselves.
  return { type: "group", $mergeChildren: false, x, y, children };
}

const FONT = "system-ui, sans-serif";

function typeColour(map, type) {
  return map.colours.types[type] || map.colours.none;
}

/** A disc; a pale one with a broken edge for an area, a hollow one where one count is shared by several places. */
function discOf(map, mark) {
  const fill = typeColour(map, mark.types[0][0]);
  const shape = { cx: 0, cy: 0, r: mark.radius };
  if (mark.isArea) {
    return { type: "group", children: [
      { type: "circle", shape: { ...shape, r: mark.radius + 3 }, style: { fill, opacity: 0.22 } },
      { type: "circle", shape: { ...shape, r: mark.radius + 3 }, style: { fill: "none", stroke: fill, lineWidth: 1.6, lineDash: [3, 3] } },
    ] };
  }
  if (mark.isShared) return { type: "circle", shape, style: { fill: map.colours.paper, stroke: fill, lineWidth: 2.5 } };
  return { type: "circle", shape, style: { fill, stroke: map.colours.paper, lineWidth: 1 } };
}

function ringOf(map, mark) {
  const { radius } = mark;
  const inner = radius - (radius > 19 ? 7 : 4.5);
  const total = mark.types.reduce((sum, [, weight]) => sum + weight, 0);
  let angle = -Math.PI / 2;
  const sectors = mark.types.map(([type, weight]) => {
    const [startAngle, endAngle] = [angle, angle + (2 * Math.PI * weight) / total];
    angle = endAngle;
    return {
      type: "sector",
      shape: { cx: 0, cy: 0, r: radius, r0: inner, startAngle, endAngle, clockwise: true },
      style: { fill: typeColour(map, type), opacity: mark.isArea ? 0.45 : 1, stroke: map.colours.paper, lineWidth: mark.types.length > 1 ? 1 : 0 },
    };
  });
  const edge = mark.isArea
    ? [{ type: "circle", shape: { cx: 0, cy: 0, r: radius + 3 }, style: { fill: "none", stroke: typeColour(map, mark.types[0][0]), lineWidth: 1.6, lineDash: [3, 3] } }]
    : [];
  return [
    { type: "circle", shape: { cx: 0, cy: 0, r: radius + 1 }, style: { fill: map.colours.paper } },
    ...sectors,
    ...edge,
    { type: "text", x: 0, y: 0, silent: true, style: {
      text: short(mark.weight), fill: map.colours.ink, font: `600 ${radius > 15 ? 12 : 10}px ${FONT}`, align: "center", verticalAlign: "middle" } },
  ];
}

/** The countries' names, where a country has room for its own. */
function drawCountries(map, api) {
  if (!map.names) map.names = namesOfCountries(map.world); // ECharts has unpacked its rings by now.
  const pixels = 2 ** (map.level || 0);
  const children = map.names.flatMap((country) => {
    if (country.width * pixels < country.name.length * 7.5 || country.height * pixels < 18) return [];
    const at = api.coord(country.at);
    if (!at || !isInView(api, at, 80)) return [];
    return [{ type: "text", silent: true, x: at[0], y: at[1], style: {
      text: country.name, fill: map.colours.muted, font: `11px ${FONT}`, align: "center", verticalAlign: "middle" } }];
  });
  return { type: "group", silent: true, children };
}

/** Where the name of each country stands: in the middle of its largest part, which has that width and height. */
function namesOfCountries(world) {
  const parts = (geometry) => (!geometry ? [] : geometry.type === "Polygon" ? [geometry.coordinates]
    : geometry.type === "MultiPolygon" ? geometry.coordinates : []);
  return ((world && world.features) || []).flatMap((feature) => {
    const rings = parts(feature.geometry).map((part) => middleOf(part[0].map(projected)));
    if (!rings.length || !feature.properties || !feature.properties.name) return [];
    const largest = rings.reduce((a, b) => (b.area > a.area ? b : a));
    return [{ name: feature.properties.name, at: unprojected(largest.middle), width: largest.width, height: largest.height }];
  });
}

function middleOf(ring) {
  let [area, x, y] = [0, 0, 0];
  for (let n = 0; n < ring.length - 1; n += 1) {
    const cross = ring[n][0] * ring[n + 1][1] - ring[n + 1][0] * ring[n][1];
    area += cross;
    x += (ring[n][0] + ring[n + 1][0]) * cross;
    y += (ring[n][1] + ring[n + 1][1]) * cross;
  }
  const [xs, ys] = [ring.map((point) => point[0]), ring.map((point) => point[1])];
  const span = (values) => Math.max(...values) - Math.min(...values);
  const middle = area ? [x / (3 * area), y / (3 * area)] : ring[0];
  return { area: Math.abs(area), middle, width: span(xs), height: span(ys) };
}

// ---- moving about --------------------------------------------------------------------------------------------

/** Shows all spots that are left by the filter. */
function fit(map) {
  lookAt(map, map.spots.length ? map.spots : map.everywhere);
}

/** Moves the map by the steps that a hand would take: an option would have the world built anew. */
function lookAt(map, spots, most = FIT_MOST) {
  const { zoom, center } = viewOf(map, spots, most);
  const [x, y] = [map.chart.getWidth() / 2, map.chart.getHeight() / 2];
  roamBy(map, { zoom: (wholeOf(map.chart) * zoom) / pixelsOfDegree(map.chart), originX: x, originY: y });
  const [left, top] = map.chart.convertToPixel({ geoId: "world" }, unprojected(center));
  roamBy(map, { dx: x - left, dy: y - top });
  regroup(map);
}

/** How far in and where the map must be to show some spots with room around them. */
function viewOf(map, spots, most = FIT_MOST) {
  const [width, height] = [map.chart.getWidth(), map.chart.getHeight()];
  const ends = [0, 1].map((axis) => spots.reduce(([least, most], { at }) =>
    [Math.min(least, at[axis]), Math.max(most, at[axis])], [Infinity, -Infinity]));
  const [[left, right], [top, bottom]] = ends;
  const edge = Math.min(EDGE, width / 6, height / 6);
  const pixels = Math.min(most, (width - 2 * edge) / (right - left || 1e-9), (height - 2 * edge) / (bottom - top || 1e-9));
  const zoom = Math.max(FARTHEST_OUT, Math.min(CLOSEST_IN, pixels / wholeOf(map.chart)));
  return { zoom, center: [(left + right) / 2, (top + bottom) / 2] };
}

function roamBy(map, some) {
  map.chart.dispatchAction({ type: "geoRoam", componentType: "geo", geoId: "world", ...some });
}

function setUpZoom(map) {
  const middle = () => ({ originX: map.chart.getWidth() / 2, originY: map.chart.getHeight() / 2 });
  const moves = {
    "+": () => roamBy(map, { zoom: 1.6, ...middle() }),
    "=": () => moves["+"](),
    "-": () => roamBy(map, { zoom: 1 / 1.6, ...middle() }),
    0: () => fit(map),
    ArrowLeft: () => roamBy(map, { dx: 60, dy: 0 }),
    ArrowRight: () => roamBy(map, { dx: -60, dy: 0 }),
    ArrowUp: () => roamBy(map, { dx: 0, dy: 60 }),
    ArrowDown: () => roamBy(map, { dx: 0, dy: -60 }),
  };
  byId("zoom-in").addEventListener("click", moves["+"]);
  byId("zoom-out").addEventListener("click", moves["-"]);
  byId("zoom-fit").addEventListener("click", moves[0]);
  byId("map-stage").addEventListener("keydown", (event) => {
    if (event.target !== byId("map-stage") || event.ctrlKey || event.metaKey || event.altKey || !moves[event.key]) return;
    event.preventDefault();
    moves[event.key]();
  });
}

/** Spots that lie close are zoomed into; one event is opened; several at one spot are what the table then shows. */
function pick(map, mark, open) {
  if (!mark) return;
  if (mark.spots.length > 1) lookAt(map, mark.spots, Infinity);
  else if (mark.rows.length === 1) open(mark.rows[0], byId("map-stage"));
  else map.filter.choose({ place: mark.spots[0].spot });
}

function resizeMap(map, width, height) {
  map.chart.resize(width ? { width, height } : {});
  regroup(map);
}

/** Calls back when an element has another size. */
function keepSize(element, resized) {
  let size = "";
  new ResizeObserver(() => {
    const now = `${element.clientWidth} ${element.clientHeight}`;
    if (size && size !== now && element.clientWidth && !document.documentElement.classList.contains("printing")) resized();
    size = now;
  }).observe(element);
}

// ---- in words ------------------------------------------------------------------------------------------------

function showTip(map, mark) {
  if (!mark) return;
  const { events } = map;
  const at = map.chart.convertToPixel({ geoId: "world" }, [mark.lon, mark.lat]);
  const name = events.placeName(mark.spots[0].spot);
  const more = mark.spots.length > 1 ? ` and ${counted(mark.spots.length - 1, "place")} near it` : "";
  const totals = totalsOf(events, mark.rows);
  placeTip("map-tip", at, mark.radius, [
    node("strong", {}, words("bdi", name), more),
    node("span", {}, [counted(totals.events, "event"), sumWords(totals.strikes, "strike"), sumWords(totals.fatalities, "dead", "dead")]
      .filter(Boolean).join(", ")),
    ...mark.types.slice(0, 4).map(([type, weight]) => node("span", { class: "sort" },
      swatch(type),
      `${(events.types[type] || { name: "Not said" }).name}: ${grouped(weight)}`)),
    mark.isShared ? node("em", {}, "One count for several places: it is drawn at each.") : null,
    mark.isArea ? node("em", {}, "Only the area is told.") : null,
  ]);
}

/** "12 strikes (10–15)", "at least 24 strikes", or nothing. */
function sumWords(sum, one, many) {
  if (sum.low === null && sum.stated === null) return "";
  if (sum.stated === null) return `${bounds(sum)} ${many || `${one}s`}`;
  return counted(sum.stated, one, many) + (bounds(sum) ? ` (${bounds(sum)})` : "");
}

function placeTip(id, [x, y], away, lines) {
  const tip = byId(id);
  tip.replaceChildren(...lines.filter(Boolean));
  tip.hidden = false;
  const room = tip.parentElement;
  const left = Math.max(4, Math.min(room.clientWidth - tip.offsetWidth - 4, x - tip.offsetWidth / 2));
  const above = y - away - 10 - tip.offsetHeight;
  tip.style.left = `${left}px`;
  tip.style.top = `${above >= 0 ? above : Math.min(room.clientHeight - 8, y + away + 10)}px`;
}

function hideTip(id) {
  byId(id).hidden = true;
}

/** The map's alternative for who does not see it; ECharts would say it of what was there at first. */
function sayMap(map) {
  const placed = new Set(map.spots.flatMap((spot) => spot.rows));
  const most = map.spots.slice(0, 5).map((spot) => `${map.events.placeName(spot.spot)} ${grouped(spot.weight)}`);
  const weight = [...placed].reduce((sum, i) => sum + map.events.weight(i), 0);
  const label = `Map of ${counted(weight, "event")} at ${counted(map.spots.length, "place")}${most.length ? `; most at ${most.join(", ")}` : ""}.`;
  const chart = byId("map");
  chart.setAttribute("role", "img");
  chart.setAttribute("aria-label", label);
  chart.dataset.marks = map.marks.length;
}

const LISTED = 20;

/** The places with most events, as buttons, and what the map leaves out. */
function sayPlaces(map) {
  const { events, filter } = map;
  byId("places-list").replaceChildren(...map.spots.slice(0, LISTED).map((spot) => {
    const button = node("button", { type: "button", class: "plain" }, words("bdi", events.placeName(spot.spot)));
    button.addEventListener("click", () => filter.choose({ place: spot.spot }));
    return node("li", {}, button, ` ${counted(spot.weight, "event")}`);
  }));
  const placed = new Set(map.spots.flatMap((spot) => spot.rows));
  const left = filter.shown.reduce((sum, i) => sum + (placed.has(i) ? 0 : events.weight(i)), 0);
  byId("map-note").textContent = left ? `${counted(left, "event")} of those shown ${left === 1 ? "has" : "have"} no known point and ${left === 1 ? "stands" : "stand"} in the table only.` : "";
}

/** What the marks mean, of those that there are. */
function sayKey(events) {
  const rows = allRows(events).filter((i) => events.placesAt(i).length);
  const has = (holds) => rows.some(holds);
  const key = [
    has((i) => events.size("strikes", i) > 0) && ["dot large", "the larger, the more strikes"],
    has((i) => events.size("strikes", i) === 0) && ["dot small", "no count of strikes"],
    rows.length > 1 && ["ring", "several events, by type; press to look closer"],
    has((i) => events.placesAt(i).length > 1) && ["hollow", "one count shared by several places: drawn at each, counted once"],
    has((i) => events.cell("geo_precision", i) === 3) && ["broken", "somewhere in this area"],
  ].filter(Boolean);
  byId("map-key").replaceChildren(...key.map(([sign, says]) =>
    node("li", {}, node("span", { class: `sign ${sign}`, "aria-hidden": "true" }), says)));
}
