// Actions as tasks of a calendar, as another program reads them: the file that calendar_test.cpp compares with what is made.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import ICAL from 'ical.js';

const text = readFileSync(new URL('../golden/calendar/tasks.ics', import.meta.url), 'utf8');

test('tasks: lines as RFC 5545 has them', () => {
    assert.ok(text.endsWith('\r\n'));
    for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
    for (const line of text.replaceAll('\r\n ', '').trimEnd().split('\r\n')) assert.match(line, /^[A-Z-]+(?:;[A-Z-]+=[A-Z-]+)*:[^\r\n]+$/);
});

test('tasks: each action is one, with its state', () => {
    const tasks = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vtodo').map((task) =>
        Object.fromEntries(task.getAllProperties().map((p) => [p.name, p.getFirstValue()])));
    assert.deepEqual(tasks.map((t) => [t.uid, t.status, t.due?.toString(), t.completed?.toString(), t['percent-complete']]), [
        ['action-q3_1@jindan', 'NEEDS-ACTION', '2026-12-31', undefined, undefined],
        ['action-q3-2@jindan', 'IN-PROCESS', undefined, undefined, undefined],
        ['action-a3@jindan', 'COMPLETED', '2026-11-30', '2026-11-30T03:00:00Z', 100],  // noon in Seoul
        ['action-a4@jindan', 'CANCELLED', '2028-02-29', undefined, undefined],
    ]);
    assert.equal(tasks[0].summary, '방문, 제안; 그리고 \\');
    assert.equal(tasks[0].description, '가나상사 — 고객의 의사결정 과정에 누가 참여하는지 함께 확인하고 다음 분기의 계획에 반영하기 😀\n담당: 이둘');
    for (const t of tasks) {
        assert.equal(t.organizer, undefined);
        assert.equal(t.dtstamp.toString(), '2026-11-23T12:00:00Z');
        assert.equal(t['last-modified'].toString(), '2026-11-23T12:01:30Z');
        assert.equal(t.sequence, 90);
        assert.equal(t.class, 'PRIVATE');
        if (t.due) assert.equal(/** @type {ICAL.Time} */ (t.due).isDate, true);
    }
});
