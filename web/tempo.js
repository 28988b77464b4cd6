// How long frames take, and whether that is too long: then the plain page is offered. Half of them, not a few: a machine that is busy with
// something else for a moment is not slow.

const frames = 30, too_slow = 50;  // ms

/** @param {() => void} on_slow  called once */
export function create_tempo(on_slow) {
  let times = /** @type {number[]} */ ([]), began = 0, told = false;
  return {
    begin() { began = performance.now(); },
    end() {
      if (told) return;
      times.push(performance.now() - began);
      if (times.length < frames) return;
      times.sort((a, b) => a - b);
      told = times[frames / 2] > too_slow;
      times = [];
      if (told) on_slow();
    },
  };
}
