// Marks and names of countries → what ECharts draws of them over the world.

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
      type: "text",
      silent: true,
      x: mark.radius + (mark.isArea ? 7 : 4),
      y: 0,
      style: {
        text: name,
        fill: map.colours.ink,
        stroke: map.colours.land,
        lineWidth: 3,
        font: `12px ${FONT}`,
        verticalAlign: "middle",
      },
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
    return {
      type: "group",
      children: [
        { type: "circle", shape: { ...shape, r: mark.radius + 3 }, style: { fill, opacity: 0.22 } },
        {
          type: "circle",
          shape: { ...shape, r: mark.radius + 3 },
          style: { fill: "none", stroke: fill, lineWidth: 1.6, lineDash: [3, 3] },
        },
      ],
    };
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
      style: {
        fill: typeColour(map, type),
        opacity: mark.isArea ? 0.45 : 1,
        stroke: map.colours.paper,
        lineWidth: mark.types.length > 1 ? 1 : 0,
      },
    };
  });
  const edge = mark.isArea
    ? [
        {
          type: "circle",
          shape: { cx: 0, cy: 0, r: radius + 3 },
          style: { fill: "none", stroke: typeColour(map, mark.types[0][0]), lineWidth: 1.6, lineDash: [3, 3] },
        },
      ]
    : [];
  return [
    { type: "circle", shape: { cx: 0, cy: 0, r: radius + 1 }, style: { fill: map.colours.paper } },
    ...sectors,
    ...edge,
    {
      type: "text",
      x: 0,
      y: 0,
      silent: true,
      style: {
        text: short(mark.weight),
        fill: map.colours.ink,
        font: `600 ${radius > 15 ? 12 : 10}px ${FONT}`,
        align: "center",
        verticalAlign: "middle",
      },
    },
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
    return [
      {
        type: "text",
        silent: true,
        x: at[0],
        y: at[1],
        style: {
          text: country.name,
          fill: map.colours.muted,
          font: `11px ${FONT}`,
          align: "center",
          verticalAlign: "middle",
        },
      },
    ];
  });
  return { type: "group", silent: true, children };
}

/** Where the name of each country stands: in the middle of its largest part, which has that width and height. */
function namesOfCountries(world) {
  return ((world && world.features) || []).flatMap(({ properties, geometry }) => {
    const name = properties && properties.name;
    const polygons = !geometry ? [] : geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    if (!name || !polygons.length) return [];
    const largest = polygons.map(([ring]) => middleOf(ring)).reduce((a, b) => (b.area > a.area ? b : a));
    const [top, bottom] = [projected([0, largest.north])[1], projected([0, largest.south])[1]];
    return [{ name, at: largest.at, width: largest.east - largest.west, height: bottom - top }];
  });
}

/** A ring's middle, its area and its edges, in degrees: near enough for a name. */
function middleOf(ring) {
  let [sum, x, y] = [0, 0, 0];
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let n = 0; n < ring.length; n += 1) {
    const a = ring[n];
    const b = ring[(n + 1) % ring.length];
    const cross = a[0] * b[1] - b[0] * a[1];
    sum += cross;
    x += (a[0] + b[0]) * cross;
    y += (a[1] + b[1]) * cross;
    if (a[0] < west) west = a[0];
    if (a[0] > east) east = a[0];
    if (a[1] < south) south = a[1];
    if (a[1] > north) north = a[1];
  }
  return { at: sum ? [x / (3 * sum), y / (3 * sum)] : ring[0], area: Math.abs(sum), west, east, south, north };
}
