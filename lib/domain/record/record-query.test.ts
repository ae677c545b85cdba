import { describe, expect, it } from 'vitest';
import { recordParameters, recordPlace, recordQuery } from './record-query.ts';

const id = '01890a5d-ac96-774b-bcce-b302099a8057';
const nothing = { who: null, group: null, briefId: null, from: null, to: null, words: '' };

describe('the address of a list of the record', () => {
  it('says what it is held to, and is read again', () => {
    const query = recordQuery({
      q: ' ferry & tide ',
      who: id,
      kind: 'review',
      brief: id,
      from: '2025-12-01',
      to: '2025-12-31',
    });
    const address = recordParameters(query, { older: '70' });
    const read = Object.fromEntries(new URLSearchParams(address));
    expect(recordQuery(read)).toEqual(query);
    expect(recordPlace(read)).toEqual({ older: '70' });
  });

  it('passes over what is no question', () => {
    const asked = { who: 'me', kind: 'x', brief: '7', from: '2025-02-30', q: ['a', 'b'] };
    expect(recordQuery(asked)).toEqual(nothing);
    expect(recordPlace({ older: '-1', newer: 'x' })).toBeNull();
    expect(recordParameters(nothing)).toBe('');
  });
});
