// What tests/bench/rivals/build.mjs puts in the place of a module: of content.mjs, what each page is made of.

declare module 'content' {
  const content: any;
  export default content;
}

interface Element {
  hidden: boolean;
  value: string;
}
