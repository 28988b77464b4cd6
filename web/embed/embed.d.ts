// Jindan in host pages, version 1: what embed.js adds to a page. Plain script, no dependency, one global.
//
//   <script async src="https://SITE/embed.js"></script>
//   <jindan-widget diagnostic="customer-relationship" lang="ko"></jindan-widget>
//
// Three elements become a diagnostic, also when they are added later: <jindan-widget>, <a data-jindan href="https://SITE/ko/…/">, and
// <iframe data-jindan src="https://SITE/ko/…/?embed">. What is an attribute of the first is data-… of the others.
//
// Privacy: events carry which statement was answered, never the answer; how far the reader is; and the level of a finished result. Answers, notes and
// customers' names never leave the frame, except as a contact form that the reader fills in and sends (`lead`), or where `keep` is set and the
// reader has agreed to it in the widget.

export {};

export type Text = string | { ko?: string; en?: string };

/** Colours and shapes. What is wrong is told by the event `error` and left as it was. */
export interface Theme {
  /** Default "auto": as the reader's system has it. */
  mode?: 'auto' | 'light' | 'dark';
  /** "#rrggbb"; contrast to white at least 4.5:1. In the dark it is lightened as far as needed. */
  accent?: string;
  /** Of corners, CSS px, 0–24. */
  radius?: number;
  density?: 'compact' | 'regular' | 'roomy';
  /** CSS font list, put before the widget's own; fonts of the reader's system, at most 200 characters. */
  font?: string;
}

/** Of the visit, from the address of the article; each at most 100 characters. Goes along with a contact form, nowhere else. */
export interface Campaign {
  utm_source?: string;
  utm_medium?: string;
  utm_campaign?: string;
  utm_term?: string;
  utm_content?: string;
}

/** JSON in a <script type="application/json"> inside of the element, or its property `settings`; read when the frame starts. */
export interface Settings {
  theme?: Theme;
  /** Below the card. */
  sponsor?: { name: Text; logo?: string; link?: string };
  /** Below a result; with `band` only below these levels, 1 is the lowest. Text 1–80 characters, address https. */
  calls?: { text: Text; link: string; band?: number | number[] }[];
  /** True switches on the contact form that the site was built with; else a form of one's own, see assets/embedding.md. */
  contact?: boolean | object;
  /** Name of the customer, filled in where the reader has written none. */
  account?: string;
  campaign?: Campaign;
  /** Offers to keep answers in this site's localStorage, where the browser gives the frame none. The reader has to agree. */
  keep?: boolean;
}

export interface Result {
  /** Id of the diagnostic. */
  diagnostic: string;
  version: string;
  /** Points. */
  score: number;
  /** The level: 1 is the lowest, 0 none. */
  band: number;
  /** Of the level, in the reader's language. */
  name: string;
}

/** All bubble, on the element that the article wrote. */
export interface JindanEvents {
  /** The reader can answer; again where the frame was opened anew. */
  'jindan-ready': CustomEvent<{ diagnostic: string; version: string; title: string; lang: 'ko' | 'en' }>;
  /** The first answer of an assessment. */
  'jindan-start': CustomEvent<Record<string, never>>;
  /** A statement was answered, or answered otherwise; counted from 0. */
  'jindan-answer': CustomEvent<{ index: number }>;
  'jindan-progress': CustomEvent<{ answered: number; of: number }>;
  /** The result is seen; again when answers have been changed and it is seen anew. Not for rating sheets, which have none. */
  'jindan-complete': CustomEvent<Result>;
  'jindan-share': CustomEvent<{ by: 'link' | 'system' | 'file' | 'image' }>;
  /**
   * A contact form that the reader has filled in, agreed to and sent. What is in it, as in assets/site-settings.md, only where this page collects it;
   * where the site posts it to an endpoint of its own, no more than that it was sent.
   */
  'jindan-lead': CustomEvent<{ id: string; diagnostic: { id: string; version: string } } & (
    { purposes: string[] } |
    { jindan: 1; type: 'lead'; [field: string]: unknown }
  )>;
  /** A setting that cannot be used, or a widget that has stopped; in the reader's language. */
  'jindan-error': CustomEvent<{ message: string }>;
  /** Of the frame, CSS px. */
  'jindan-height': CustomEvent<{ height: number }>;
}

/** Commands may come at any time; what comes before the frame is there waits for it. */
export interface Commands {
  setLanguage(lang: 'ko' | 'en'): void;
  /** Only what is named changes. */
  setTheme(theme: Theme): void;
  prefill(given: { account?: string; campaign?: Campaign }): void;
  /** To the card of a statement, counted from 0, or a screen. */
  goTo(where: number | 'start' | 'overview' | 'result'): void;
  /** A new assessment; the one that is open is kept. */
  restart(): void;
  /** The finished assessment that is open, or null. Waits until the frame is there. */
  getResult(): Promise<Result | null>;
  /** Takes the frame and every trace of it away; what the article wrote stays as it was. */
  destroy(): void;
}

export interface Guest extends Commands {
  readonly frame: HTMLIFrameElement;
}

/**
 * Attributes: diagnostic (id) and lang ("ko" | "en"), or src (address of a diagnostic's page, or of
 * somebody's diagnostic, a JSON file that other sites may read); mode, accent, radius, density, font; account; campaign
 * (takes utm_… from the page's address); contact; keep; label (title of the frame); height (CSS px to reserve); loading="eager" (at once, not
 * when the reader comes near). lang and those of the theme may be changed while it is open.
 */
export interface JindanWidget extends HTMLElement, Commands {
  readonly frame: HTMLIFrameElement | null;
  settings?: Settings;
}

declare global {
  interface HTMLElementTagNameMap {
    'jindan-widget': JindanWidget;
  }
  interface HTMLElementEventMap extends JindanEvents {}
  interface DocumentEventMap extends JindanEvents {}
  interface Window {
    Jindan?: {
      readonly version: 1;
      /** Of any of the three kinds of elements. */
      of(element: Element): Guest | null;
      /** Makes a diagnostic of an element once more, after `destroy`; null, with the event jindan-error, where it asks for none of this site. */
      adopt(element: Element): Guest | null;
      /** All widgets of the page, every listener, and this global. */
      destroy(): void;
    };
  }
}
