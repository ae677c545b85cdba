import { addBrief } from '../../data/brief/briefs.ts';
import { addImport } from '../../data/brief/imports.ts';
import { record } from '../../data/record/audit.ts';
import { enterWork } from '../../data/source/identify.ts';
import type { Tx } from '../../data/transaction.ts';
import { createDocument } from '../../document/create-document.ts';
import { type ImportReport, importReport } from '../../document/import/import-report.ts';
import type { ImportedBrief } from '../../document/import/imported-brief.ts';
import { documentFromImport } from '../../document/import/imported-document.ts';
import { readImport } from '../../document/import/read-import.ts';
import { can } from '../../domain/policy.ts';
import { accept, type Outcome } from '../../domain/refusal.ts';
import { excerpt } from '../../domain/words/excerpt.ts';
import { act, type Doing } from '../act.ts';
import { createDocumentLog } from './project-document.ts';

/**
 * Makes a brief of a text. Cited sentences become claims that nobody reviewed; numbers without a
 * source become unresolved sources, which hold up approval. The text itself is kept, with the
 * report of what was left out or is doubtful.
 */
export function importBrief(
  doing: Doing,
  text: string,
): Promise<Outcome<{ id: string; report: ImportReport }>> {
  return act(doing, async (tx, actor) => {
    const allowed = can(actor, 'import-brief');
    if (!allowed.ok) return allowed;
    const read = readImport(text);
    if (!read.ok) return read;
    const imported = read.value;

    const by = { memberId: actor.id, at: doing.now };
    const sourceIds = await placeSources(tx, imported, by);
    const { id, slug } = await addBrief(tx, imported.headline, actor.id, doing.now);
    const doc = createDocument(documentFromImport(imported, sourceIds));
    await createDocumentLog(tx, id, actor.id, doc, doing.now);
    const report = importReport(imported, slug);
    await addImport(tx, { briefId: id, text, report, ...by });
    await record(
      tx,
      { actorId: actor.id, briefId: id, at: doing.now },
      {
        kind: 'brief-imported',
        headline: imported.headline,
        claims: imported.claims.length,
        unresolved: imported.unresolved.length,
      },
    );
    return accept({ id, report });
  });
}

/** Library entries for the numbers that the text cites, by number. */
async function placeSources(
  tx: Tx,
  imported: ImportedBrief,
  by: { memberId: string; at: Date },
): Promise<Map<number, string>> {
  const ids = new Map<number, string>();
  for (const { number, placeholder, description } of imported.sources) {
    const title = placeholder
      ? `Source ${number} of “${excerpt(imported.headline, 60)}”`
      : description.title;
    const said = { ...description, title };
    const work = {
      kind: 'published',
      description: said,
      publicDescription: '',
      placeholder,
    } as const;
    const { source } = await enterWork(tx, work, by);
    ids.set(number, source.id);
  }
  return ids;
}
