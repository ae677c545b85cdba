import { readOptions, wholeNumber } from '../options.ts';
import { liveApart } from '../own-postgres.ts';

const help = `Shows that hostile clients harm nobody who writes.

  npm run siege -- [--frames 100000] [--seed NUMBER]

An editor types numbered tokens while two members, one who may edit and one who may only read, throw
hostile frames at the same brief over real sockets: noise, cut-off and altered edits, edits under the
editor's own client id, unknown roots, nodes and marks, false carets, and many more. Afterwards the
brief must say what the editor typed and nothing else, wherever it is read, and the editor must have
noticed nothing. Otherwise it exits with 1.

It starts the real server and a Postgres of its own, and touches nobody's data.
`;

await liveApart(async (args, postgres) => {
  const given = readOptions(args, {
    frames: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    help: { type: 'boolean', short: 'h' },
  });
  if (given.help) {
    console.log(help);
    return 0;
  }
  const { layASiege } = await import('./siege.ts');
  return layASiege(postgres, {
    frames: wholeNumber('frames', given.frames, 1),
    seed: wholeNumber('seed', given.seed, 0),
  });
});
