import { followAllBriefs } from '../lib/commands/brief/follow-briefs.ts';
import { counted } from '../lib/domain/words/wording.ts';
import { Mistake, runTool } from './command-line.ts';

// `npm run --silent rebuild`: makes anew what the desk's lists know of every brief. Nothing is lost by
// it and nothing needs it; it is for whoever does not believe what a list says.

const help = `Makes anew what the desk's lists know of every brief: where it stands, and its claims.

  npm run --silent rebuild
      Says how many briefs there are, and of how many the lists had said something else.
`;

await runTool(async (args) => {
  if (args.some((arg) => arg === '--help' || arg === '-h')) return help;
  if (args.length > 0) throw new Mistake('It takes nothing to go by; see --help.');
  const { briefs, changed } = await followAllBriefs();
  return `${counted(briefs, 'brief')} looked at, ${changed} brought up to date.\n`;
});
