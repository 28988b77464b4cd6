// The repository's one command says what is wrong with what it was given.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { added_to, without } from '../../web/build/added.mjs';
import { at } from './command.mjs';

test('serve wants a number after --port, and takes nothing else', () => {
    for (const args of [['--port'], ['--port', ''], ['--port', '70000'], ['--port=x']]) {
        const { status, stderr } = spawnSync(at('dev'), ['serve', ...args], { encoding: 'utf8' });
        assert.equal(status, 1);
        assert.match(stderr, /--port takes a number up to 65535/);
    }
    assert.match(spawnSync(at('dev'), ['serve', '--prot', '1'], { encoding: 'utf8' }).stderr, /serve takes only --port N/);
});

// As dev_cli builds: what it says stands among what the command says.
test('nothing is said of a build that had nothing to do, where it shall be quiet', () => {
    const build = (says, quiet) => spawnSync('bash', ['-c', `set -euo pipefail; project=$(mktemp -d); . "$0"; ${quiet}step Building echo "$1"`, at('.ci/say.sh'), says], { encoding: 'utf8' });
    const said_of = /** @type {[string, string, RegExp][]} */ ([
        ['ninja: no work to do.', 'quiet=yes; ', /^$/],
        ['[1/1] Linking', 'quiet=yes; ', /^Building: done in \d+ s\n$/],
        ['ninja: no work to do.', '', /^Building\nBuilding: done in \d+ s\n$/],
    ]);
    for (const [says, quiet, said] of said_of) {
        const { status, stdout, stderr } = build(says, quiet);
        assert.deepEqual([status, stderr], [0, '']);
        assert.match(stdout, said);
    }
});

test('serve says that a port is taken before it builds anything', async () => {
    const other = createServer().listen(0, 'localhost');
    await once(other, 'listening');
    const { port } = /** @type {import('node:net').AddressInfo} */ (other.address());
    const { status, stdout, stderr } = spawnSync(at('dev'), ['serve', '--port', String(port)], { encoding: 'utf8' });
    other.close();
    assert.equal(status, 1);
    assert.equal(stdout, '');
    assert.equal(stderr, `dev: port ${port} is in use; choose another with --port\n`);
});

test('a diagnostic called like another page of the site is refused', () => {
    const folder = mkdtempSync(join(tmpdir(), 'jindan-'));
    for (const id of ['author', 'book', 'offline', 'open']) {
        writeFileSync(join(folder, `${id}.json`), JSON.stringify({ id }));
        const { status, stderr } = spawnSync(process.execPath, ['web/build/site.mjs', '--diagnostics', folder, '--out', join(folder, 'site')], { cwd: at('.'), encoding: 'utf8' });
        assert.equal(status, 1);
        assert.equal(stderr, `dev: a diagnostic cannot be called ${id}: another page of the site has that address\n`);
        rmSync(join(folder, `${id}.json`));
    }
    rmSync(folder, { recursive: true });
});

test('size measures scripts with our diagnostics: the names of those that somebody has added do not count', async () => {
    const paths = ['embed.js', ...['customer-insight', 'my-own'].flatMap((id) => [`files/${id}.0123456789.json`, `ko/${id}/index.html`]), 'files/diagnostic.schema.0123456789.json', 'files/contact.ko.WI762LGZ.json'];
    assert.deepEqual(await added_to(paths), ['my-own']);
    const left = (ids, path, text) => without(ids, path, Buffer.from(text)).toString();
    assert.equal(left(['my-own', 'mine'], 'embed.js', 'var v={widths:[280],"customer-insight":"ca\\\\X","my-own":"_[U",mine:"ab"};'), 'var v={widths:[280],"customer-insight":"ca\\\\X"};');
    assert.equal(left(['mine'], 'sw.js', 'var s=["en/","en/mine/","files/mine.0123456789.json","ko/mine/","ko/mine/by-hand/","ko/not-mine/"]'), 'var s=["en/","ko/not-mine/"]');
    assert.equal(left(['mine'], 'files/page.js', '["a/mine/"]'), '["a/mine/"]');
    assert.equal(left([], 'sw.js', '["a/mine/"]'), '["a/mine/"]');
});
