// Somebody's site: pages of another origin that show the widget in frames. Two sites are two of them where their host names differ; the
// widget's own is "localhost".
import { createServer } from 'node:http';

/** @param {Record<string, string>} pages  path -> the content of the body */
export async function serve_articles(pages) {
  const server = createServer((request, response) => {
    const body = pages[new URL(request.url, 'http://localhost').pathname];
    response.writeHead(body === undefined ? 404 : 200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(`<!doctype html><html lang="ko"><title>article</title><link rel="icon" href="data:,"><body>${body}</body></html>`);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => new Promise((closed) => {
      server.close(closed);
      server.closeAllConnections();
    }),
  };
}

/** Text of an article, as high as it says. */
export const paragraph = (height) => `<p style="height:${height}px;margin:0">본문</p>`;
