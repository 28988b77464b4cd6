// What the rivals show: of the very file that our page is built from, what a form needs, in one language. And that file with more statements.

const rated = (diagnostic) => diagnostic.scores[0];

/** Everything a form in one language takes of a diagnostic; what it does not show is not downloaded with it. */
export function content_of(diagnostic, lang) {
    const said = (text) => text[lang] ?? Object.values(text)[0];
    return {
        lang,
        title: said(diagnostic.title),
        introduction: said(diagnostic.introduction),
        points: diagnostic.scales[0].points.map(({ value, label }) => ({ value, label: said(label) })),
        statements: diagnostic.items.map(({ id, statement }) => ({ id, text: said(statement) })),
        bands: rated(diagnostic).bands.map(({ to, name, summary }) => ({ to, name: said(name), summary: said(summary) })),
        words: { memo: '메모', back: '이전', next: '다음', result: '결과 보기', points: '점' },
    };
}

/**
 * The same statements over and over, numbered, in Korean alone: in two languages 10,000 would be more than a file may have, 2 MiB.
 * @param {object} diagnostic
 * @param {number} many
 */
export function grown(diagnostic, many) {
    const { items, scales } = diagnostic, lowest = scales[0].points[0].value, ko = (text) => ({ ko: text.ko });
    const { bands, ...score } = rated(diagnostic), scale = many / items.length;
    const ends = bands.map(({ to }) => Math.round(to * scale));
    return {
        jindan: 1, id: `statements-${many}`, version: '1', languages: ['ko'], title: { ko: `${diagnostic.title.ko} ${many}` }, description: ko(diagnostic.description),
        introduction: ko(diagnostic.introduction), source: { title: diagnostic.source.title, note: ko(diagnostic.source.note) },
        scales: scales.map(({ id, points }) => ({ id, points: points.map(({ value, label }) => ({ value, label: ko(label) })) })),
        items: Array.from({ length: many }, (_, i) => ({ id: `q${i + 1}`, statement: { ko: `${items[i % items.length].statement.ko} (${i + 1})` } })),
        scores: [{
            id: score.id, name: ko(score.name),
            bands: bands.map((band, i) => ({
                id: band.id, from: i === 0 ? many * lowest : ends[i - 1] + 1, to: ends[i], name: ko(band.name), short: ko(band.short), summary: ko(band.summary), actions: band.actions.map(ko),
            })),
        }],
    };
}
