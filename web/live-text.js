// Drawn lines as selectable text: one span per visual line in the normal flow of its paragraph, so that selecting, copying and
// finding see one sentence. Each line ends the row by its margin (live.css), and begins where the canvas drew it.

/** Lines that have a colour are a chart's; see src/ui/semantics.hpp. @param {import('./live-roles.js').Node} node */
export const is_chart = node => /** @type {number} */ (node.lines?.[0].length) > 5;

/** What stands between two lines in the text itself: nothing where a long word was cut. A line break counts where plain.css lets it. @param {string} name  @param {import('./live-roles.js').Line[]} lines */
function gaps(name, lines) {
  let at = 0;
  return lines.map(([text]) => {
    const found = name.indexOf(text, at);
    if (found < 0) return ' ';
    at = found + text.length;
    if (at === name.length || /[^\S\n]/.test(name[at])) return ' ';
    return name[at] === '\n' ? '\n' : document.createElement('wbr');
  });
}

/**
 * @param {HTMLElement} el
 * @param {import('./live-roles.js').Node} node
 * @param {(text: string, bold: boolean, size: number) => number} natural_width  of a line as the browser sets it, CSS px
 */
export function show_lines(el, node, natural_width) {
  const drawn = is_chart(node) ? null : node.lines;
  const lines = /** @type {import('./live-roles.js').Line[]} */ (drawn ?? [[node.name, node.box[0], node.box[1], node.box[2], node.box[3]]]);
  let spans = /** @type {HTMLElement[]} */ ([...el.querySelectorAll(':scope > .jd-line')]);
  const same = spans.length === lines.length && spans.every((span, i) => span.textContent === lines[i][0]);
  if (!same) {  // an unchanged text keeps its nodes, and with them the reader's selection
    for (const old of /** @type {ChildNode[] & HTMLElement[]} */ ([...el.childNodes])) if (old.nodeType === Node.TEXT_NODE || old.matches('.jd-line, wbr')) old.remove();
    const between = gaps(node.name, lines);
    spans = lines.map(([text]) => Object.assign(document.createElement('span'), { className: 'jd-line', textContent: text }));
    el.prepend(...spans.flatMap((span, i) => (i ? [between[i - 1], span] : [span])));
  }
  lines.forEach(([text, x, , wide], i) => {
    // The canvas stands each glyph on whole pixels; spread evenly, the difference lets a selection cover the same line.
    const spread = drawn ? (wide - natural_width(text, Boolean(node.bold), node.size ?? 17)) / text.length : 0;
    spans[i].style.setProperty('--i', `${+(x - node.box[0]).toFixed(2)}px`);
    spans[i].style.setProperty('--k', `${spread.toFixed(3)}px`);
  });
  const [, , y, , h] = lines[0];
  el.style.setProperty('--t', `${+(y - node.box[1]).toFixed(2)}px`);
  el.style.setProperty('--l', `${+(lines.length > 1 ? lines[1][2] - y : h).toFixed(2)}px`);
}
