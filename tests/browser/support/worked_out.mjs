// What was worked out by hand: the tables in tests/data/examples.
import { readFileSync } from 'node:fs';

const read = (name) => readFileSync(new URL(`../../data/examples/${name}`, import.meta.url), 'utf8');

export const example = (name) => JSON.parse(read(`${name}.json`));

/** Records of a CSV file without quotes: cells by the name of their column. */
export function records(csv) {
  const [head, ...rows] = csv.replace('\ufeff', '').trim().split(/\r?\n/).map((line) => line.split(','));
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i]])));
}

/** Accounts of a rating sheet, in the order of the file. */
export const accounts_of = (name) => records(read(`${name}.csv`));

const cells = (line) => line.split('|').slice(1, -1).map((cell) => cell.trim());

/** The tables of a document, each as rows of cells; the first row is the head. */
export function tables_of(name) {
  const parts = read(`${name}.md`).split(/\n(?!\|)/).map((part) => part.split('\n').filter((line) => line.startsWith('|')));
  return parts.filter((lines) => lines.length > 2).map(([head, , ...rows]) => [head, ...rows].map(cells));
}
