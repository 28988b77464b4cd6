// A table of made-up respondents, the same on every machine.
import { closeSync, openSync, writeSync } from 'node:fs';

// xorshift32 (Marsaglia 2003).
export function chance(seed) {
    let x = seed >>> 0;
    return (below) => {
        x ^= x << 13, x >>>= 0;
        x ^= x >>> 17;
        x ^= x << 5, x >>>= 0;
        return x % below;
    };
}

// Writes a header and `rows` rows of points 1–5 for `items`; one answer in 200 is missing.
export function write_respondents(path, items, rows, seed = 20260727) {
    const next = chance(seed), file = openSync(path, 'w');
    let text = 'id,' + items.join(',') + '\n';
    for (let i = 1; i <= rows; ++i) {
        text += 'r' + i;
        for (let k = 0; k < items.length; ++k) text += next(200) === 0 ? ',' : ',' + (1 + next(5));
        text += '\n';
        if (text.length < 1 << 20 && i < rows) continue;
        writeSync(file, text);
        text = '';
    }
    closeSync(file);
}
