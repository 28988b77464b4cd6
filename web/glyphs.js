// Measures text with the reader's own fonts, and gives private-use codes to what Dear ImGui cannot draw as one code point.
// These are the wasm module's imports: an exception here would look like a trap, so each has an answer for the worst case.

const private_first = 0xe000, private_last = 0xf8ff;

// Anything that may join with its neighbour, or lies beyond U+FFFF, or has a private code already.
const joining = /[\u1100-\u11ff\u200d\u20e3\ua960-\ua97f\ud7b0-\ud7ff\ue000-\uf8ff\ufe00-\ufe0f\u{10000}-\u{10ffff}]|\p{M}/u;

// Before the page's own faces, some of which hold outlines of emoji.
const emoji_faces = '"Apple Color Emoji","Segoe UI Emoji","Noto Color Emoji"';

/** Drawn in its own colours, not tinted. @param {string} text */
export const is_coloured = text => /\p{Emoji_Presentation}|\ufe0f|\u200d/u.test(text) && !text.includes('\ufe0e');

/** @typedef {(CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D) & {asked?: string, lang?: string}} Context  asked: the font that was set last */

/**
 * A 2D context that stays in main memory: its pictures are uploaded, never shown.
 * @param {number} width
 * @param {number} height
 * @returns {Context}
 */
export function plain_context(width, height) {
  const canvas = typeof OffscreenCanvas === 'function'
    ? new OffscreenCanvas(width, height)
    : Object.assign(document.createElement('canvas'), { width, height });
  const context = /** @type {Context} */ (canvas.getContext('2d', { willReadFrequently: true }));
  context.textBaseline = 'alphabetic';
  return context;
}

/**
 * @typedef {ReturnType<typeof create_glyphs>} Glyphs
 *
 * @param {() => string} font_family  the stack, as the style sheet gives it to the root
 * @param {string} lang  decides between Korean, Japanese and Chinese forms of a Han character
 */
export function create_glyphs(font_family, lang) {
  const codes = /** @type {Map<string, string>} */ (new Map());  // private codes, by cluster
  const clusters = /** @type {string[]} */ ([]);  // the same, by code - private_first
  const faces = /** @type {Map<string, number[]>} */ (new Map());  // ascent and descent, by "face pixels": asked for with every line
  let family = font_family(), /** @type {Context} */ context, /** @type {Intl.Segmenter | undefined} */ segmenter;

  // Both take a phone some time to make: not before they are asked for.
  const measuring = () => (context ??= plain_context(1, 1));
  /** @param {string} text */
  const clusters_of = text => Array.from((segmenter ??= new Intl.Segmenter(lang, { granularity: 'grapheme' })).segment(text), part => part.segment);

  /** @param {number} code */
  const text_of = code => clusters[code - private_first] ?? String.fromCharCode(code);

  /** @param {Context} target  @param {number | boolean | undefined} face  bold or not  @param {number} pixels  @param {boolean} [coloured] */
  function use_font(target, face, pixels, coloured) {
    const wanted = `${face ? 700 : 400} ${pixels}px ${coloured ? `${emoji_faces},` : ''}${family}`;
    if (target.asked === wanted) return;  // setting a font is costly, and reading it back gives another spelling
    target.asked = wanted;
    if ('lang' in target) target.lang = lang;
    if ('fontKerning' in target) target.fontKerning = 'none';  // as in tokens.css
    target.font = wanted;
  }

  /** @param {string} cluster */
  function code_of(cluster) {
    const code = cluster.charCodeAt(0);
    if (cluster.length === 1 && (code < private_first || code > private_last)) return cluster;
    if (!codes.has(cluster)) {
      if (private_first + clusters.length > private_last) return '\ufffd';
      codes.set(cluster, String.fromCharCode(private_first + clusters.length));
      clusters.push(cluster);
    }
    return /** @type {string} */ (codes.get(cluster));
  }

  /** @param {string} text */
  function with_codes(text) {
    const composed = text.normalize('NFC');
    if (!joining.test(composed)) return composed;
    // Without the segmenter, letter by letter: joined emoji then fall apart.
    const parts = Intl.Segmenter ? clusters_of(composed) : Array.from(composed);
    return parts.map(part => (part === '\r\n' ? '\n' : code_of(part))).join('');
  }

  /** @param {number} face  @param {number} pixels */
  function face_metrics(face, pixels) {
    let ascent = pixels * 0.9, descent = pixels * 0.25;
    try {
      use_font(measuring(), face, pixels);
      const m = context.measureText('가A');
      ascent = m.fontBoundingBoxAscent ?? ascent;
      descent = m.fontBoundingBoxDescent ?? descent;
    } catch { /* the guess above stands */ }
    return [ascent, descent];
  }

  /** @param {number} face  bold or not  @param {number} pixels */
  function metrics_of(face, pixels) {
    const key = `${face} ${pixels}`;
    if (!faces.has(key)) faces.set(key, face_metrics(face, pixels));
    return /** @type {number[]} */ (faces.get(key));
  }

  /** @type {Parameters<typeof import('./core.js').start_core>[1]} */
  function imports(memory, core) {
    /** @param {number} out  @param {number[]} values */
    const answer = (out, values) => new Float32Array(memory(), out >>> 0, values.length).set(values);
    return {
      /** @param {number} face  @param {number} pixels  @param {number} out */
      metrics: (face, pixels, out) => answer(out, metrics_of(face, pixels)),
      /** @param {number} face  @param {number} pixels  @param {number} code  @param {number} out */
      measure(face, pixels, code, out) {
        let box = [0, 0, 0, 0, 0, 0];
        try {
          const text = text_of(code), coloured = is_coloured(text);
          use_font(measuring(), face, pixels, coloured);
          const m = context.measureText(text);
          const left = -m.actualBoundingBoxLeft, right = m.actualBoundingBoxRight;
          const top = -m.actualBoundingBoxAscent, bottom = m.actualBoundingBoxDescent;
          // Engines round these boxes differently, some inwards: one pixel more on each side keeps all ink inside.
          const ink = right > left && bottom > top;
          box = ink
            ? [m.width, Math.floor(left) - 1, Math.floor(top) - 1, Math.ceil(right) + 1, Math.ceil(bottom) + 1, +coloured]
            : [m.width, 0, 0, 0, 0, 0];
        } catch { /* no ink */ }
        answer(out, box);
      },
      /** @param {number} at  @param {number} size */
      clusters(at, size) {
        try {
          return core.write(with_codes(core.read(at, size)))[0];
        } catch {
          return 0;
        }
      },
    };
  }

  return {
    imports,
    use_font,
    /** A face in a size, whole device px: for the first time it takes the browser some milliseconds to find it, which is better done before it is needed. */
    find: metrics_of,
    text_of,
    /** How wide a line is as the browser itself sets it, CSS px. @param {string} text  @param {boolean} bold  @param {number} size */
    natural_width(text, bold, size) {
      use_font(measuring(), bold, size);
      return context.measureText(text).width;
    },
    /** The style sheet's fonts are asked for anew: the page's fonts have changed. */
    refresh() {
      family = font_family();
      measuring().asked = '';
      faces.clear();
    },
  };
}
