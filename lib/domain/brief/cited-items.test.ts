import { expect, test } from 'vitest';
import { source } from '../testing/cast.ts';
import { citedItems } from './cited-items.ts';

test('each cited source has the number that readers see, and the day it was last looked at', () => {
  const sources = [
    source({ id: 'gazette', aliases: ['gazette-again'] }),
    source({ id: 'lost', placeholder: true }),
    source({ id: 'minutes', kind: 'unpublished', publicDescription: 'Minutes, shown to us' }),
  ];
  const captures = [
    { sourceId: 'gazette', capturedOn: '2025-03-01' },
    { sourceId: 'gazette-again', capturedOn: '2025-03-09' },
    { sourceId: 'gazette', capturedOn: '2025-02-01' },
    { sourceId: 'minutes', capturedOn: '2025-02-01' },
  ];
  const items = citedItems(
    ['minutes', 'lost', 'nowhere', 'gazette-again', 'gazette'],
    sources,
    captures,
  );
  expect(items.map(({ number, item }) => [number, item.title, item.accessed])).toEqual([
    [1, 'Minutes, shown to us', undefined],
    [4, 'Harbour dues rise', { 'date-parts': [[2025, 3, 9]] }],
  ]);
});
