// Numbers as tables say them.

export const median = (all) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)];

export const whole = (n) => Math.round(n).toLocaleString('en-US');

/** Median, in brackets the least and the most; once what is all the same. */
export function spread(all, say = whole) {
    const [middle, least, most] = [median(all), Math.min(...all), Math.max(...all)].map(say);
    return least === most ? middle : `${middle} (${least}–${most})`;
}

export const kB = (bytes) => (bytes / 1000).toFixed(1);

export const MiB = (bytes) => (bytes / 1048576).toFixed(1);

/** A table in Markdown; the first row is its head. */
export function table_of(rows) {
    const widths = rows[0].map((_, c) => Math.max(...rows.map((r) => r[c].length)));
    const line = (cells) => '| ' + cells.map((c, i) => (i ? c.padStart(widths[i]) : c.padEnd(widths[i]))).join(' | ') + ' |';
    return [line(rows[0]), '|' + widths.map((w, i) => '-'.repeat(w + 1) + (i ? ':' : '-')).join('|') + '|', ...rows.slice(1).map(line)].join('\n');
}
