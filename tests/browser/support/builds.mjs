// Two builds of the site at one address, one after the other: the second is the first one with its script and its English words under other names.
import { cp, mkdtemp, readFile, readdir, rename, rm, symlink, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contents_of } from '../../../web/build/contents.mjs';
import { serve_site, site_root } from './site.mjs';

async function html_files(root) {
  return (await readdir(root, { recursive: true })).filter((name) => name.endsWith('.html')).map((name) => join(root, name));
}

// Which of the files that a build names with a hash it alone has.
async function other_build(root) {
  await cp(site_root, root, { recursive: true });
  const files = join(root, 'files'), names = {};
  for (const name of await readdir(files)) {
    const [, stem, end] = /^(page|words\.en)\.\w+\.(js|txt)$/.exec(name) ?? [];
    if (!stem) continue;
    names[name] = `${stem}.0therBu1ld.${end}`;
    await rename(join(files, name), join(files, names[name]));
  }
  for (const name of await readdir(root, { recursive: true })) if (/\.(br|gz)$/.test(name)) await rm(join(root, name));
  for (const file of [...await html_files(root), join(root, 'sw.js')]) {
    let text = await readFile(file, 'utf8');
    for (const [before, after] of Object.entries(names)) text = text.replaceAll(before, after);
    await writeFile(file, file.endsWith('sw.js') ? `${text}//` : text);
  }
  const worker = join(root, 'sw.js'), text = await readFile(worker, 'utf8');
  const build = /data-release="(\w+)"/.exec(await readFile(join(site_root, 'index.html'), 'utf8'))[1];
  for (const file of await html_files(root)) await writeFile(file, (await readFile(file, 'utf8')).replaceAll(build, '0therBu1ld'));
  const contents = async (folder) => {
    const kept = JSON.parse(/\["author\/[^\]]*\]/.exec(await readFile(join(folder, 'sw.js'), 'utf8'))[0]);
    return contents_of(await Promise.all(kept.map((path) => readFile(join(folder, path.replace(/(^|\/)$/, '$1index.html'))))));
  };
  await writeFile(worker, text.replaceAll(build, '0therBu1ld').replace(await contents(site_root), await contents(root)));
  return { first: Object.keys(names), second: Object.values(names) };
}

/** @returns  the site; `publish` puts the second build in the place of the first, `own` names the files that only one of them has */
export async function serve_builds() {
  const folder = await mkdtemp(join(tmpdir(), 'jindan-builds-')), root = join(folder, 'live'), second = join(folder, 'second');
  await symlink(site_root, root);
  const own = await other_build(second), site = await serve_site({ root });
  return {
    url: site.url, own, second,
    async publish() {
      await unlink(root);
      await symlink(second, root);
    },
    async close() {
      await site.close();
      await rm(folder, { recursive: true });
    },
  };
}
