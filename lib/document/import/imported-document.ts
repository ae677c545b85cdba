import type { RichNode } from '../../domain/publication/edition.ts';
import type { DocumentParts } from '../create-document.ts';
import { newId } from '../shared-document.ts';
import type { ImportedBrief } from './imported-brief.ts';

/**
 * What `createDocument` makes the shared document of an imported brief from. `sourceIds` gives the
 * library entry of each number in `imported.sources`; claims and follow-ups get ids of `createId`,
 * since the importer's own would be the same in every brief. Proposes no verdict. Throws where a
 * cited number has no source id: the caller creates placeholders first.
 */
export function documentFromImport(
  imported: ImportedBrief,
  sourceIds: ReadonlyMap<number, string>,
  createId: () => string = () => newId(),
): DocumentParts {
  const claimIds = new Map(imported.claims.map(({ id }) => [id, createId()]));
  return {
    headline: imported.headline,
    checkedOn: imported.checkedOn,
    importedDisclaimer: imported.disclaimer,
    followUps: imported.followUps.map((question) => ({ id: createId(), question })),
    body: imported.body.map((node) => withIds(node, sourceIds, claimIds)),
  };
}

function withIds(
  node: RichNode,
  sourceIds: ReadonlyMap<number, string>,
  claimIds: ReadonlyMap<string, string>,
): RichNode {
  if (node.type === 'citation') {
    const source = sourceIds.get(Number(node.attrs?.source));
    if (source === undefined) throw new Error(`No source for [${node.attrs?.source}].`);
    return { ...node, attrs: { ...node.attrs, source } };
  }
  if (node.marks) return { ...node, marks: node.marks.map((mark) => withClaimId(mark, claimIds)) };
  const content = node.content?.map((child) => withIds(child, sourceIds, claimIds));
  return content ? { ...node, content } : node;
}

type Mark = NonNullable<RichNode['marks']>[number];

function withClaimId(mark: Mark, claimIds: ReadonlyMap<string, string>): Mark {
  const id = claimIds.get(String(mark.attrs?.id));
  return mark.type === 'claim' && id !== undefined ? { ...mark, attrs: { id } } : mark;
}
