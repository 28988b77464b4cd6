// The door's entry: all it needs is the service worker, so that the diagnostics open offline, and letters.
import { provide_hangul } from './hangul.js';
import { register_worker } from './worker.js';

const root = document.querySelector('.jd-root');
const { worker, hangul } = root.dataset;

register_worker(new URL(worker, document.baseURI).href);
provide_hangul(getComputedStyle(root).fontFamily, hangul);
