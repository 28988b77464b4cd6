// Looks at screenshots, pixel by pixel. The browser decodes them, on an empty page of its own.

/** @typedef {{x: number, y: number, width: number, height: number}} Box  in pixels of the picture */

// In the page: the pixels of a PNG.
async function install_decoder() {
  globalThis.decoded = async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d', { willReadFrequently: true });
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    return { width: bitmap.width, height: bitmap.height, pixels: new Uint32Array(data.buffer) };
  };
}

/** @param {import('playwright-core').Browser} browser */
export async function open_pictures(browser) {
  const page = await browser.newPage();
  await page.addInitScript(install_decoder);
  await page.goto('about:blank');

  return {
    /**
     * How many pixels differ, outside of the boxes, and around where.
     * @param {Buffer} first
     * @param {Buffer} second
     * @param {Box[]} [except]
     */
    difference: (first, second, except = []) => (first.equals(second) ? { pixels: 0 } : page.evaluate(async ({ a, b, boxes }) => {
      const one = await decoded(a), other = await decoded(b);
      if (one.width !== other.width || one.height !== other.height) return { pixels: Infinity };
      const out = { pixels: 0, left: Infinity, top: Infinity, right: -1, bottom: -1 };
      for (let y = 0; y < one.height; ++y) {
        for (let x = 0; x < one.width; ++x) {
          if (one.pixels[y * one.width + x] === other.pixels[y * one.width + x]) continue;
          if (boxes.some((box) => x >= box.x - 1 && y >= box.y - 1 && x <= box.x + box.width && y <= box.y + box.height)) continue;
          out.pixels += 1;
          [out.left, out.top, out.right, out.bottom] = [Math.min(out.left, x), Math.min(out.top, y), Math.max(out.right, x), Math.max(out.bottom, y)];
        }
      }
      return out.pixels ? out : { pixels: 0 };
    }, { a: first.toString('base64'), b: second.toString('base64'), boxes: except })),

    /**
     * The colours within a box and how often each is there, as [colour 0xaabbggrr, count], the most frequent first.
     * @param {Buffer} picture
     * @param {Box} [box]  the whole picture where it is left out
     */
    colours: (picture, box) => page.evaluate(async ({ base64, part }) => {
      const { width, height, pixels } = await decoded(base64);
      const { x, y, width: wide, height: high } = part ?? { x: 0, y: 0, width, height };
      const counts = new Map();
      for (let row = Math.max(0, y); row < Math.min(height, y + high); ++row) {
        for (let column = Math.max(0, x); column < Math.min(width, x + wide); ++column) {
          const colour = pixels[row * width + column];
          counts.set(colour, (counts.get(colour) ?? 0) + 1);
        }
      }
      return [...counts].sort(([, a], [, b]) => b - a);
    }, { base64: picture.toString('base64'), part: box ?? null }),

    /**
     * What is drawn within a box, on its most frequent colour: how much of it, in pixels that are wholly of another colour; how many pixels
     * are colourful; and the edges of it, in pixels of the picture.
     * @param {Buffer} picture
     * @param {Box} box
     */
    ink: (picture, box) => page.evaluate(async ({ base64, box: { x, y, width: wide, height: high } }) => {
      const { width, height, pixels } = await decoded(base64);
      const within = [], counts = new Map();
      for (let row = Math.max(0, Math.round(y)); row < Math.min(height, Math.round(y + high)); ++row)
        for (let column = Math.max(0, Math.round(x)); column < Math.min(width, Math.round(x + wide)); ++column) {
          const colour = pixels[row * width + column];
          within.push([column, row, colour]);
          counts.set(colour, (counts.get(colour) ?? 0) + 1);
        }
      const channels = (colour) => [colour & 255, colour >> 8 & 255, colour >> 16 & 255];
      const ground = channels([...counts].sort(([, a], [, b]) => b - a)[0][0]);
      const out = { amount: 0, colourful: 0, left: Infinity, top: Infinity, right: -1, bottom: -1 };
      for (const [column, row, colour] of within) {
        const of_pixel = channels(colour), off = Math.max(...of_pixel.map((value, i) => Math.abs(value - ground[i])));
        if (off < 24) continue;
        out.amount += off / 255;
        if (Math.max(...of_pixel) - Math.min(...of_pixel) > 70) out.colourful += 1;
        [out.left, out.top, out.right, out.bottom] = [Math.min(out.left, column), Math.min(out.top, row), Math.max(out.right, column), Math.max(out.bottom, row)];
      }
      return out;
    }, { base64: picture.toString('base64'), box }),

    /** The colours of single points, "#rrggbb". */
    at: (picture, points) => page.evaluate(async ([base64, all]) => {
      const { width, pixels } = await decoded(base64);
      const hex = (value) => (value & 255).toString(16).padStart(2, '0');
      return all.map(([x, y]) => pixels[Math.floor(y) * width + Math.floor(x)]).map((c) => `#${hex(c)}${hex(c >> 8)}${hex(c >> 16)}`);
    }, [picture.toString('base64'), points]),

    close: () => page.close(),
  };
}

/** A screenshot of the window as it is. */
export const picture_of = (page) => page.screenshot({ animations: 'allow', caret: 'initial' });
