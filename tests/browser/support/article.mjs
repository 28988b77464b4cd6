// Somebody's site: pages of another origin that show the widget in frames. Two sites are two of them where their host names differ; the
// widget's own is "localhost".
import { createServer } from 'node:http';
import { open_alone } from './browser.mjs';
import { listening } from './listening.mjs';
import { until } from './until.mjs';
import { widget_in } from './widget.mjs';

/** @param {Record<string, string | {body?: string, policy?: string, attributes?: string, script?: string}>} pages  path -> the content of the body; a content security policy; attributes of <html>; or a script of its own */
export async function serve_articles(pages) {
  const server = createServer((request, response) => {
    const page = pages[new URL(request.url, 'http://localhost').pathname];
    const { body, policy, attributes = '', script } = typeof page === 'string' ? { body: page } : page ?? {};
    if (script) return response.writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8' }).end(script);
    response.writeHead(page ? 200 : 404, { 'Content-Type': 'text/html; charset=utf-8', ...policy && { 'Content-Security-Policy': policy } });
    response.end(`<!doctype html><html lang="ko" ${attributes}><title>article</title><link rel="icon" href="data:,"><body>${body}</body></html>`);
  });
  const { port, close } = await listening(server);
  return { origin: `http://127.0.0.1:${port}`, close };
}

/** Text of an article, as high as it says. */
export const paragraph = (height) => `<p style="height:${height}px;margin:0">본문</p>`;

/**
 * An article with the frames in it, in the order of the page: `holders` are their elements, `widgets` reader's hands in each.
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {{origins?: string[], settings?: object, many?: number, expected?: RegExp[], prepare?: (page: import('playwright-core').Page) => Promise<unknown>}} [how]  `many` frames are waited for
 */
export async function open_article(browser, url, { origins = [], settings, many = 1, expected, prepare } = {}) {
  const tab = await open_alone(browser, url, { ready: false, origins, expected, prepare, settings: { viewport: { width: 800, height: 600 }, ...settings } });
  await until(async () => (await tab.page.locator('iframe').count()) >= many, `${many} frames`);
  const holders = await tab.page.locator('iframe').elementHandles();
  const frames = await Promise.all(holders.map((holder) => loaded(holder)));
  return { ...tab, holders, frames, widgets: frames.map((frame) => widget_in(tab.page, frame)) };
}

/** The frame in an element, once it shows a diagnostic and not the empty page that it begins with. */
export async function loaded(holder) {
  const frame = await holder.contentFrame();
  await until(async () => /[?&]embed/.test(await frame.url()), 'the frame to be loaded');
  return frame;
}

export const height_of = (holder) => holder.evaluate((el) => el.clientHeight);

// Known before anything is drawn; once it is, it is how tall the widget stands.
const content_of = (frame) => frame.evaluate(() => {
  const root = document.querySelector('.jd-drawn, .jd-plain'), stage = document.querySelector('.jd-stage'), below = document.querySelector('.jd-below');
  return Math.ceil(root ? root.getBoundingClientRect().height : parseFloat(stage?.style.getPropertyValue('--height')) + (below?.offsetHeight ?? 0));
});

/** Until a frame is as tall as its content and scrolls nothing inside; `slack` px may be left over. */
export async function fits(holder, frame, slack = 0) {
  let sizes = [0, 0], scrolls = false;
  await until(async () => {
    sizes = await Promise.all([height_of(holder), content_of(frame)]);
    scrolls = await frame.evaluate(() => document.documentElement.scrollHeight > innerHeight || scrollY > 0);
    return sizes[1] > 200 && sizes[0] >= sizes[1] && sizes[0] <= sizes[1] + slack && !scrolls;
  }, () => `a frame as tall as its content (${sizes}) that scrolls nothing inside (${scrolls})`);
  return sizes[0];
}
