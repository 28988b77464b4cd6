// The core beside the page, so that typing never waits for it. Asked {ask, …texts}, it answers in order.
let core;

const encoder = new TextEncoder(), decoder = new TextDecoder();

function write(...texts) {
  const parts = texts.map(text => encoder.encode(text));
  let at = core.buffer(parts.reduce((sum, part) => sum + part.length, 0)) >>> 0;
  for (const part of parts) {
    new Uint8Array(core.memory.buffer, at, part.length).set(part);
    at += part.length;
  }
  return parts[0].length;
}

function read(pair) {
  const [at, size] = new Int32Array(core.memory.buffer, pair >>> 0, 2);
  return JSON.parse(decoder.decode(new Uint8Array(core.memory.buffer, at >>> 0, size)));
}

const asked = {
  check({ text }) {
    write(text);
    return read(core.check());
  },
  explain: ({ text, answers, lang }) => read(core.explain(write(text, answers), lang === 'ko' ? 1 : 0)),
  survey({ text, name }) {
    const first = write(text, name);
    return read(core.import_survey(first));
  },
};

// A module without a system: what it may still ask for is refused.
function nothing(module) {
  const all = {};
  for (const { module: from, name, kind } of WebAssembly.Module.imports(module)) {
    if (kind !== 'function') continue;
    (all[from] ??= {})[name] = name === 'proc_exit' || name.startsWith('abort') ? code => { throw new Error(`core exit ${code}`); } : () => (name.startsWith('fd_') ? 8 : 0);
  }
  return all;
}

async function begin(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  const module = await WebAssembly.compile(await response.arrayBuffer());
  core = (await WebAssembly.instantiate(module, nothing(module))).exports;
  core._initialize?.();
}

let ready;
onmessage = async ({ data: { id, ask, ...with_ } }) => {
  try {
    if (ask === 'begin') return void (ready = begin(with_.address));
    await ready;
    postMessage({ id, answer: asked[ask](with_) });
  } catch (error) {
    postMessage({ id, failed: String(error) });
  }
};
