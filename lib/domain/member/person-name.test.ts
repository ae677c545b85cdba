import { describe, expect, it } from 'vitest';
import { parsePersonName } from './person-name.ts';

describe('the name of a member', () => {
  it.each([
    ['  Mina \n Kay ', 'Mina Kay'],
    ['O\u2019Neill-Sa\u0301nchez', 'O’Neill-Sánchez'],
    ['Mina\u202e yaK\u0000', 'Mina yaK'],
  ])('reads %j as %j', (text, name) => {
    expect(parsePersonName(text)).toEqual({ ok: true, value: name });
  });

  it('is not empty, and fits a line', () => {
    expect(parsePersonName(' \u202e ')).toMatchObject({ ok: false });
    expect(parsePersonName('m'.repeat(81))).toMatchObject({ ok: false });
  });
});
