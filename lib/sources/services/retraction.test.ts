import { describe, expect, it } from 'vitest';
import { retractionOf } from './retraction.ts';

const DOI = '10.5555/tides';
const said = (message: object) => JSON.stringify({ message: { DOI, ...message } });
const by = (...types: string[]) =>
  said({ 'updated-by': types.map((type) => ({ DOI: '10.5555/notice', type })) });

describe('what Crossref says of a work', () => {
  it.each([
    ['retraction', 'was retracted ('],
    ['Retraction', 'was retracted ('],
    ['removal', 'was retracted ('],
    ['withdrawal', 'was withdrawn ('],
    ['partial_retraction', 'was retracted in part ('],
    ['expression_of_concern', 'its publisher voiced concern ('],
  ])('is told in words: %s', (type, words) => {
    expect(retractionOf(by(type))).toContain(words);
    expect(retractionOf(by(type))).toContain('https://doi.org/10.5555/notice');
  });

  it('is told by what is gravest', () => {
    expect(retractionOf(by('correction', 'expression_of_concern', 'retraction'))).toContain(
      'was retracted (',
    );
  });

  it.each(['RETRACTED: Tides', 'Retracted Article: Tides', '[Withdrawn] Tides'])(
    'is read from a title that says so: %s',
    (title) => {
      expect(retractionOf(said({ title: [title] }))).toContain('a title that says');
    },
  );

  it('is told though other updates cannot be read', () => {
    const updates = [{ type: 7 }, null, { DOI: '10.5555/notice', type: 'retraction' }];
    expect(retractionOf(said({ 'updated-by': updates }))).toContain('was retracted (');
  });

  it('counts where the notice stands in the place of the work, and not where it is about another', () => {
    const update = (about: string) =>
      said({
        'update-to': [{ DOI: about, type: 'retraction', updated: { 'date-parts': [[2026]] } }],
      });
    expect(retractionOf(update('10.5555/TIDES'))).toContain('(2026, notice:');
    expect(retractionOf(update('10.5555/another'))).toBeNull();
  });

  it.each([
    ['nothing', null],
    ['no JSON', '<html>'],
    ['something else', '[]'],
    ['nothing of the kind', said({})],
    ['a correction only', by('correction', 'erratum', 'new_version')],
    ['a title about retractions', said({ title: ['Retracted papers: what became of them'] })],
    ['updates that cannot be read', said({ 'updated-by': 'retraction' })],
  ])('is no retraction where it is %s', (_what, work) => {
    expect(retractionOf(work)).toBeNull();
  });
});
