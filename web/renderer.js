// Draws the core's paint list with WebGL2: one program, one vertex and one index buffer, a texture per atlas. Colours are
// premultiplied throughout. Losing the context is told to the owner, who shows the page without a picture meanwhile.
import { create_raster } from './raster.js';

const vertex_source = `#version 300 es
uniform vec2 scale;
uniform float first_row;
layout(location = 0) in vec2 position;
layout(location = 1) in vec2 uv;
layout(location = 2) in vec4 colour;
out vec2 at;
out vec4 tint;
void main() {
  at = uv;
  tint = vec4(colour.rgb * colour.a, colour.a);
  gl_Position = vec4((position - vec2(0, first_row)) * scale + vec2(-1, 1), 0, 1);
}`;

const fragment_source = `#version 300 es
precision mediump float;
uniform sampler2D atlas;
in highp vec2 at;
in vec4 tint;
out vec4 result;
void main() { result = texture(atlas, at) * tint; }`;

const vertex_bytes = 20;

// The longest side of a picture this browser can hold.
/** @param {WebGL2RenderingContext} gl  @returns {number} */
const largest = gl => Math.min(gl.getParameter(gl.MAX_TEXTURE_SIZE), ...gl.getParameter(gl.MAX_VIEWPORT_DIMS));

/**
 * @param {HTMLCanvasElement} canvas
 * @param {import('./glyphs.js').Glyphs} glyphs
 * @param {{on_lost: () => void, on_restored: () => void, signal: AbortSignal}} told
 * @returns the renderer, or null where there is no WebGL2
 */
