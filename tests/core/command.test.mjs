// The native command as a whole: help, words that make no sense, the terminal.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { command, kinds, relationship, run } from './command.mjs';

const names = ['validate', 'score', 'explain', 'group', 'portfolio', 'link encode', 'link decode', 'calendar', 'schema'];

test('help of all, and of each command, in both languages', () => {
    const all = run(['--help']);
    assert.equal(all.status, 0);
    assert.equal(all.stderr, '');
    for (const name of names) {
        assert.match(all.stdout, new RegExp(`^  jindan ${name}(?: \\S.*)?$`, 'm'), name);
        for (const where of [[...name.split(' '), '--help'], ['-h', ...name.split(' ')], [...name.split(' '), '--help', '--lang', 'ko']]) {
            const { status, stdout } = run(where);
            assert.equal(status, 0);
            assert.ok(stdout.startsWith(`jindan ${name}`), where.join(' '));
            assert.match(stdout, where.includes('ko') ? /종료 상태/ : /Exit status/);
        }
    }
    assert.match(run(['--help', '--lang', 'ko']).stdout, /사용법/);
    assert.match(run(['link', '--help']).stdout, /link encode[^]*link decode/);
    assert.match(run(['score', '--help']).stdout, /--answers A\.json/);
    assert.match(run(['portfolio', '--help']).stdout, /^jindan portfolio FILE --csv TABLE\.csv\n[^]*--csv TABLE\.csv/);
    assert.doesNotMatch(names.map((name) => run([...name.split(' '), '--help']).stdout).join('') + all.stdout, / \n/);
    assert.match(run(['--version']).stdout, /^jindan \d+\.\d+\.\d+\n$/);
});

test('a command line that makes no sense is said so', () => {
    for (const args of [[], ['valdate', relationship], ['validate'], ['score', relationship], ['link'], ['link', 'encode', relationship],
                        ['validate', relationship, '--quiet'], ['score', relationship, '--answers'], ['--lang', 'fr', 'validate', relationship],
                        ['score', relationship, '--answers', '-', '--csv', '-'], ['score', '--answers', '-'], ['score', kinds, kinds, '--answers', '-'],
                        ['score', relationship, '--csv', '-', '--format', 'xml'], ['score', relationship, '--csv', '-', '--separator', '::'],
                        ['validate', '--strict=yes', relationship], ['explain', relationship], ['group', relationship], ['portfolio', relationship],
                        ['schema', 'more'], ['calendar'], ['calendar', '--day', '2027-01-04'], ['calendar', '--link', 'https://example.org/']]) {
        const { status, stdout, stderr } = run(args);
        assert.equal(status, 2, args.join(' '));
        assert.equal(stdout, '', args.join(' '));
        assert.notEqual(stderr, '', args.join(' '));
    }
    assert.match(run(['validate', '--quiet']).stderr, /^jindan: unknown option: --quiet\nRun jindan validate --help/);
    assert.match(run(['--quiet', '--lang', 'ko']).stderr, /알 수 없는 옵션입니다: --quiet/);
    assert.match(run(['score', '--lang', 'ko']).stderr, /jindan score --help --lang ko/);
    assert.match(run(['score', kinds]).stderr, /^jindan: an option is missing: --answers or --csv\nRun jindan score --help/);
    assert.match(run(['score', kinds, '--lang', 'ko']).stderr, /^jindan: 옵션이 빠졌습니다: --answers 또는 --csv\n/);
    assert.match(run(['score', kinds, '--answers', '-', '--csv', '-']).stderr, /^jindan: only one of these options can be given: --answers, --csv\n/);
    assert.match(run(['score', kinds, '--answers', '-', '--csv', '-', '--lang', 'ko']).stderr, /^jindan: 함께 쓸 수 없는 옵션입니다: --answers, --csv\n/);
    assert.match(run(['--lang', 'fr', 'validate', kinds]).stderr, /^jindan: this value is not possible here: --lang fr \(possible: ko, en\)\n/);
    assert.match(run(['group', kinds, '--deviation=x', '--lang', 'ko']).stderr, /^jindan: 쓸 수 없는 값입니다: --deviation x \(쓸 수 있는 값: sample, population\)\n/);
    assert.match(run(['validate', '--format', 'x', '--quiet']).stderr, /^jindan: this value is not possible here: --format x \(possible: json, text\)\n/);
    assert.match(run(['validate', '--quiet', '--format', 'x']).stderr, /^jindan: unknown option: --quiet\n/);
    assert.match(run(['score', kinds, '--csv', '-', '--separator', '::']).stderr, /^jindan: --separator ::: a separator is/);
    // What is of a table alone is not passed over.
    for (const of_table of [['--format', 'csv'], ['--separator', ';'], ['--id', 'name'], ['--keep', 'name']]) {
        const { status, stdout, stderr } = run(['score', kinds, '--answers', '-', ...of_table], '{}');
        assert.deepEqual([status, stdout], [2, '']);
        assert.ok(stderr.startsWith(`jindan: only one of these options can be given: --answers, ${of_table[0]}\n`), stderr);
    }
    for (const [name, option] of [['explain', '--answers'], ['group', '--csv'], ['portfolio', '--csv'], ['link encode', '--record']])
        assert.ok(run([...name.split(' '), kinds]).stderr.startsWith(`jindan: an option is missing: ${option}\n`), name);
});

test('options as one word, and words that look like options', () => {
    assert.equal(run(['score', kinds, '--answers=-'], '{}').status, 0);
    assert.match(run(['validate', '--', '--strict']).stderr, /^--strict: cannot be read/);
});

test('what a file says cannot steer the terminal', () => {
    const { stderr } = run(['validate', '-'], '{"jindan": 1, "a\\u001b[31mb": 1}');
    assert.match(stderr, /a\?\[31mb/);
    assert.doesNotMatch(stderr, /\u001b/);
    const table = run(['score', kinds, '--csv', '-'], 'rating,\u001b[2J\n5,1\n');
    assert.equal(table.status, 1);
    assert.doesNotMatch(table.stderr, /\u001b/);
});

test('output that cannot be written is no success', { skip: process.platform !== 'linux' }, async () => {
    const { spawnSync } = await import('node:child_process');
    const { status, stderr } = spawnSync('sh', ['-c', '"$0" --help >/dev/full', command], { encoding: 'utf8' });
    assert.equal(status, 2);
    assert.match(stderr, /the output cannot be written/);
});
