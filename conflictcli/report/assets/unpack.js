// A data element → the object in it, unpacked where it was packed.

/** Whether this browser can unpack what Python packed. */
function canUnpack() {
  return typeof DecompressionStream === "function";
}

/** The object in the element of that id; null where it is empty. */
async function unpacked(id) {
  const element = document.getElementById(id);
  const text = element.textContent.trim();
  if (!text) return null;
  return JSON.parse(element.dataset.packing === "gzip-base64" ? await inflated(text) : text);
}

async function inflated(base64) {
  const letters = atob(base64);
  const bytes = new Uint8Array(letters.length);
  for (let i = 0; i < letters.length; i += 1) bytes[i] = letters.charCodeAt(i);
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
}
