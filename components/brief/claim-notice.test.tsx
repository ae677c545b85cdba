import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { NoticesAbove } from './claim-notice.tsx';
import { EditionArticle } from './edition-article.tsx';
import { withNotices } from './shown-claims.ts';
import { day } from './testing/day.ts';
import { harbourWallEdition } from './testing/edition.ts';

const { content, signatures } = harbourWallEdition();
const reason = 'The account was for another year.';

function pageWith(kind: 'withdrawn' | 'under-re-check'): string {
  const shown = withNotices(content, [{ claimId: 'ratio', kind, reason, on: day('2026-03-02') }]);
  return renderToStaticMarkup(
    <EditionArticle
      content={shown}
      signatures={signatures}
      timeZone="Europe/Berlin"
      notice={<NoticesAbove claims={shown.claims} />}
    />,
  );
}

const number = content.claims.find(({ id }) => id === 'ratio')?.number;
const entryIn = (page: string) =>
  page.split('<li id="').find((entry) => entry.startsWith(`claim-${number}"`)) ?? '';

describe('beside a claim', () => {
  test('that is withdrawn stand that word and the reason, and its verdict no longer', () => {
    const page = pageWith('withdrawn');
    expect(page).toContain(`aria-label="Withdrawn: claim ${number}"`);
    expect(entryIn(page)).toContain('Withdrawn');
    expect(entryIn(page)).toContain(reason);
    const verdict = content.claims.find(({ id }) => id === 'ratio')?.verdict.label ?? '';
    expect(entryIn(pageWith('under-re-check'))).toContain(verdict);
    expect(entryIn(page)).not.toContain(verdict);
  });

  test('of the answer the notice stands above the text too, with the way to the claim', () => {
    const [above] = pageWith('under-re-check').split('<h1');
    expect(above).toContain(`href="#claim-${number}"`);
    expect(above).toContain(reason);
  });
});

test('readers are told what was let pass, by whom and why', () => {
  const override = {
    rule: 'coverage' as const,
    passed: ['A paragraph of the limits holds no claim and is not context: “Old.”'],
    reason: 'The council answers on Friday.',
    by: 'Ada Lind',
    at: '2026-03-02T10:00:00.000Z',
  };
  const told = { ...content, overrides: [override] };
  const page = renderToStaticMarkup(
    <EditionArticle content={told} signatures={signatures} timeZone="Europe/Berlin" />,
  );
  for (const words of ['Let pass by the desk', ...override.passed, override.reason, override.by]) {
    expect(page).toContain(words);
  }
});