export function create_renderer(canvas, glyphs, { on_lost, on_restored, signal }) {
  const gl = /** @type {WebGL2RenderingContext} */ (canvas.getContext('webgl2', {
    alpha: false, antialias: false, depth: false, stencil: false, powerPreference: 'low-power',
  }));
  if (!gl) return null;  // from here on there is one
  const textures = /** @type {Map<number, import('./raster.js').Texture>} */ (new Map());
  let /** @type {ReturnType<typeof create_raster>} */ raster, /** @type {WebGLUniformLocation | null} */ scale, /** @type {WebGLUniformLocation | null} */ first;

  function build() {
    const program = gl.createProgram();
    for (const [kind, source] of [[gl.VERTEX_SHADER, vertex_source], [gl.FRAGMENT_SHADER, fragment_source]]) {
      const shader = /** @type {WebGLShader} */ (gl.createShader(/** @type {number} */ (kind)));
      gl.shaderSource(shader, /** @type {string} */ (source));
      gl.compileShader(shader);
      gl.attachShader(program, shader);
    }
    gl.linkProgram(program);
    gl.useProgram(program);
    scale = gl.getUniformLocation(program, 'scale');
    first = gl.getUniformLocation(program, 'first_row');
    gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer());
    for (const location of [0, 1, 2]) gl.enableVertexAttribArray(location);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, true);
    textures.clear();
    raster = create_raster(gl, glyphs);
  }

  /** @param {number} id */
  function bind(id) {
    const texture = textures.get(id);
    if (texture) gl.bindTexture(gl.TEXTURE_2D, texture.handle);
    return Boolean(texture);
  }

  /** @param {number} id  @param {number} width  @param {number} height  @param {number[]} white */
  function create_texture(id, width, height, white) {
    destroy_texture(id);
    const handle = gl.createTexture();
    textures.set(id, { handle, width, height, white });
    gl.bindTexture(gl.TEXTURE_2D, handle);
    gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA8, width, height);
    for (const which of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) gl.texParameteri(gl.TEXTURE_2D, which, gl.LINEAR);
    for (const which of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) gl.texParameteri(gl.TEXTURE_2D, which, gl.CLAMP_TO_EDGE);
  }

  /** @param {number} id */
  function destroy_texture(id) {
    const texture = textures.get(id);
    if (texture) gl.deleteTexture(texture.handle);
    textures.delete(id);
  }

  /** @param {ArrayBuffer} buffer  @param {number} count  @param {number} at */
  function read_glyphs(buffer, count, at) {
    const whole = new Int32Array(buffer, at, count * 10), real = new Float32Array(buffer, at, count * 10);
    return Array.from({ length: count }, (_, i) => {
      const [texture, code, face] = whole.subarray(i * 10, i * 10 + 3);
      const [x, y, w, h] = whole.subarray(i * 10 + 4, i * 10 + 8);
      return { texture, code, face, pixels: real[i * 10 + 3], x, y, w, h, pen_x: real[i * 10 + 8], baseline: real[i * 10 + 9] };
    });
  }

  /** @param {ArrayBuffer} buffer  @param {Int32Array} list  @param {string} ink */
  function update_textures(buffer, list, ink) {
    const [op_count, ops, glyph_count, glyph_at] = list;
    const fresh = /** @type {Set<number>} */ (new Set());
    for (let i = 0; i < op_count; ++i) {
      const [what, id, width, height, ...white] = new Int32Array(buffer, ops + i * 32, 8);
      fresh.delete(id);
      if (what === 1) {
        destroy_texture(id);
      } else {
        create_texture(id, width, height, white);
        fresh.add(id);
      }
    }
    const placed = read_glyphs(buffer, glyph_count, glyph_at);
    for (const id of fresh) {
      bind(id);
      raster.fill(/** @type {import('./raster.js').Texture} */ (textures.get(id)), placed.filter(g => g.texture === id), ink);
    }
    const added = placed.filter(g => !fresh.has(g.texture));
    if (added.length) raster.add(added, ink, bind);
  }

  /** @param {number} first_vertex */
  function point_attributes(first_vertex) {
    const at = first_vertex * vertex_bytes;
    gl.vertexAttribPointer(0, 2, gl.FLOAT, false, vertex_bytes, at);
    gl.vertexAttribPointer(1, 2, gl.FLOAT, false, vertex_bytes, at + 8);
    gl.vertexAttribPointer(2, 4, gl.UNSIGNED_BYTE, true, vertex_bytes, at + 16);
  }

  /** @param {ArrayBuffer} buffer  @param {number} at  @param {number} count  @param {number} first_row  @param {number} height */
  function draw_commands(buffer, at, count, first_row, height) {
    const clips = new Float32Array(buffer, at, count * 8), whole = new Int32Array(buffer, at, count * 8);
    let pointed = -1;
    for (let i = 0; i < count * 8; i += 8) {
      const left = Math.max(0, Math.floor(clips[i])), top = Math.max(0, Math.floor(clips[i + 1]) - first_row);
      const right = Math.ceil(clips[i + 2]), bottom = Math.min(height, Math.ceil(clips[i + 3]) - first_row);
      const [texture, first_vertex, first_index, count_of_indices] = whole.subarray(i + 4, i + 8);
      if (right <= left || bottom <= top || !bind(texture)) continue;
      gl.scissor(left, height - bottom, right - left, bottom - top);
      if (first_vertex !== pointed) point_attributes(pointed = first_vertex);
      gl.drawElements(gl.TRIANGLES, count_of_indices, gl.UNSIGNED_SHORT, first_index * 2);
    }
  }

  canvas.addEventListener('webglcontextlost', event => {
    event.preventDefault();  // else the browser never restores it
    on_lost();
  }, { signal });
  canvas.addEventListener('webglcontextrestored', () => {
    build();
    on_restored();
  }, { signal });

  build();
  return {
    largest: largest(gl),
    get lost() { return gl.isContextLost(); },
    /**
     * The textures of a paint list, which is not drawn: the first ones are many glyphs, and take a frame of their own.
     * @param {ArrayBuffer} buffer  @param {number} at  @param {string} ink
     */
    prepare: (buffer, at, ink) => update_textures(buffer, new Int32Array(buffer, at, 9), ink),
    /**
     * @param {ArrayBuffer} buffer  the module's memory
     * @param {number} at  of the paint list
     * @param {string} ink  text colour of the theme
     * @param {{top: number, height: number}} rows  of the page, those that the canvas shows, device px
     */
    draw(buffer, at, ink, { top, height }) {
      const list = new Int32Array(buffer, at, 9);
      const [draw_count, draws, width, , page] = list.subarray(4);
      update_textures(buffer, list, ink);
      if (canvas.width !== width) canvas.width = width;
      if (canvas.height !== height) canvas.height = height;
      gl.viewport(0, 0, width, height);
      gl.uniform2f(scale, 2 / width, -2 / height);
      gl.uniform1f(first, top);
      gl.disable(gl.SCISSOR_TEST);
      gl.clearColor((page & 255) / 255, (page >> 8 & 255) / 255, (page >> 16 & 255) / 255, 1);
      gl.clear(gl.COLOR_BUFFER_BIT);
      gl.enable(gl.SCISSOR_TEST);
      for (let i = 0; i < draw_count; ++i) {
        const [vertices, vertex_size, indices, index_size, commands, count] = new Int32Array(buffer, draws + i * 24, 6);
        gl.bufferData(gl.ARRAY_BUFFER, new Uint8Array(buffer, vertices, vertex_size), gl.STREAM_DRAW);
        gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, new Uint8Array(buffer, indices, index_size), gl.STREAM_DRAW);
        draw_commands(buffer, commands, count, top, height);
      }
    },
    destroy() {
      gl.getExtension('WEBGL_lose_context')?.loseContext();
    },
  };
}
