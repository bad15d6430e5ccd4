// The base map as it is packed (scripts/world_map.py) → GeoJSON, in place.

/** A map that is not packed stays as it is. */
function unpackedWorld(world) {
  if (!world || !world.UTF8Encoding) return world;
  for (const { geometry } of world.features) {
    geometry.coordinates = geometry.coordinates.map((polygon, n) =>
      polygon.map((letters, m) => unpackedRing(letters, geometry.encodeOffsets[n][m], world.UTF8Scale)));
    delete geometry.encodeOffsets;
  }
  world.UTF8Encoding = false;
  return world;
}

/** Two letters a step: their codes less 64 are whole numbers, zigzag (0, -1, 1, -2 …), in parts of a degree. */
function unpackedRing(letters, start, scale) {
  const ring = [];
  let [x, y] = start;
  for (let at = 0; at < letters.length; at += 2) {
    const [across, up] = [letters.charCodeAt(at) - 64, letters.charCodeAt(at + 1) - 64];
    x += (across >> 1) ^ -(across & 1);
    y += (up >> 1) ^ -(up & 1);
    ring.push([x / scale, y / scale]);
  }
  return ring;
}
