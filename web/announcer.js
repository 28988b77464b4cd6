// Live regions: what assistive technology is told of by itself, without focus moving there.
import { make } from './live-roles.js';

const pause_ms = 100;

/** @param {AbortSignal} signal */
export function create_announcer(signal) {
  const regions = ['status', 'alert'].map(role => Object.assign(make('div', 'jd-hide'), { role }));
  const waiting = ['', ''];
  let timer = 0;
  signal.addEventListener('abort', () => clearTimeout(timer));

  function speak() {
    timer = 0;
    regions.forEach((region, i) => {
      if (waiting[i]) region.textContent = waiting[i];
      waiting[i] = '';
    });
  }

  return {
    regions,
    /**
     * A region holds one text: what comes in one go is said together. It is emptied first, so that the same sentence is said again.
     * @param {string} text
     * @param {boolean} [urgent]  breaks in on what is being said
     */
    say(text, urgent = false) {
      const i = Number(urgent);
      waiting[i] += (waiting[i] && ' ') + text;
      regions[i].textContent = '';
      timer ||= setTimeout(speak, pause_ms);
    },
    /** Another screen: what was said of the last one is not to be found there, and no longer said. */
    forget() {
      waiting[0] = '';
      regions.forEach(region => { region.textContent = ''; });
    },
  };
}
