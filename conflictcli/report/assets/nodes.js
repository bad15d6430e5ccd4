// Text → nodes. The only way in which words of an article get onto the page: as text, never as markup.

/** An element with attributes, and with texts and nodes in it: `node("a", {href}, "words")`. */
function node(name, attributes = {}, ...inside) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) throw new Error(`listeners are added, not written: ${key}`);
    if (value === true) element.setAttribute(key, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(key, value);
  }
  element.append(...inside.filter((each) => each !== null && each !== ""));
  return element;
}

/** Words of an article, whose direction their own letters tell. */
function words(name, text, attributes = {}) {
  return node(name, { dir: "auto", ...attributes }, text);
}

/** The address where it is http or https, else null: nothing else becomes a link. */
function webAddress(text) {
  try {
    const url = new URL(text);
    return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
  } catch {
    return null;
  }
}

const TURNS = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g; // What turns the direction of letters around.

/** A link that tells the other side nothing; the bare words where the address is no web address. Nothing in its words
 * makes another host of it by their direction. */
function link(address, said) {
  const href = webAddress(address);
  const text = said.replace(TURNS, "");
  return href
    ? node("a", { href, rel: "noopener noreferrer nofollow", target: "_blank", dir: "auto" }, text)
    : words("span", text);
}

function byId(id) {
  return document.getElementById(id);
}

/** An element that is there or not; returns whether it is. */
function shownIf(id, is) {
  byId(id).hidden = !is;
  return is;
}
