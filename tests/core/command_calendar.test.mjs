// The native command: a calendar file, as another program reads it.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import ICAL from 'ical.js';

import { run } from './command.mjs';

const link = 'https://example.org/ko/customer-relationship/#1A.b~c,d;e';
const made = (...more) => {
    const { status, stdout, stderr } = run(['calendar', '--link', link, ...more]);
    assert.equal(status, 0, stderr);
    return stdout;
};
const calendar = (text) => new ICAL.Component(ICAL.parse(text));
const event = (text) => calendar(text).getFirstSubcomponent('vevent');
// The days on which it comes back, without time and place.
const days = (text, count) => {
    const all = new ICAL.Event(event(text)).iterator();
    return Array.from({ length: count }, () => all.next()).map((t) => (assert.equal(t.isDate, true), t.toString()));
};

test('calendar: a whole day with an alarm, which carries the link', () => {
    const before = Date.now();
    const text = made('--day', '2027-01-04', '--summary', '고객 진단; 1, 2', '--description', '첫 줄\n둘째 줄 \\ 끝', '--hour', '8', '--id', 'a@example.org');
    assert.match(text, /^BEGIN:VCALENDAR\r\n(?:[^\r\n]*\r\n)+$/);
    const whole = calendar(text);
    assert.equal(whole.getFirstPropertyValue('version'), '2.0');
    assert.equal(whole.getFirstPropertyValue('prodid'), '-//Jindan//Customer book//EN');
    assert.equal(whole.getFirstPropertyValue('method'), null);
    const one = event(text);
    assert.equal(one.getFirstPropertyValue('uid'), 'a@example.org');
    assert.equal(one.getFirstPropertyValue('summary'), '고객 진단; 1, 2');
    assert.equal(one.getFirstPropertyValue('description'), `첫 줄\n둘째 줄 \\ 끝\n\n${link}`);
    assert.equal(one.getFirstPropertyValue('url'), link);
    assert.equal(one.getFirstPropertyValue('transp'), 'TRANSPARENT');
    assert.equal(one.getFirstPropertyValue('sequence'), 0);
    const stamped = /** @type {ICAL.Time} */ (one.getFirstPropertyValue('dtstamp'));
    assert.equal(stamped.zone.tzid, 'UTC');
    assert.ok(stamped.toUnixTime() * 1000 > before - 2000 && stamped.toUnixTime() * 1000 <= Date.now());
    const [start, end] = ['dtstart', 'dtend'].map((name) => /** @type {ICAL.Time} */ (one.getFirstPropertyValue(name)));
    assert.deepEqual([start.isDate, start.toString(), end.isDate, end.toString()], [true, '2027-01-04', true, '2027-01-05']);
    const alarm = one.getFirstSubcomponent('valarm');
    assert.equal(alarm.getFirstPropertyValue('action'), 'DISPLAY');
    assert.equal(alarm.getFirstPropertyValue('description'), '고객 진단; 1, 2');
    assert.equal(/** @type {ICAL.Duration} */ (alarm.getFirstPropertyValue('trigger')).toSeconds(), 8 * 3600);
});

test('calendar: it comes back each quarter, on days that there are', () => {
    assert.deepEqual(days(made('--day', '2026-11-23'), 5), ['2026-11-23', '2027-02-23', '2027-05-23', '2027-08-23', '2027-11-23']);
    // A month's last day stays that, also in a leap year.
    assert.deepEqual(days(made('--day', '2027-11-30'), 3), ['2027-11-30', '2028-02-29', '2028-05-31']);
    assert.deepEqual(days(made('--day', '2027-01-31'), 3), ['2027-01-31', '2027-04-30', '2027-07-31']);
    // There is no 30th of February: the last day of each.
    assert.deepEqual(days(made('--day', '2027-05-30'), 4), ['2027-05-31', '2027-08-31', '2027-11-30', '2028-02-29']);
    assert.deepEqual(days(made('--day', '2027-01-30'), 3), ['2027-01-30', '2027-04-30', '2027-07-30']);
});

test('calendar: long lines are folded where a character ends', () => {
    const summary = '한'.repeat(100) + '😀'.repeat(20);
    const text = made('--day', '2027-01-04', '--summary', summary);
    for (const line of text.split('\r\n')) {
        assert.ok(Buffer.byteLength(line) <= 75, line);
        assert.doesNotMatch(line, /\ufffd/);
    }
    assert.equal(event(text).getFirstPropertyValue('summary'), summary);
});

test('calendar: the same link is the same entry, and words follow the language', () => {
    const uid = (...more) => event(made('--day', '2027-01-04', ...more)).getFirstPropertyValue('uid');
    assert.equal(uid(), uid('--hour', '7'));
    assert.notEqual(uid(), uid('--link', 'https://example.org/'));
    assert.match(String(event(made('--day', '2027-01-04', '--lang', 'ko')).getFirstPropertyValue('summary')), /고객 진단/);
    assert.match(String(event(made('--day', '2027-01-04', '--lang', 'en')).getFirstPropertyValue('summary')), /assessment of customers/);
});

test('calendar: a day that is none is refused', () => {
    for (const day of ['2027-02-29', '27-01-04', '2027/01/04', '']) {
        const { status, stdout, stderr } = run(['calendar', '--link', link, '--day', day]);
        assert.deepEqual([status, stdout], [2, ''], day);
        assert.equal(stderr, `jindan: --day ${day}: a day is written like 2026-11-23, and exists.\n`);
    }
    for (const hour of ['24', '-1', '', 'x', '9.5', '009'])
        assert.match(run(['calendar', '--link', link, '--day', '2027-01-04', `--hour=${hour}`]).stderr, /^jindan: --hour .*: an hour is a whole number/, hour);
});

test('calendar: what is no address is refused', () => {
    for (const none of ['foo', '', 'https://', 'example.org/ko/', 'javascript:alert(1)', 'https://example.org/a b']) {
        const { status, stdout, stderr } = run(['calendar', '--day', '2027-01-04', '--link', none]);
        assert.deepEqual([status, stdout, stderr], [2, '', `jindan: --link ${none}: this is no address that begins with https:// or http://.\n`]);
    }
    for (const address of ['http://localhost:8080/ko/', 'https://예제.한국/']) assert.equal(run(['calendar', '--day', '2027-01-04', '--link', address]).status, 0, address);
});
