import { describe, expect, it } from 'vitest';
import { sameStories, storySketch } from './same-story.ts';

/** A text of words nobody else writes, the same for the same name. */
function story(name: string, words = 300): string {
  let state = [...name].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7);
  return Array.from({ length: words }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return `w${(state >>> 8) % 5000}`;
  }).join(' ');
}

function groups(...texts: string[]): number[][] {
  return sameStories(texts.map(storySketch));
}

const wire = story('wire');

describe('texts tell the same story', () => {
  it.each([
    ['word for word', wire],
    ['in other letter case and other punctuation', wire.toUpperCase().replaceAll(' ', ',  ')],
    [
      'with a headline and a byline of its own',
      `${story('headline', 20)}\n\n${wire}\n${story('byline', 20)}`,
    ],
    ['shortened by a third', wire.split(' ').slice(0, 200).join(' ')],
    [
      'with a word changed here and there',
      wire
        .split(' ')
        .map((word, at) => (at % 20 === 0 ? 'changed' : word))
        .join(' '),
    ],
  ])('%s', (_, printed) => {
    expect(groups(wire, story('other'), printed)).toEqual([[0, 2]]);
  });

  it('in scripts without spaces', () => {
    const chinese = Array.from({ length: 400 }, (_, at) =>
      String.fromCharCode(0x4e00 + ((at * 37) % 900)),
    ).join('');
    const other = Array.from({ length: 400 }, (_, at) =>
      String.fromCharCode(0x4e00 + ((at * 53) % 900)),
    ).join('');
    expect(groups(chinese, other, `港口${chinese}。`)).toEqual([[0, 2]]);
  });

  it('in several groups', () => {
    const [other, third] = [story('other'), story('third')];
    expect(groups(wire, other, third, other, wire, wire)).toEqual([
      [0, 4, 5],
      [1, 3],
    ]);
  });

  it('where they are long, by a part of their words', () => {
    const long = story('long', 20_000);
    expect(groups(long, story('longer', 20_000), `${story('headline', 40)} ${long}`)).toEqual([
      [0, 2],
    ]);
  });
});

describe('texts do not tell the same story', () => {
  it.each([
    [
      'for quoting the same words',
      `${story('one')} ${story('quoted', 60)}`,
      `${story('two')} ${story('quoted', 60)}`,
    ],
    ['for being part of a much longer one', wire, `${wire} ${story('report', 900)}`],
    ['for being short', 'The dues rose by four per cent.', 'The dues rose by four per cent.'],
    ['for having no words', '', '…'],
    ['for the same words in another order', wire, wire.split(' ').toReversed().join(' ')],
  ])('%s', (_, one, other) => {
    expect(groups(one, other)).toEqual([]);
  });
});
