// How long frames take, and whether that is too long: then the plain page is offered.

const frames = 30, too_slow = 50;  // ms, which one frame in ten exceeds

/** @param {() => void} on_slow  called once */
export function create_tempo(on_slow) {
  let times = [], began = 0, told = false;
  return {
    begin() { began = performance.now(); },
    end() {
      if (told) return;
      times.push(performance.now() - began);
      if (times.length < frames) return;
      times.sort((a, b) => a - b);
      told = times[Math.floor(frames * 0.9)] > too_slow;
      times = [];
      if (told) on_slow();
    },
  };
}
