import { availabilityPath, timemapPath } from '../../services/archived-copies.ts';
import { doiPath } from '../../services/doi.ts';

/** A server of tests at which answers can be laid out: what `startPress` starts. */
type Lays = {
  url: string;
  put(path: string, answer: { headers?: Record<string, string>; body?: string }): void;
};

/** The environment in which this server stands for the registries and archives of the world. */
export function outsideAt({ url }: Lays) {
  return {
    DOI_URL: `${url}/doi`,
    CROSSREF_URL: `${url}/crossref`,
    WAYBACK_URL: url,
    ARCHIVE_TODAY_URL: url,
  };
}

/**
 * Registers a DOI.
 *
 * @param reference what it stands for, as CSL-JSON
 * @param fate what Crossref says became of it, as in `retraction`
 */
export function putDoi(press: Lays, doi: string, reference: object, fate?: string): void {
  const path = doiPath(doi);
  if (path === null) throw new Error(`${doi} is no DOI.`);
  const notice = { DOI: `${doi}.notice`, type: fate, updated: { 'date-parts': [[2026, 5, 3]] } };
  const work = { DOI: doi, 'updated-by': fate === undefined ? [] : [notice] };
  press.put(`/doi/${path}`, json({ type: 'article-journal', DOI: doi, ...reference }));
  press.put(`/crossref/works/${path}`, json({ message: work }));
}

/** Puts copies of a page into the archives. */
export function putCopies(
  press: Lays,
  page: string,
  { wayback, archiveToday }: { wayback?: string; archiveToday?: string },
): void {
  const url = new URL(page);
  const closest = wayback ? { available: true, status: '200', url: wayback } : undefined;
  press.put(availabilityPath(url), json({ archived_snapshots: { closest } }));
  const listed = `<${archiveToday}>; rel="memento"; datetime="Sun, 01 Nov 2026 10:00:00 GMT"`;
  press.put(timemapPath(url), {
    headers: { 'content-type': 'application/link-format' },
    body: archiveToday ? listed : '',
  });
}

function json(said: object) {
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(said) };
}
