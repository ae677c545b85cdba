import { Trouble } from '../scripts/say.mjs';
import { liveApart, type OwnPostgres } from './own-postgres.ts';

// `npm run bench -- NAME` measures one part of the product beside a baseline, in the same run. It
// prints figures and asserts none: they depend on the machine, ratios much less.

type Bench = (args: string[], postgres: () => Promise<OwnPostgres>) => Promise<void>;

const benches: Record<string, () => Promise<Bench>> = {
  collab: async () => (await import('./collab/bench.ts')).benchCollab,
  desk: async () => (await import('./desk/bench.ts')).benchDesk,
  editor: async () => (await import('./editor.ts')).benchEditor,
  sources: async () => (await import('./sources/bench.ts')).benchSources,
};

await liveApart(async ([name = '', ...args], postgres) => {
  const load = Object.hasOwn(benches, name) ? benches[name] : undefined;
  if (!load) {
    throw new Trouble(`Name what to measure: ${Object.keys(benches).join(', ')}.`, { exitCode: 2 });
  }
  const bench = await load();
  await bench(args, postgres);
  return 0;
});
