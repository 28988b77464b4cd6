// What a page's scripts find beside the browser's own, and TypeScript's library does not know.

/** Written into every script by the build, from assets/languages.json. */
declare const LANGUAGES: string[];

/** Written into the article's script by the build: see web/embed/asked.js. */
declare const SITE: { widths: number[]; [diagnostic: string]: number[] | Record<string, number[]> };

/** The build puts the file beside the script, and its address in its place. */
declare module '*.json' {
  const address: string;
  export default address;
}

interface Window {
  /** Chromium alone has it. */
  launchQueue?: { setConsumer(take: (launched: { files: FileSystemFileHandle[] }) => void): void };
  trustedTypes?: { createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string } };
}
