import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { EditionArticle } from './edition-article.tsx';
import { day } from './testing/day.ts';
import { harbourWallEdition } from './testing/edition.ts';

const edition = harbourWallEdition();
const { content } = edition;
const page = renderToStaticMarkup(
  <EditionArticle {...edition} timeZone="Europe/Berlin" updatedOn={day('2025-12-03')} />,
);

describe('the page of a brief', () => {
  test('needs no script and names every address once', () => {
    expect(page).not.toMatch(/<script|\son\w+=/u);
    const ids = all(/\sid="([^"]+)"/gu);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('leads nowhere that does not exist on it', () => {
    const ids = new Set(all(/\sid="([^"]+)"/gu));
    const targets = all(/(?:href="#|interestfor="|popoverTarget="|aria-labelledby=")([^"]+)"/giu);
    expect(targets.filter((target) => !ids.has(target))).toEqual([]);
  });

  test('leads from each reference to its source, and from the source back to each use', () => {
    const references = [
      ...page.matchAll(/<sup class="reference" id="([^"]+)"><a href="#([^"]+)"[^>]*>(\[\d+\])/gu),
    ];
    expect(references.map(([, , source, shown]) => [source, shown])).toEqual(
      content.citations.map(({ number }) => [`source-${number}`, `[${number}]`]),
    );
    for (const [, use, source] of references)
      expect(entry(`${source}`)).toContain(`href="#${use}"`);
  });

  test('has one headline, and headings that never skip a level', () => {
    const levels = all(/<h(\d)/gu).map(Number);
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    for (const [index, level] of levels.entries()) {
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
    }
  });

  test('says of every claim what the verdict is, who checked it and when', () => {
    for (const claim of content.claims) {
      const text = textOf(entry(`claim-${claim.number}`));
      expect(text).toContain(claim.content.text);
      expect(text).toContain(claim.verdict.label);
      expect(text).toMatch(/Checked by (Rosa Okafor|Mara Lindqvist) on November \d+, 2025\./u);
    }
  });

  test('gives the reason for letting a quotation through unverified', () => {
    expect(textOf(entry('claim-4'))).toContain('The order exists on paper only');
  });

  test('opens a source at the words quoted from it, where they were verified', () => {
    const there =
      'https://council.alder-bay.example/minutes/2021-03-09#:~:text=at%20a%20cost%20not%20exceeding%204.1%20million%20crowns';
    expect(element('quotation-1', 'div')).toContain(`href="${there}"`);
    expect(entry('claim-1')).toContain(`href="${there}"`);
    expect(entry('source-1')).toContain(`href="${there}"`);
    expect(entry('claim-4')).not.toContain(':~:text=');
    expect(entry('source-2')).not.toContain(':~:text=');
  });

  test('shows each quotation in its passage, with what its check found', () => {
    const card = textOf(element('quotation-1', 'div'));
    expect(card).toContain('1 · Minutes of the full council');
    expect(card).toContain('quotation verified');
    expect(card).toContain(
      '“…to approve a wall of 310 metres, with no works to the slipway, at a cost',
    );
  });

  test('gives the words that needed no check, with the reason', () => {
    expect(textOf(page)).toContain(
      'Both totals are worth knowing. A judgement of the desk, not a statement of fact',
    );
  });

  test('tells when it was checked and updated, and who signed it off', () => {
    const text = textOf(page);
    expect(text).toContain('Checked on December 1, 2025');
    expect(text).toContain('Updated December 3, 2025');
    expect(text).toContain('Signed off by Rosa Okafor, December 1, 2025');
  });

  test('names whoever checked it again beside whoever signed it off', () => {
    const recheck = { reviewer: 'Teru Sato', at: '2026-01-05T10:00:00.000Z' };
    const signatures = { ...edition.signatures, recheck };
    const again = renderToStaticMarkup(
      <EditionArticle content={content} signatures={signatures} timeZone="Europe/Berlin" />,
    );
    expect(textOf(again)).toContain(
      'Signed off by Rosa Okafor, December 1, 2025. Checked again, unchanged, by Teru Sato, January 5, 2026',
    );
    expect(textOf(page)).not.toContain('Checked again');
  });

  test('keeps the text of the brief as it was written, references in their places', () => {
    expect(textOf(page)).toContain(
      'the final account shows 9.8 million[1][2]. Campaigners say that the wall cost three times what was approved[3][2]. It cost 2.4 times that sum.',
    );
  });

  test('leaves out a reader’s way to anything but the web', () => {
    const section = content.sections[0];
    const link = { type: 'link', attrs: { href: 'javascript:alert(1)' } };
    const body = [{ type: 'paragraph', content: [{ type: 'text', text: 'Here', marks: [link] }] }];
    const sections = section ? [{ ...section, body }] : [];
    const other = renderToStaticMarkup(
      <EditionArticle
        content={{ ...content, sections, citations: [] }}
        signatures={null}
        timeZone="Europe/Berlin"
      />,
    );
    expect(other).toContain('<p>Here</p>');
    expect(other).not.toContain('javascript:');
  });
});

function all(pattern: RegExp): string[] {
  return [...page.matchAll(pattern)].flatMap(([, found]) => found ?? []);
}

/** The list entry at an address; entries hold no lists of their own. */
function entry(id: string): string {
  return element(id, 'li');
}

function element(id: string, tag: string): string {
  const start = page.indexOf(` id="${id}"`);
  expect(start, `#${id}`).toBeGreaterThan(-1);
  return page.slice(page.lastIndexOf('<', start), page.indexOf(`</${tag}>`, start));
}

function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/gu, '')
    .replace(/&#x27;/gu, '’')
    .replace(/\s+/gu, ' ');
}
