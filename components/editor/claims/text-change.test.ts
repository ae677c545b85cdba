import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Doc } from 'yjs';
import { moveOffset, smallestChange } from './text-change.ts';

function apply(before: string, after: string, caret: number): string {
  const change = smallestChange(before, after, caret);
  if (change === null) return before;
  return before.slice(0, change.at) + change.inserted + before.slice(change.at + change.removed);
}

describe('what is typed into a shared field', () => {
  test('becomes one small change, and never the whole text', () => {
    expect(smallestChange('harbour wall', 'harbour sea wall', 12)).toEqual({
      at: 8,
      removed: 0,
      inserted: 'sea ',
    });
  });

  test('lands where the caret is, even among equal letters', () => {
    expect(smallestChange('aaaa', 'aaaaa', 2)).toEqual({ at: 1, removed: 0, inserted: 'a' });
  });

  test('that changes nothing writes nothing', () => {
    expect(smallestChange('same', 'same', 4)).toBeNull();
  });

  test('never tears a character of two halves apart', () => {
    expect(smallestChange('a😀b', 'a😁b', 3)).toEqual({ at: 1, removed: 2, inserted: '😁' });
  });

  test('arrives exactly as typed, whatever it was before', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'b', ' ', 'é', '😀', '😁'),
      maxLength: 12,
    });
    fc.assert(
      fc.property(text, text, fc.nat(12), (before, after, caret) => {
        expect(apply(before, after, Math.min(caret, after.length))).toBe(after);
      }),
    );
  });
});

describe('the caret, while somebody else types in the same field,', () => {
  test('stays beside its letter', () => {
    const text = new Doc().getText('headline');
    text.insert(0, 'Did the wall cost more?');
    let caret = 'Did the wall'.length;
    text.observe((event) => {
      caret = moveOffset(caret, event.delta);
    });
    text.insert(8, 'harbour ');
    expect(text.toString().slice(0, caret)).toBe('Did the harbour wall');
    text.insert(text.length, ' Yes.');
    expect(text.toString().slice(0, caret)).toBe('Did the harbour wall');
    text.delete(0, 8);
    expect(text.toString().slice(0, caret)).toBe('harbour wall');
  });

  test('falls back to the edge of what was taken away around it', () => {
    expect(moveOffset(5, [{ retain: 2 }, { delete: 10 }])).toBe(2);
  });
});
