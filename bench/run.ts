import { benchEditor } from './editor.ts';

// `npm run bench -- NAME` measures one part of the product beside a baseline, in the same run. It
// prints figures and asserts none: they depend on the machine, ratios much less.

const benches: Record<string, () => Promise<void>> = { editor: benchEditor };

const [name = ''] = process.argv.slice(2);
const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
if (bench) await bench();
else {
  console.error(`Name what to measure: ${Object.keys(benches).join(', ')}.`);
  process.exitCode = 2;
}
