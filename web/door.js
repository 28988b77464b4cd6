// The door's entry: all it needs is the service worker, so that the diagnostics open offline.
import { register_worker } from './worker.js';

register_worker(new URL(document.querySelector('.jd-root').dataset.worker, document.baseURI).href);
