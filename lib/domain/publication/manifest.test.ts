import { describe, expect, it } from 'vitest';
import { claimDigest, digestOf } from '../claim/claim.ts';
import { defaultVerdictScale } from '../claim/verdict.ts';
import { undescribed } from '../source/source.ts';
import { citation, content } from '../testing/cast.ts';
import { parseCalendarDate } from '../time/calendar-date.ts';
import type { EditionContent } from './edition.ts';
import { claimsChanged, manifestDigest } from './manifest.ts';

function edition(changes: Partial<EditionContent> = {}): EditionContent {
  const checkedOn = parseCalendarDate('2025-03-01');
  const [verdict] = defaultVerdictScale;
  if (checkedOn === null || verdict === undefined) throw new Error('No example.');
  const judged = content();
  return {
    v: 1,
    headline: 'Did Alder Bay raise its harbour dues?',
    language: 'en',
    checkedOn,
    disclaimer: 'Checked by people.',
    publication: 'The Alder Bay Desk',
    answer: 'dues',
    sections: [
      {
        kind: 'summary',
        heading: 'Summary',
        number: null,
        body: [
          {
            type: 'paragraph',
            attrs: { id: null },
            content: [{ type: 'text', text: judged.text }],
          },
        ],
      },
    ],
    citations: [],
    sources: [],
    claims: [
      { id: 'dues', number: 1, content: judged, digest: claimDigest(judged), verdict, waivers: [] },
    ],
    contexts: [],
    searchLog: [],
    followUps: [],
    ...changes,
  };
}

describe('the manifest', () => {
  it('is equal for equal content, whatever order its fields are in', () => {
    const shuffled = Object.fromEntries(Object.entries(edition()).toReversed());
    expect(manifestDigest({ ...edition(), ...shuffled })).toBe(manifestDigest(edition()));
  });

  it('survives being stored as JSON', () => {
    expect(manifestDigest(JSON.parse(JSON.stringify(edition())))).toBe(manifestDigest(edition()));
  });

  it.each([
    { headline: 'Did Alder Bay lower its harbour dues?' },
    { disclaimer: 'Checked by people, twice.' },
    { answer: null },
    { contexts: [{ text: 'The harbour is old.', reason: 'Known to all.' }] },
    { followUps: [{ id: 'q', question: 'Who pays?' }] },
    { sections: [] },
  ])('changes with anything that a reader would see: %j', (change) => {
    expect(manifestDigest(edition(change))).not.toBe(manifestDigest(edition()));
  });

  describe('of an edition with a source', () => {
    const { type, title, author, publisher, issued, url, archiveUrl } = undescribed;
    const ofOld = { type, title, author, publisher, issued, url, archiveUrl };
    const source = { number: 1, id: 'minutes', kind: 'published', publicDescription: '' } as const;
    const manifestOf = (description = undescribed) =>
      manifestDigest(edition({ sources: [{ ...source, description, capturedOn: null }] }));

    it('is that of old where its description says nothing more than it could then', () => {
      const signed = {
        ...edition(),
        sources: [{ ...source, description: ofOld, capturedOn: null }],
      };
      expect(manifestOf()).toBe(digestOf(signed));
    });

    it.each(Object.keys(undescribed))('changes with what its %s says', (field) => {
      expect(manifestOf({ ...undescribed, [field]: '7' })).not.toBe(manifestOf());
    });
  });

  it('is a SHA-256 in hexadecimal digits', () => {
    expect(manifestDigest(edition())).toMatch(/^[0-9a-f]{64}$/u);
  });
});

describe('claims changed since the live version', () => {
  const claim = (id: string, digest: string) => ({ id, digest });
  const live = [claim('a', '1'), claim('b', '2')];

  it('when one is reworded, added, removed or replaced', () => {
    expect(claimsChanged(live, [claim('a', '1'), claim('b', '3')])).toBe(true);
    expect(claimsChanged(live, [...live, claim('c', '4')])).toBe(true);
    expect(claimsChanged(live, [claim('a', '1')])).toBe(true);
    expect(claimsChanged(live, [claim('a', '1'), claim('c', '2')])).toBe(true);
  });

  it('not when they only stand in another order', () => {
    expect(claimsChanged(live, live.toReversed())).toBe(false);
  });

  it('not by a changed reference number, which is no content', () => {
    const cited = content({ citations: [citation()] });
    expect(
      claimsChanged([claim('a', claimDigest(cited))], [claim('a', claimDigest({ ...cited }))]),
    ).toBe(false);
  });
});
