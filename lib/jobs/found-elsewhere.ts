import type { CaptureTask } from '../commands/capture/begin-capture.ts';
import type { Elsewhere, Look } from '../commands/capture/end-capture.ts';
import type { Finding } from '../domain/health/source-finding.ts';
import { isSourceItself } from '../domain/source/source-origins.ts';
import type { Means } from './means.ts';

/**
 * What others know of a source: the registry of its DOI, and the archives that keep copies. That
 * one of them does not answer is no reason to fail.
 */
export async function foundElsewhere(
  task: CaptureTask,
  look: Look,
  means: Means,
  signal: AbortSignal,
): Promise<Elsewhere> {
  const [registry, archives] = await Promise.all([
    askRegistry(task.doi || doiIn(task, look), means, signal),
    askArchives(task.url || (task.address ?? ''), means, signal),
  ]);
  return { about: { url: task.url, doi: task.doi }, ...registry, archives };
}

/** The DOI that the source says is its own. */
function doiIn({ url, address }: CaptureTask, look: Look): string {
  if (look.kind === 'failed' || !isSourceItself(url, address, look.read.nature)) return '';
  return look.read.findings.find(({ field }) => field === 'doi')?.value ?? '';
}

async function askRegistry(
  doi: string,
  { describeDoi }: Means,
  signal: AbortSignal,
): Promise<Pick<Elsewhere, 'registry' | 'retraction'>> {
  const described = doi === '' ? null : await describeDoi(doi, signal).catch(() => null);
  return { registry: described?.findings ?? [], retraction: described?.retraction ?? null };
}

async function askArchives(
  address: string,
  { archivedCopies }: Means,
  signal: AbortSignal,
): Promise<Finding[]> {
  if (address === '') return [];
  const copies = await archivedCopies(address, signal).catch(() => null);
  const found = [copies?.wayback, copies?.archiveToday].filter((copy) => typeof copy === 'string');
  return found.map((value) => ({ field: 'archiveUrl', value, from: 'archive' }));
}
