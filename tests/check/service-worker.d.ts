// What a service worker finds, as TypeScript's library has it for every kind of worker at once, and what the build writes into ours: see web/sw.js.

declare const PRECACHE: string[];
declare const CONTENTS: string;
declare const BUILD_ID: string;

declare const registration: ServiceWorkerRegistration;
declare const clients: Clients;
declare function skipWaiting(): Promise<void>;
declare function addEventListener(type: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void;
declare function addEventListener(type: 'message', listener: (event: ExtendableMessageEvent) => void): void;
declare function addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;

/** For the half of web/handed.js that only pages run. */
declare const history: { readonly state: unknown; replaceState(state: unknown, unused: string, address: string): void };
