// Charts without a canvas: the shapes that the core would have drawn, as SVG. Texts of authors get in as text alone.

/** @typedef {[text: string, x: number, y: number, w: number, h: number, colour: string, shape: number, stroke: number]} Shape  see src/ui/semantics.hpp */

/** @param {string} tag  @param {Record<string, unknown>} values */
const svg = (tag, values) => {
  const el = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(values)) el.setAttribute(name, String(value));
  return el;
};

// As wide as the core has measured it, whatever the reader's browser makes of spacing.
/** @param {Shape} shape */
function words([text, x, y, w, h, fill, size, bold]) {
  const el = svg('text', { x, y: y + h / 2, fill, 'font-size': size, 'font-weight': bold ? 700 : 400, 'dominant-baseline': 'central' });
  if (w > 0) el.setAttribute('textLength', String(w));
  el.setAttribute('lengthAdjust', 'spacingAndGlyphs');
  el.textContent = text;
  return el;
}

/** @param {Shape} shape */
function triangle([, x, y, w, h, fill, shape]) {
  return svg('path', { d: shape === -1 ? `M${x} ${y + h}h${w}L${x + w / 2} ${y}z` : `M${x} ${y}h${w}L${x + w / 2} ${y + h}z`, fill });
}

/** @param {Shape} shape */
function rectangle([, x, y, width, height, colour, rx, stroke]) {
  if (!stroke) return svg('rect', { x, y, width, height, rx, fill: colour });
  // The outer edge of the frame is the box.
  const half = stroke / 2;
  return svg('rect', {
    x: x + half, y: y + half, width: width - stroke, height: height - stroke, rx: Math.max(0, rx - half), fill: 'none', stroke: colour, 'stroke-width': stroke,
  });
}

/**
 * @param {Shape[]} shapes
 * @param {number[]} box    what of the page it shows
 */
export function chart(shapes, box) {
  const el = svg('svg', { viewBox: box.join(' '), width: box[2], height: box[3], 'aria-hidden': 'true', focusable: 'false', class: 'jd-chart' });
  el.append(...shapes.map(shape => (shape[0] ? words : shape[6] < 0 ? triangle : rectangle)(shape)));
  return el;
}
