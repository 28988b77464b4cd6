// What tests find in pages, and TypeScript's library does not know.

/** What a selector has found is of the kind that the test knows it to be: all that is asked of one of them, any may have. */
interface Element {
  value: any;
  checked: boolean;
  name: string;
  type: string;
  href: string;
  src: any;
  title: string;
  lang: string;
  hidden: any;
  inert: boolean;
  innerText: string;
  offsetHeight: number;
  selectionStart: any;
  style: CSSStyleDeclaration;
  dataset: DOMStringMap;
  viewBox: any;
  width: any;
  height: any;
  blur(): void;
  click(): void;
  focus(how?: FocusOptions): void;
  submit(): void;
  getBBox(): DOMRect;
  // Of our own element, see web/embed/embed.d.ts.
  goTo(where: unknown): void;
  setTheme(theme: unknown): void;
  setLanguage(lang: string): void;
  prefill(given: unknown): void;
  restart(): void;
  destroy(): void;
  getResult(): Promise<any>;
}

/** Of a request to a database: what has come. */
interface EventTarget {
  result: any;
}

/** Of Chromium's list of what moved. */
interface PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
}

/** See tests/browser/support/probe.mjs. */
declare const probe: { frames: number; timers: number; frame: typeof requestAnimationFrame; later: typeof setTimeout; readonly drawn: boolean; readonly at_rest: boolean };

/** Chromium's. */
declare const trustedTypes: any;

/** The article's script, see web/embed/embed.d.ts. */
declare const Jindan: NonNullable<Window['Jindan']>;

// What tests leave in a page, to ask for it later: each by a name of its own.
declare var ask: any, asked: any, copied: any, decoded: any, first: any, files: any, heard: any, late: any, leads: any, lost: any, open_keyboard: any, port: any, said: any, tell: any, today: any, told: any;

/** In the pages of ./dev bench: see tests/bench/side/watch.mjs. */
declare const watch: any;
