import { open } from 'node:fs/promises';
import { importBrief } from '../lib/commands/brief/import-brief.ts';
import { workingDocument } from '../lib/data/brief/working-document.ts';
import { memberForTheCommandLine } from '../lib/data/member/members.ts';
import { exportText } from '../lib/document/edition/export-text.ts';
import { decodeImport, MAX_IMPORT_BYTES } from '../lib/document/import/decode-import.ts';
import type { ImportReport } from '../lib/document/import/import-report.ts';
import type { Outcome } from '../lib/domain/refusal.ts';
import { env } from '../lib/env.ts';
import { Mistake, readArguments, runTool } from './command-line.ts';

const help = `Brings briefs in and out as text.

  npm run --silent brief -- import FILE [--as EMAIL] [--json]
      Makes a brief of a text file, in the name of a member who may edit: the one with that
      address, or the first there was. Lists what was left out or is doubtful, with its line.

  npm run --silent brief -- export SLUG --format text
      Prints the working document as text.
`;

await runTool(async (args) => {
  const { values, positionals } = readArguments(args, {
    as: { type: 'string' },
    json: { type: 'boolean' },
    format: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  });
  const [command, ...operands] = positionals;
  if (values.help) return help;
  if (command === 'import') {
    if (values.format !== undefined) throw new Mistake('--format belongs to export.');
    return bringIn(onlyOne(operands, 'Name one file to import.'), values.as, values.json ?? false);
  }
  if (command === 'export') {
    if (values.as !== undefined || values.json)
      throw new Mistake('--as and --json belong to import.');
    return bringOut(
      onlyOne(operands, 'Name one brief, by the slug in its address.'),
      values.format,
    );
  }
  throw new Mistake(`Say import or export${command ? `, not ${command}` : ''}; see --help.`);
});

function onlyOne(operands: string[], sentence: string): string {
  const [operand, ...more] = operands;
  if (!operand || more.length > 0) throw new Mistake(sentence);
  return operand;
}

async function bringIn(file: string, email: string | undefined, json: boolean): Promise<string> {
  const text = accepted(decodeImport(await firstBytes(file, MAX_IMPORT_BYTES + 1)));
  const actorId = await memberForTheCommandLine(email ?? null);
  if (!actorId) {
    throw new Mistake(
      email ? `No member has the address ${email}.` : 'No member may edit yet; invite one first.',
    );
  }
  const { id, report } = accepted(await importBrief({ actorId, now: new Date() }, text));
  return json ? `${JSON.stringify(report, null, 2)}\n` : told(report, id);
}

/** Reads no more than is needed to see that a file is too long. */
async function firstBytes(path: string, most: number): Promise<Uint8Array> {
  try {
    const file = await open(path);
    const { buffer, bytesRead } = await file
      .read({ buffer: Buffer.alloc(most), length: most })
      .finally(() => file.close());
    return buffer.subarray(0, bytesRead);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT') throw new Mistake(`There is no file ${path}.`);
    if (code === 'EISDIR') throw new Mistake(`${path} is a folder, not a file.`);
    if (code === 'EACCES') throw new Mistake(`${path} may not be read.`);
    throw error;
  }
}

function accepted<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Mistake(outcome.refusal.message);
  return outcome.value;
}

/** The report for people. */
function told(report: ImportReport, id: string): string {
  const lines = [
    report.headline,
    `${env().FACTDESK_URL}/desk/briefs/${id}`,
    '',
    `Slug: ${report.slug}`,
    `${report.sections.length} sections, ${report.claims} claims, ${report.citations} citations of ${report.sources} sources, ${report.followUps.length} follow-up questions`,
    ...report.unresolved.map((number) => `Unresolved: [${number}] came without its source.`),
    ...report.warnings.map(({ line, message }) => `Line ${line}, doubtful: ${message}`),
    ...report.leftOut.map(
      ({ line, text, reason }) => `Line ${line}, left out: “${text}” ${reason}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

async function bringOut(slug: string, format: string | undefined): Promise<string> {
  if (format !== 'text') throw new Mistake('Say in which format: --format text.');
  const working = await workingDocument(slug);
  if (!working) throw new Mistake(`No brief has the slug ${slug}.`);
  return exportText(working.doc, working.sources);
}
