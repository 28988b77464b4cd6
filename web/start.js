// What has to work where nothing else of ours comes, and before it: stands in the page itself. The rest is sent for once the page is on the screen as it came: on a
// fast line its files would come in the way of the first frame.
import { is_embedded } from './frame.js';
import { first_frame } from './schedule.js';
import { keep_early, show_early, wait_if_returning } from './static.js';

const { content: next } = /** @type {HTMLTemplateElement} */ (document.querySelector('.jd-next'));

document.documentElement.classList.toggle('jd-framed', is_embedded());
wait_if_returning();
keep_early();

/** @type {HTMLScriptElement} */ (next.querySelector('script')).onerror = () => {
  document.querySelector('.jd-returning')?.classList.remove('jd-returning');
  // A frame that is sandboxed without allow-same-origin is of no origin: it gets module scripts only from servers that let any origin have them. Where this one
  // does not, nothing else of ours can run, and the page says so at once.
  if (self.origin !== 'null') return;
  /** @type {HTMLElement} */ (document.querySelector('.jd-barred')).hidden = false;
  document.querySelectorAll('.jd-busy, .jd-late').forEach(each => each.remove());
};

first_frame().then(() => {
  show_early();
  document.head.append(next);
});
