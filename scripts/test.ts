import { isEnding } from './child.ts';
import { ensureGenerated } from './generate.ts';
import { live } from './lifetime.ts';
import { startTemporaryCluster, type TemporaryCluster } from './postgres/temporary.ts';
import { say, Trouble } from './say.mjs';
import { ending, inOneLine, type Outcome } from './testing/ending.ts';
import { type Bench, type Part, parts } from './testing/parts.ts';
import { broken } from './testing/tally.ts';

// `npm test` runs every check and every test; `npm test -- unit lib/domain` some parts, or some files.

const known = parts.map(({ name }) => name);
const given = process.argv.slice(2);
const names = given.filter((argument) => known.includes(argument));
const files = given.filter((argument) => !known.includes(argument));
let starting: Promise<TemporaryCluster> | undefined;

await live(test, {
  codeOnSignal: 130,
  release: async () => {
    const cluster = await starting?.catch(() => undefined);
    await cluster?.stop();
  },
});

async function test(): Promise<number> {
  await ensureGenerated();
  starting = startTemporaryCluster();
  const cluster = await starting;
  // Whatever the programs that we start leave lying about goes away with our own things.
  process.env.TMPDIR = cluster.folder;

  const outcomes: Outcome[] = [];
  for (const part of parts) {
    if (names.length > 0 && !names.includes(part.name)) continue;
    if (!isEnding()) outcomes.push(await run(part, { cluster, files }));
  }
  if (!isEnding()) console.log(`\n${heading('in the end')}\n${ending(outcomes)}`);
  return outcomes.every(({ tally }) => tally.failed === 0) ? 0 : 1;
}

/** Runs one part under its heading. A part that cannot run at all has failed. */
async function run({ name, run: work }: Part, bench: Bench): Promise<Outcome> {
  const began = performance.now();
  console.log(`\n${heading(name)}`);
  const tally = await work(bench).catch((error) => {
    const why = error instanceof Trouble ? error.message : String(error);
    if (!isEnding()) say(why);
    return broken('could not be done', why);
  });
  const outcome = { part: name, seconds: (performance.now() - began) / 1000, tally };
  console.log(inOneLine(outcome));
  return outcome;
}

function heading(name: string): string {
  return `── ${name} ${'─'.repeat(70 - name.length)}`;
}
