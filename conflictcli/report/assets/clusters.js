// Rows and how far the map is zoomed in → what is drawn: a spot where events were, or several spots that lie close.

const CLOSE = 42; // Spots nearer than so many pixels are drawn as one.
const LARGEST = 27; // Pixels: the radius of what has most strikes.
const SMALLEST = 4; // That of an event without a count of strikes.
const MANY_STRIKES = 40; // Where nothing has so many, nothing is drawn as large as can be.

/** 950 → "950"; 1234 → "1.2k": what fits into a ring. */
function short(number) {
  if (number < 1000) return String(number);
  return `${(number / 1000).toFixed(number < 10000 ? 1 : 0)}k`;
}

/** Longitude and latitude → Mercator's plane in degrees, x to the east, y to the south; the poles are far off. */
function projected(point) {
  const radians = (Math.max(-85, Math.min(85, point[1])) * Math.PI) / 180;
  return [point[0], (-Math.log(Math.tan(Math.PI / 4 + radians / 2)) * 180) / Math.PI];
}

function unprojected([x, y]) {
  return [x, ((2 * Math.atan(Math.exp((-y * Math.PI) / 180)) - Math.PI / 2) * 180) / Math.PI];
}

/** The spots at which rows are drawn, each with its rows; an event that several places share is at each of them. */
function spotsOf(events, rows) {
  const spots = new Map();
  for (const i of rows) {
    for (const spot of new Set(events.placesAt(i).map(events.spot))) {
      if (!spots.has(spot)) spots.set(spot, []);
      spots.get(spot).push(i);
    }
  }
  return [...spots]
    .filter(([spot]) => isOnMap(events.places[spot]))
    .map(([spot, at]) => {
      const { lon, lat } = events.places[spot];
      return {
        spot,
        rows: at,
        lon,
        lat,
        at: projected([lon, lat]),
        weight: at.reduce((sum, i) => sum + events.weight(i), 0),
      };
    })
    .sort((a, b) => b.weight - a.weight || a.spot - b.spot);
}

function isOnMap(place) {
  return Number.isFinite(place.lat) && Number.isFinite(place.lon);
}

/** Spots, heaviest first → groups that are drawn as one, each at its heaviest; `pixels` are those of a degree. */
function groupsOf(spots, pixels) {
  const near = CLOSE / pixels;
  const cells = new Map();
  const cellOf = ([x, y]) => [Math.floor(x / near), Math.floor(y / near)];
  for (const spot of spots) {
    const key = cellOf(spot.at).join(" ");
    if (!cells.has(key)) cells.set(key, []);
    cells.get(key).push(spot);
  }
  const taken = new Set();
  const groups = [];
  for (const head of spots) {
    if (taken.has(head.spot)) continue;
    const [column, line] = cellOf(head.at);
    const members = [];
    for (let x = column - 1; x <= column + 1; x += 1) {
      for (let y = line - 1; y <= line + 1; y += 1) {
        for (const spot of cells.get(`${x} ${y}`) || []) {
          const far = Math.hypot(spot.at[0] - head.at[0], spot.at[1] - head.at[1]);
          if (far <= near && !taken.has(spot.spot)) members.push(spot);
        }
      }
    }
    for (const spot of members) taken.add(spot.spot);
    groups.push(members.length ? [head, ...members.filter((spot) => spot !== head)] : [head]);
  }
  return groups;
}

/** Groups of spots → what is drawn of each: where, how large, of which types, and how. A row counts once in a group. */
function marksOf(events, groups) {
  const marks = groups.map((spots) => {
    const rows =
      spots.length === 1 ? spots[0].rows : [...new Set(spots.flatMap((spot) => spot.rows))].sort((a, b) => a - b);
    const types = new Map();
    let weight = 0;
    let strikes = 0;
    for (const i of rows) {
      weight += events.weight(i);
      strikes += events.size("strikes", i);
      types.set(events.type(i), (types.get(events.type(i)) || 0) + events.weight(i));
    }
    return {
      spots,
      rows,
      lon: spots[0].lon,
      lat: spots[0].lat,
      weight,
      strikes,
      types: [...types].sort((a, b) => b[1] - a[1] || a[0] - b[0]),
      isArea: rows.every((i) => events.cell("geo_precision", i) === AREA),
      isShared: rows.every((i) => events.placesAt(i).length > 1),
    };
  });
  const most = Math.max(MANY_STRIKES, ...marks.map((mark) => mark.strikes));
  for (const mark of marks) {
    const radius = Math.max(SMALLEST, LARGEST * Math.sqrt(mark.strikes / most));
    mark.radius = mark.weight > 1 ? Math.max(8 + 2.4 * short(mark.weight).length, radius) : radius;
  }
  return marks.sort((a, b) => b.radius - a.radius);
}

/** Marks → names of those that have room for one beside them: of the spot, or of that with most of a group's events. */
function namedOf(events, marks, pixels, most = 60) {
  const boxes = marks.map((mark) => boxAt(mark, pixels, 0));
  const named = new Map();
  for (const mark of [...marks].sort((a, b) => b.weight - a.weight)) {
    const place = areaOf(events.places[mark.spots[0].spot]);
    if (named.size >= most) break;
    if (mark.spots[0].weight * 2 < mark.weight || !place.name || place.name === place.country) continue;
    const name = place.name.length > 24 ? `${place.name.slice(0, 23)}…` : place.name;
    const box = boxAt(mark, pixels, name.length * 7 + 6);
    if (boxes.some((other, n) => marks[n] !== mark && overlap(box, other))) continue;
    boxes.push(box);
    named.set(mark, name);
  }
  return named;
}

function boxAt(mark, pixels, width) {
  const [x, y] = projected([mark.lon, mark.lat]).map((degree) => degree * pixels);
  const half = width ? 8 : mark.radius;
  return {
    left: width ? x + mark.radius : x - mark.radius,
    right: x + mark.radius + width,
    top: y - half,
    bottom: y + half,
  };
}

function overlap(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
