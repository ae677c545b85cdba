import { isEnding } from './child.ts';
import { ensureGenerated } from './generate.ts';
import { live } from './lifetime.ts';
import { startTemporaryCluster, type TemporaryCluster } from './postgres/temporary.ts';
import { say, Trouble } from './say.mjs';
import { type Bench, type Part, parts } from './testing/parts.ts';
import { single, sum, type Tally } from './testing/tally.ts';

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

  const tallies: Tally[] = [];
  for (const part of parts) {
    if (names.length > 0 && !names.includes(part.name)) continue;
    if (!isEnding()) tallies.push(await run(part, { cluster, files }));
  }
  const total = sum(tallies);
  if (!isEnding()) {
    console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  }
  return total.failed === 0 ? 0 : 1;
}

/** Runs one part under its heading. A part that cannot run at all has failed. */
async function run({ name, run: work }: Part, bench: Bench): Promise<Tally> {
  const began = performance.now();
  console.log(`\n── ${name} ${'─'.repeat(70 - name.length)}`);
  const tally = await work(bench).catch((error) => {
    if (!isEnding()) say(error instanceof Trouble ? error.message : String(error));
    return single(false);
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${tally.failed === 0 ? '✓' : '✗'} ${name}: ${describe(tally)} in ${seconds} s`);
  return tally;
}

function describe({ passed, failed, skipped }: Tally): string {
  const counts = [
    passed > 0 && `${passed} passed`,
    failed > 0 && `${failed} failed`,
    skipped > 0 && `${skipped} skipped`,
  ];
  return counts.filter(Boolean).join(', ') || 'nothing to do';
}
