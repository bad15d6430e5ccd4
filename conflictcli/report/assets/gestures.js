// Wheel, mouse and fingers → the map is moved and zoomed, but for those that scroll the page: the wheel alone, until the
// map has been clicked or has the focus, and one finger. ECharts' own way takes them all, and a page stops over its map.

const NOTCH = 0.0016; // Of a wheel's pixels: 100 of them zoom by a sixth.
const PINCH = 0.01; // Of a touchpad's pinch, which comes as a wheel with Ctrl held and few pixels.
const MOST_TURN = 0.35; // However far a wheel says that it was turned at once.
const SLIP = 4; // Pixels: moved less, the mouse has pressed a place and not moved the map.
const SWIPE = 12; // Pixels that one finger goes before it is told that it takes two.
const TOLD = 1800; // Milliseconds for which the hint stands.

function setUpGestures(map) {
  const stage = byId("map-stage");
  const area = byId("map");
  const roam = roamByFrame(map);
  followWheel(stage, area, roam);
  followMouse(area, roam);
  followFingers(area, roam);
}

/** What is asked of the map within a frame is done at once, with the next one. */
function roamByFrame(map) {
  let asked = null;
  return ({ dx = 0, dy = 0, zoom = 1, at = null }) => {
    if (!asked) {
      asked = { dx: 0, dy: 0, zoom: 1 };
      window.requestAnimationFrame(() => {
        const some = asked;
        asked = null;
        if (some.dx || some.dy) roamBy(map, { dx: some.dx, dy: some.dy });
        if (some.zoom !== 1) roamBy(map, { zoom: some.zoom, originX: some.at[0], originY: some.at[1] });
      });
    }
    asked.dx += dx;
    asked.dy += dy;
    asked.zoom *= zoom;
    if (at) asked.at = at;
  };
}

/** The map is awake once it is pressed or has the focus, until the focus or the mouse leaves it. */
function followWheel(stage, area, roam) {
  let isAwake = false;
  const wake = () => {
    isAwake = true;
    hideHint();
  };
  const sleep = () => {
    isAwake = false;
  };
  stage.addEventListener("focusin", wake);
  stage.addEventListener("pointerdown", wake);
  stage.addEventListener("focusout", sleep);
  stage.addEventListener("pointerleave", sleep);
  area.addEventListener(
    "wheel",
    (event) => {
      const isHeld = event.ctrlKey || event.metaKey;
      if (!isHeld && !isAwake) {
        if (event.deltaY) showHint(isMac() ? "Hold ⌘ or click the map to zoom" : "Hold Ctrl or click the map to zoom");
        return;
      }
      event.preventDefault();
      hideHint();
      // Pixels in all browsers, as long as nobody asks for `deltaMode`.
      const turn = Math.max(-MOST_TURN, Math.min(MOST_TURN, event.deltaY * (event.ctrlKey ? PINCH : NOTCH)));
      roam({ zoom: Math.exp(-turn), at: pointIn(area, event) });
    },
    { passive: false },
  );
}

function isMac() {
  return /^(Mac|iP)/.test(window.navigator.platform);
}

function pointIn(area, { clientX, clientY }) {
  const { left, top } = area.getBoundingClientRect();
  return [clientX - left, clientY - top];
}

/** The map goes with the mouse while its first button is held. */
function followMouse(area, roam) {
  let from = null;
  let isMoving = false;
  const end = () => {
    from = null;
    area.classList.remove("moving");
    window.removeEventListener("pointermove", follow);
    window.removeEventListener("pointerup", end);
    window.removeEventListener("pointercancel", end);
  };
  const follow = (event) => {
    if (!(event.buttons & 1)) {
      end(); // It was let go outside of the window.
      return;
    }
    const [dx, dy] = [event.clientX - from[0], event.clientY - from[1]];
    if (!isMoving && Math.hypot(dx, dy) <= SLIP) return;
    isMoving = true;
    area.classList.add("moving");
    from = [event.clientX, event.clientY];
    roam({ dx, dy });
  };
  area.addEventListener("pointerdown", (event) => {
    if (event.pointerType !== "mouse" || event.button) return;
    from = [event.clientX, event.clientY];
    isMoving = false;
    window.addEventListener("pointermove", follow);
    window.addEventListener("pointerup", end);
    window.addEventListener("pointercancel", end);
  });
}

/** Two fingers move and zoom; with one the browser scrolls the page (`touch-action` in page.css). */
function followFingers(area, roam) {
  let before = null;
  let first = null;
  area.addEventListener(
    "touchstart",
    (event) => {
      before = event.touches.length === 2 ? twoIn(area, event.touches) : null;
      first = event.touches.length === 1 ? [event.touches[0].clientX, event.touches[0].clientY] : null;
      if (before) event.preventDefault();
    },
    { passive: false },
  );
  area.addEventListener(
    "touchmove",
    (event) => {
      if (event.touches.length === 1 && first) {
        const far = Math.hypot(event.touches[0].clientX - first[0], event.touches[0].clientY - first[1]);
        if (far > SWIPE) showHint("Use two fingers to move the map");
      }
      if (event.touches.length !== 2 || !before) return;
      if (event.cancelable) event.preventDefault();
      hideHint();
      const now = twoIn(area, event.touches);
      roam({
        dx: now.at[0] - before.at[0],
        dy: now.at[1] - before.at[1],
        zoom: now.apart / before.apart,
        at: now.at,
      });
      before = now;
    },
    { passive: false },
  );
  for (const name of ["touchend", "touchcancel"]) {
    area.addEventListener(name, (event) => {
      before = event.touches.length === 2 ? twoIn(area, event.touches) : null;
      first = null;
    });
  }
}

/** The point between two fingers, and how far they are apart. */
function twoIn(area, touches) {
  const [a, b] = [pointIn(area, touches[0]), pointIn(area, touches[1])];
  return {
    at: [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2],
    apart: Math.max(1, Math.hypot(a[0] - b[0], a[1] - b[1])),
  };
}

let hintTimer = 0;

function showHint(text) {
  const hint = byId("map-hint");
  if (hint.textContent !== text) hint.textContent = text;
  hint.hidden = false;
  window.clearTimeout(hintTimer);
  hintTimer = window.setTimeout(hideHint, TOLD);
}

function hideHint() {
  byId("map-hint").hidden = true;
}
