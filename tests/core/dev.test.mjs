// The repository's one command says what is wrong with what it was given.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

import { at } from './command.mjs';

test('serve wants a number after --port, and takes nothing else', () => {
    for (const args of [['--port'], ['--port', ''], ['--port', '70000'], ['--port=x']]) {
        const { status, stderr } = spawnSync(at('dev'), ['serve', ...args], { encoding: 'utf8' });
        assert.equal(status, 1);
        assert.match(stderr, /--port takes a number up to 65535/);
    }
    assert.match(spawnSync(at('dev'), ['serve', '--prot', '1'], { encoding: 'utf8' }).stderr, /serve takes only --port N/);
});
