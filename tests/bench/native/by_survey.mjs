// node by_survey.mjs DIAGNOSTIC.json TABLE.csv: the scores of a table's rows by the expressions of survey-core, written like `jindan score --csv` does.
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

import { scorer } from '../survey.mjs';

const [diagnostic_path, table] = process.argv.slice(2);
const score = scorer(JSON.parse(readFileSync(diagnostic_path, 'utf8')));

let items, out = 'id,total,total.level\n';
for await (const line of createInterface({ input: createReadStream(table) })) {
    const [id, ...cells] = line.split(',');
    if (!items) {
        items = cells;
        continue;
    }
    const answers = {};
    for (let i = 0; i < items.length; ++i) if (cells[i] !== '') answers[items[i]] = Number(cells[i]);
    const { total, level } = score(answers);
    out += `${id},${total ?? ''},${level ?? ''}\n`;
    if (out.length < 1 << 20) continue;
    process.stdout.write(out);
    out = '';
}
process.stdout.write(out);
