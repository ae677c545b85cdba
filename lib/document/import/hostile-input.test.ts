import { expect, it } from 'vitest';
import { readImport } from './read-import.ts';

const SIZE = 1_990_000;
const LINES = 19_000;

function filled(unit: string, times = Math.floor(SIZE / unit.length)): string {
  return `Is it?\n\nExecutive summary\n\n${unit.repeat(times)}`;
}

it.each([
  ['opening brackets', filled('[')],
  ['half references', filled('[1', LINES)],
  ['references', filled('[1-20]', LINES)],
  ['spaces', `${filled(' ')}x`],
  ['empty lines', filled('\n')],
  ['numbers', filled('1. ')],
  ['numbered lines', filled('1. a\n', LINES)],
  ['lists that count on', filled('998. a\n999. b\n', LINES / 2)],
  ['bullets ever further in', filled(stairs(1_900), 1)],
  ['short lines', filled('a\n\n', LINES)],
  ['full stops', filled('.')],
  ['quotation marks and stops', filled('.”')],
  ['abbreviations', filled('U.S. ')],
  ['cited sentences', filled('So it is [1]. ', LINES)],
  ['headings that run in', filled('Conclusion — a: b\n', LINES)],
  ['dashes', filled(' — ')],
  ['wordings of a heading', filled('what the available ')],
  ['days', filled('Checked on 1\n', LINES)],
  ['wrapped lines', filled(`${'a'.repeat(39)}\n`, LINES)],
  ['sources', `Is it?\n\nIt is [1].\n\nSources\n${'[1] a — '.repeat(LINES)}`],
  ['addresses', `Is it?\n\nIt is [1].\n\nSources\n1. ${'https://a.example '.repeat(100_000)}`],
])(
  '%s by the thousand are read within seconds of processor time',
  (_, text) => {
    const before = process.cpuUsage();
    readImport(text);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000_000).toBeLessThan(5);
  },
  60_000,
);

function stairs(steps: number): string {
  return Array.from({ length: steps }, (_, step) => `${' '.repeat(step)}- a\n`).join('');
}

it('ranges of references cannot multiply without bound', () => {
  const outcome = readImport(filled('[1-20]', LINES));
  expect(outcome.ok && outcome.value.citations).toBe(LINES * 20);
}, 60_000);
