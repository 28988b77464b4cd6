// Draws glyphs into a staging canvas and puts them into WebGL textures. Nothing is ever read back: browsers that guard against
// fingerprinting give noise instead of pixels, and uploading is faster anyway.
import { is_coloured, plain_context } from './glyphs.js';

/**
 * @typedef {{texture: number, code: number, face: number, pixels: number, x: number, y: number, w: number, h: number,
 *            pen_x: number, baseline: number}} Glyph  see src/platform/web/abi.hpp
 * @typedef {{handle: WebGLTexture, width: number, height: number, white: number[]}} Texture
 */

const staging_width = 1024;

/**
 * @param {WebGL2RenderingContext} gl
 * @param {import('./glyphs.js').Glyphs} glyphs
 */
export function create_raster(gl, glyphs) {
  // Text keeps the coverage of its own colour (white on dark is drawn heavier than black on white), then becomes white to be
  // tinted by the vertices. Emoji come after that and stay as they are.
  /** @param {import('./glyphs.js').Context} context  @param {{glyph: Glyph, x: number, y: number}[]} placed  @param {string} ink */
  function draw(context, placed, ink) {
    const by_font = [...placed].sort((a, b) => a.glyph.face - b.glyph.face || a.glyph.pixels - b.glyph.pixels);
    const put = /** @param {boolean} coloured */ coloured => {
      for (const { glyph, x, y } of by_font) {
        const text = glyphs.text_of(glyph.code);
        if (is_coloured(text) !== coloured) continue;
        glyphs.use_font(context, glyph.face, glyph.pixels, coloured);
        context.fillText(text, x + glyph.pen_x, y + glyph.baseline);
      }
    };
    context.fillStyle = ink;
    put(false);
    context.globalCompositeOperation = 'source-in';
    context.fillStyle = '#fff';
    context.fillRect(0, 0, context.canvas.width, context.canvas.height);
    context.globalCompositeOperation = 'source-over';
    context.fillStyle = ink;
    put(true);
  }

  // The rectangle x, y, w, h of the staging canvas goes to tx, ty of the bound texture.
  /**
   * @param {TexImageSource} canvas
   * @param {number} x
   * @param {number} y
   * @param {number} w
   * @param {number} h
   * @param {number} tx
   * @param {number} ty
   */
  function upload(canvas, x, y, w, h, tx, ty) {
    gl.pixelStorei(gl.UNPACK_SKIP_PIXELS, x);
    gl.pixelStorei(gl.UNPACK_SKIP_ROWS, y);
    gl.texSubImage2D(gl.TEXTURE_2D, 0, tx, ty, w, h, gl.RGBA, gl.UNSIGNED_BYTE, canvas);
  }

  function reset_upload() {
    gl.pixelStorei(gl.UNPACK_SKIP_PIXELS, 0);
    gl.pixelStorei(gl.UNPACK_SKIP_ROWS, 0);
  }

  return {
    /**
     * Fills a texture that has just been made: its glyphs in their places, and the white rectangle, in one upload.
     * @param {Texture} texture  bound
     * @param {Glyph[]} list
     * @param {string} ink
     */
    fill(texture, list, ink) {
      const used = Math.min(texture.height, Math.max(texture.white[1] + texture.white[3], ...list.map(g => g.y + g.h)));
      const context = plain_context(texture.width, used);
      draw(context, list.map(glyph => ({ glyph, x: glyph.x, y: glyph.y })), ink);
      context.fillStyle = '#fff';
      context.fillRect(.../** @type {[number, number, number, number]} */ (texture.white));
      upload(context.canvas, 0, 0, texture.width, used, 0, 0);
      reset_upload();
    },

    /**
     * Adds glyphs to textures that hold others already: packed in rows, then carried over one by one.
     * @param {Glyph[]} list
     * @param {string} ink
     * @param {(texture: number) => boolean} bind  false where there is no such texture
     */
    add(list, ink, bind) {
      const placed = /** @type {{glyph: Glyph, x: number, y: number}[]} */ ([]);
      let x = 0, y = 0, row = 0;
      for (const glyph of list) {
        if (x + glyph.w > staging_width) [x, y, row] = [0, y + row, 0];
        placed.push({ glyph, x, y });
        x += glyph.w;
        row = Math.max(row, glyph.h);
      }
      const context = plain_context(staging_width, y + row);
      draw(context, placed, ink);
      for (const { glyph, x, y } of placed)
        if (bind(glyph.texture)) upload(context.canvas, x, y, glyph.w, glyph.h, glyph.x, glyph.y);
      reset_upload();
    },
  };
}
