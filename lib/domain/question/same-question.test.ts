import { describe, expect, test } from 'vitest';
import { questionWords } from './question-words.ts';
import { likelySame, soughtStems } from './same-question.ts';

const named = (text: string) => ({ id: text, text });
const sharedBy = (one: string, other: string): string[] | null =>
  likelySame(named(one), [named(other)])[0]?.shared ?? null;

describe('two questions are likely the same', () => {
  test.each([
    ['Did more people take the ferry in 2025?', 'Have ferries carried more people in 2025?'],
    ['Is the water of the town beach safe?', 'is the town beach’s water SAFE to swim in'],
    ['Fährt die Fähre im Winter seltener?', 'Fahren die Fähren seltener im Winter?'],
    ['La plage est-elle fermée cet été ?', 'La plage sera-t-elle fermee cet ete ?'],
    ['¿Subió el precio del transbordador?', '¿Han subido los precios del transbordador?'],
    ['Безопасна ли вода на пляже?', 'Вода на городском пляже безопасна?'],
    ['كم كلّف جدار الميناء؟', 'كم كلف جدار الميناء الجديد؟'],
    ['灯台の灯りはいつ変わりましたか', '灯台の灯りは2019年に変わりましたか'],
    ['海滩的水安全吗？', '城市海滩的水安全不安全？'],
  ])('%s — %s', (one, other) => {
    expect(sharedBy(one, other)).not.toBeNull();
    expect(sharedBy(other, one)).not.toBeNull();
  });

  test('and it says by which words', () => {
    expect(
      sharedBy('Did more people take the ferry in 2025?', 'Do more people take ferries by 2025?'),
    ).toEqual(['more', 'people', 'take', 'ferries', '2025']);
  });
});

describe('two questions are not likely the same', () => {
  test.each([
    ['Did more people take the ferry in 2025?', 'Did the harbour wall cost more in 2025?'],
    ['Is the water of the town beach safe?', 'Is the bridge of the old town safe?'],
    ['Was kostet die Fähre?', 'Was kostet die neue Hafenmauer wirklich?'],
    ['灯台の灯りはいつ変わりましたか', '港の壁はいくらかかりましたか'],
    ['?', '!'],
    ['', ''],
  ])('%s — %s', (one, other) => {
    expect(sharedBy(one, `${other} `)).toBeNull();
  });
});

test('the likeliest stand first, and no more than can be looked at', () => {
  const asked = named('Did more people take the ferry in 2025?');
  const others = [
    'Did many more people take the night ferry in 2025?',
    'did more people take the ferry in 2025',
    'Did more people take the ferry in spring 2025?',
    'Did more people take the ferry to the island in 2025?',
    'Who keeps the log of the lighthouse?',
  ].map(named);
  const found = likelySame(asked, [asked, ...others]).map(({ question }) => question.text);
  expect(found).toHaveLength(3);
  expect(found[0]).toBe('did more people take the ferry in 2025');
});

test('they are looked for by the beginnings of what tells most', () => {
  expect(soughtStems('Have the ferries of 2025 ever been late?')).toEqual(['ferr', '2025', 'have']);
  expect(soughtStems('Have the night ferries to Gull Island been late?')).toEqual([
    'ferr',
    'isla',
    'nigh',
  ]);
  expect(soughtStems('Ferries?')).toEqual(['ferr']);
  expect(soughtStems('a '.repeat(500))).toEqual([]);
});

test('in scripts without spaces, two neighbours are a word', () => {
  expect(questionWords('海滩的水, OK?')).toEqual(['海滩', '滩的', '的水', 'ok']);
});
