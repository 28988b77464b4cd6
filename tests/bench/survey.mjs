// The same scores as expressions of survey-core, which readers of other questionnaires get them from.
import { ExpressionRunner, Version } from 'survey-core';

export const version = Version;

// row -> {total, level} or nulls where an answer is missing, as the diagnostic says.
export function scorer(diagnostic) {
    const [score] = diagnostic.scores;
    const ids = diagnostic.items.map((i) => i.id);
    const level = score.bands.slice(0, -1).reduceRight((rest, band) => `iif({total} <= ${band.to}, '${band.id}', ${rest})`, `'${score.bands.at(-1).id}'`);
    const run_complete = new ExpressionRunner(ids.map((id) => `{${id}} notempty`).join(' and '));
    const run_total = new ExpressionRunner(ids.map((id) => `{${id}}`).join(' + '));
    const run_level = new ExpressionRunner(level);
    return (answers) => {
        const values = { ...answers };
        if (!run_complete.runValues(values, {})) return { total: null, level: null };
        values.total = run_total.runValues(values, {});
        return { total: values.total, level: run_level.runValues(values, {}) };
    };
}
