// Rows → the map: the world's outline, and what happened where.

const [NORTH, SOUTH] = [76, -58]; // Degrees: what lies beyond is seen by moving the map.
const FARTHEST_OUT = 1;
const CLOSEST_IN = 500; // Times the whole world: some hundred metres a pixel.
const FIT_MOST = 70; // Pixels a degree: one place alone is shown with the land around it.
const EDGE = 56; // Pixels left free around what is fitted in.

/** Whether any place can be drawn; if not, there is no map but a line that says so. */
function roomForMap(events) {
  const has = events.places.some(isOnMap);
  shownIf("map-none", !has);
  if (has) sayKey(events);
  return shownIf("map-section", has);
}

/** Sets the map up and returns what redraws it. */
function setUpMap(events, filter, world, open) {
  const everywhere = spotsOf(events, allRows(events));
  echarts.registerMap("world", world || { type: "FeatureCollection", features: [] });
  const chart = echarts.init(byId("map"));
  const map = {
    chart,
    events,
    filter,
    world,
    everywhere,
    names: null,
    spots: spotsOf(events, filter.shown),
    marks: [],
    named: new Map(),
    level: null,
  };
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
  setUpGestures(map);
  sayPlaces(map);
  return { redraw: () => redraw(map), resize: (width, height) => resizeMap(map, width, height), chart, isWide: false };
}

function allRows(events) {
  return Array.from({ length: events.length }, (_, i) => i);
}

/** Everything anew, with the colours of now; `view` moves the map as well. */
function redraw(map, view = {}) {
  map.colours = {
    types: typeColours(map.events),
    none: colour("type-other"),
    paper: colour("paper"),
    ink: colour("ink"),
    muted: colour("map-name"),
    sea: colour("sea"),
    land: colour("land"),
  };
  if (view.zoom) group(map, wholeOf(map.chart) * view.zoom);
  map.chart.setOption({
    animation: false,
    backgroundColor: map.colours.sea,
    geo: {
      id: "world",
      map: "world",
      roam: false, // gestures.js does it
      silent: true,
      left: 0,
      top: 0,
      right: 0,
      bottom: 0,
      preserveAspect: "contain",
      projection: { project: projected, unproject: unprojected },
      boundingCoords: [
        [-180, NORTH],
        [180, SOUTH],
      ],
      scaleLimit: { min: FARTHEST_OUT, max: CLOSEST_IN },
      itemStyle: { areaColor: map.colours.land, borderColor: colour("border"), borderWidth: 0.7 },
      emphasis: { disabled: true },
      label: { show: false },
      ...view,
    },
    // On a sheet of their own (`zlevel`) over the world, which so is painted only when it moves.
    // Both series draw what `map` holds at the moment: so what is drawn can change without the world being built anew.
    series: [
      {
        id: "countries",
        type: "custom",
        coordinateSystem: "geo",
        silent: true,
        zlevel: 1,
        z: 2,
        data: [[0, 0]],
        renderItem: (_, api) => drawCountries(map, api),
      },
      {
        id: "marks",
        type: "custom",
        coordinateSystem: "geo",
        zlevel: 1,
        z: 3,
        data: map.everywhere.map((spot) => [spot.lon, spot.lat]),
        renderItem: (params, api) => drawMark(map, map.marks[params.dataIndex], api),
      },
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
  const ends = [0, 1].map((axis) =>
    spots.reduce(
      ([least, most], { at }) => [Math.min(least, at[axis]), Math.max(most, at[axis])],
      [Infinity, -Infinity],
    ),
  );
  const [[left, right], [top, bottom]] = ends;
  const edge = Math.min(EDGE, width / 6, height / 6);
  const pixels = Math.min(
    most,
    (width - 2 * edge) / (right - left || 1e-9),
    (height - 2 * edge) / (bottom - top || 1e-9),
  );
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
    if (event.target !== byId("map-stage") || event.ctrlKey || event.metaKey || event.altKey || !moves[event.key])
      return;
    event.preventDefault();
    moves[event.key]();
  });
}

/** Spots that lie close are zoomed into; several events at one spot are what all then shows; one event is opened. */
function pick(map, mark, open) {
  if (!mark) return;
  const { spot } = mark.spots[0];
  if (mark.spots.length > 1) lookAt(map, mark.spots, Infinity);
  else if (mark.rows.length > 1 && map.filter.chosen.place !== spot) map.filter.choose({ place: spot });
  else open(mark.rows[0], byId("map-stage"));
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
    if (size && size !== now && element.clientWidth && !document.documentElement.classList.contains("printing"))
      resized();
    size = now;
  }).observe(element);
}
