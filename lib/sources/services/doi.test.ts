import '../fetching/testing/environment.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type RawAnswer,
  type RawServer,
  rawAnswer,
  startRawServer,
} from '../fetching/testing/raw-server.ts';
import { describeDoi } from './doi.ts';

const { signal } = new AbortController();
const doi = '10.5555/tides(2026)<7>';
const path = '10.5555/tides(2026)%3C7%3E';
const answers: Record<string, RawAnswer> = {};
let registry: RawServer;

beforeAll(async () => {
  registry = await startRawServer(answers);
  process.env.DOI_URL = `${registry.url}/doi`;
  process.env.CROSSREF_URL = `${registry.url}/crossref`;
});
afterAll(() => registry.stop());

const json = (said: unknown) =>
  rawAnswer('200 OK', ['Content-Type: application/json'], JSON.stringify(said));

const reference = {
  type: 'article-journal',
  title: 'Tides of <i>Alder Bay</i>',
  author: [{ family: 'Moreau', given: 'Inès' }, { name: 'Harbour Office' }],
  'container-title': 'Journal of Small Harbours',
  issued: { 'date-parts': [[2026, 4]] },
  DOI: '10.5555/TIDES(2026)<7>',
  volume: 12,
};
const sound = { message: { DOI: doi, title: ['Tides'] } };

describe('a DOI', () => {
  it('tells what the work is, each value from the registry', async () => {
    answers[`/doi/${path}`] = json(reference);
    answers[`/crossref/works/${path}`] = json(sound);
    const described = await describeDoi(`https://doi.org/${doi}`, signal);
    expect(described?.retraction).toBeNull();
    expect(described?.findings).toEqual([
      { field: 'type', value: 'article-journal', from: 'doi' },
      { field: 'title', value: 'Tides of Alder Bay', from: 'doi' },
      { field: 'author', value: 'Moreau, Inès; Harbour Office', from: 'doi' },
      { field: 'issued', value: '2026-04', from: 'doi' },
      { field: 'doi', value: '10.5555/tides(2026)<7>', from: 'doi' },
      { field: 'container', value: 'Journal of Small Harbours', from: 'doi' },
      { field: 'volume', value: '12', from: 'doi' },
    ]);
    expect(registry.requests.find((request) => request.startsWith('GET /doi/'))).toContain(
      'Accept: application/vnd.citationstyles.csl+json',
    );
  });

  it('tells of a retraction though the registry does not answer', async () => {
    answers[`/doi/${path}`] = rawAnswer('503 Service Unavailable', []);
    const notice = {
      DOI: '10.5555/notice',
      type: 'retraction',
      updated: { 'date-parts': [[2026, 5, 3]] },
    };
    answers[`/crossref/works/${path}`] = json({ message: { DOI: doi, 'updated-by': [notice] } });
    expect(await describeDoi(doi, signal)).toEqual({
      findings: [],
      retraction:
        'Crossref says that this work was retracted (2026-05-03, notice: https://doi.org/10.5555/notice).',
    });
  });

  it('tells what the work is though Crossref knows nothing of it', async () => {
    answers[`/doi/${path}`] = json(reference);
    delete answers[`/crossref/works/${path}`];
    const described = await describeDoi(doi, signal);
    expect(described?.retraction).toBeNull();
    expect(described?.findings).toHaveLength(7);
  });

  it('tells nothing where nobody knows it', async () => {
    expect(await describeDoi('10.5555/nothing', signal)).toBeNull();
  });

  it.each(['', 'ferry', '11.5555/x', '10.5555/', '10.5555/../admin', '10.5555/./x'])(
    'is not asked for where it is none: "%s"',
    async (text) => {
      const before = registry.connections;
      expect(await describeDoi(text, signal)).toBeNull();
      expect(registry.connections).toBe(before);
    },
  );

  it('is given up when whoever wants to know goes', async () => {
    const gone = AbortSignal.abort(new Error('The desk closes.'));
    await expect(describeDoi(doi, gone)).rejects.toThrow('The desk closes.');
  });
});
