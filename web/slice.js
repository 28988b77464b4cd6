// Which part of a tall page the picture covers: what is in view and a screen more above and below. The browser scrolls it with the page;
// only near its edges is it drawn anew, further on. So text keeps its density on a page of any length, and phones their memory.

const most_pixels = 16e6;   // of one picture: beyond this, phones run out of memory
const strip = 256;          // CSS px

/** How much of the page a screen can show at once, CSS px: in a frame as tall as its content, not more than the device's screen. @param {boolean} embedded */
export const screen_height = embedded => (embedded ? Math.min(innerHeight, screen.height) : innerHeight);

/**
 * A frame that never scrolls cannot ask what of it is in view, but its host's viewport counts for an intersection observer: the page is
 * divided into strips, and the observer tells which of them are seen.
 * @param {HTMLElement} stage
 * @param {() => void} on_change
 * @param {AbortSignal} signal
 * @returns {{grow: (height: number) => void, seen: () => {from: number, to: number} | null}}  null: none, or not told yet
 */
function create_strips(stage, on_change, signal) {
  const strips = /** @type {Element[]} */ ([]), visible = /** @type {Set<number>} */ (new Set());
  const observer = new IntersectionObserver(entries => {
    for (const { target, isIntersecting } of entries) visible[isIntersecting ? 'add' : 'delete'](strips.indexOf(target));
    on_change();
  });
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    grow(height) {
      while (strips.length * strip < height) {
        const el = document.createElement('div');
        el.className = 'jd-strip';
        el.style.top = `${strips.length * strip}px`;
        stage.prepend(el);
        observer.observe(el);
        strips.push(el);
      }
    },
    seen: () => (visible.size ? { from: Math.min(...visible) * strip, to: (Math.max(...visible) + 1) * strip } : null),
  };
}

/**
 * @param {HTMLElement} root
 * @param {HTMLElement} stage
 * @param {boolean} embedded
 * @param {() => void} on_change  another part is in view: ask whether `covers` still holds
 * @param {AbortSignal} signal
 */
export function create_slice(root, stage, embedded, on_change, signal) {
  const strips = embedded ? create_strips(stage, on_change, signal) : null;
  let /** @type {{from: number, to: number} | null} */ drawn = null;  // what the picture covers, CSS px
  document.addEventListener('scroll', on_change, { capture: true, passive: true, signal });

  /** @param {number} height */
  function in_view(height) {
    const { top } = root.getBoundingClientRect();
    const told = strips?.seen();
    const from = Math.max(0, -top, told?.from ?? 0), to = Math.min(height, innerHeight - top, told?.to ?? height);
    return { from: Math.min(from, height), to: Math.max(from, to) };
  }

  return {
    /** True where no part of a frame that is drawn is in view. */
    get out_of_sight() { return strips !== null && strips.seen() === null; },

    /** Whether what is in view is drawn, with some of the page around it. @param {number} height */
    covers(height) {
      if (!drawn) return false;
      const { from, to } = in_view(height);
      const around = Math.max(0, drawn.to - drawn.from - (to - from)) / 4;
      return drawn.from <= Math.max(0, from - around) && drawn.to >= Math.min(height, to + around);
    },

    /**
     * @param {{width: number, height: number}} page  CSS px
     * @param {number} ratio
     * @param {number} largest  longest side of a picture, device px
     * @returns {{top: number, height: number}}  device px
     */
    choose({ width, height }, ratio, largest) {
      strips?.grow(height);
      const { from, to } = in_view(height), around = screen_height(embedded);
      const most = Math.min(largest / ratio, most_pixels / (width * ratio * ratio));
      const tall = Math.min(height, most, Math.max(3 * around, to - from));
      const middle = (from + to) / 2;
      const top = Math.round(Math.max(0, Math.min(height - tall, middle - tall / 2)) * ratio);
      const rows = Math.min(Math.round(height * ratio) - top, Math.floor(tall * ratio) + 1, largest);
      drawn = { from: top / ratio, to: (top + rows) / ratio };
      return { top, height: rows };
    },
  };
}
