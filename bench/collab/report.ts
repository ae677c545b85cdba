import { percentile, table } from '../figures.ts';
import type { OpeningFigures } from './opening.ts';
import { type Kind, labels } from './server.ts';
import type { TypingFigures } from './typing.ts';

/** Delays in milliseconds, and in brackets as a multiple of the bare broadcast's. */
export function typingTable(label: string, figures: ReadonlyMap<Kind, TypingFigures>): string {
  const baseline = figures.get('bare')?.delays ?? [];
  const rows = [...figures].map(([kind, of]) => [
    labels[kind],
    ...[0.5, 0.99].map((share) =>
      beside(percentile(of.delays, share), percentile(baseline, share)),
    ),
    percent(of.serverCpu),
    of.postgresCpu === null ? '–' : percent(of.postgresCpu),
    `${Math.round(of.memory / 2 ** 20)} MB`,
    percent(of.loadCpu),
  ]);
  const head = ['p50 ms', 'p99 ms', 'server', 'Postgres', 'memory', 'typists'];
  return table([[label, ...head], ...rows]);
}

/** Milliseconds, and in brackets as a multiple of applying the same bytes to an empty document. */
export function openingTable(
  rows: ReadonlyArray<{ words: number; kind: Kind; figures: OpeningFigures }>,
): string {
  return table([
    ['opening', '', 'bare apply ms', 'first to open', 'second to open'],
    ...rows.map(({ words, kind, figures: { bare, first, second } }) => [
      `${words} words`,
      labels[kind],
      bare.toFixed(1),
      beside(first, bare),
      beside(second, bare),
    ]),
  ]);
}

function beside(value: number, baseline: number): string {
  return `${value.toFixed(1)} (${(value / baseline).toFixed(1)})`;
}

function percent(value: number): string {
  return `${Math.round(value)} %`;
}
