import { describe, expect, it } from 'vitest';
import { suggestedChange } from './suggestion.ts';

const nothing = { inserted: '', removed: '', cited: 0, uncited: 0 };

describe('a suggestion in words', () => {
  it('says what would come, go, or be put in the place of something', () => {
    expect(suggestedChange({ ...nothing, inserted: 'not ' })).toBe('adds “not”');
    expect(suggestedChange({ ...nothing, removed: ' very' })).toBe('takes out “very”');
    expect(suggestedChange({ ...nothing, inserted: '2020', removed: '2019' })).toBe(
      '“2019” becomes “2020”',
    );
  });

  it('names white space, which cannot be seen between quotation marks', () => {
    expect(suggestedChange({ ...nothing, removed: ' ' })).toBe('takes out a space');
  });

  it('counts citations', () => {
    expect(suggestedChange({ ...nothing, cited: 1, uncited: 2 })).toBe(
      'adds a citation, takes out 2 citations',
    );
    expect(suggestedChange({ ...nothing, inserted: 'so', cited: 1 })).toBe(
      'adds “so”, adds a citation',
    );
  });
});
