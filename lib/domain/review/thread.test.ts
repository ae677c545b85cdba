import { describe, expect, it } from 'vitest';
import { edith, guest, ravi, rosa } from '../testing/cast.ts';
import {
  commentText,
  holdOf,
  LONGEST_COMMENT,
  mentionStretches,
  namedIn,
  type Person,
  type Thread,
  unansweredMention,
} from './thread.ts';

const at = new Date('2025-03-01T12:00:00Z');

function said(author: Person, text: string, ...mentions: Person[]): Thread['comments'][number] {
  return { id: text, author, text, mentions: mentions.map(({ id }) => id), at, editedAt: null };
}

function thread(changes: Partial<Thread>): Thread {
  const comments = [said(rosa, 'Which year?')];
  return { id: 't1', heldBy: null, resolved: null, comments, ...changes };
}

describe('a comment', () => {
  it('is kept without the white space around it', () => {
    expect(commentText('  Which year?\r\nAnd where? \n')).toEqual({
      ok: true,
      value: 'Which year?\nAnd where?',
    });
  });

  it('says something, and is no chapter', () => {
    expect(commentText(' \n ').ok).toBe(false);
    expect(commentText('a'.repeat(LONGEST_COMMENT)).ok).toBe(true);
    expect(commentText('a'.repeat(LONGEST_COMMENT + 1)).ok).toBe(false);
  });

  it('names people behind an @', () => {
    expect(namedIn('Ask @Ravi, not Edith', [edith, ravi])).toEqual([ravi]);
    const ann = { id: 'ann', name: 'Ann' };
    expect(namedIn('Ask @Ann Lee', [ann, { id: 'lee', name: 'Ann Lee' }])).toMatchObject([
      { id: 'lee' },
    ]);
  });

  it('shows whom it mentions, the longer name where one begins with the other', () => {
    const ann = { id: 'ann', name: 'Ann' };
    const anna = { id: 'anna', name: 'Ann Lee' };
    expect(mentionStretches('@Ann Lee and @Ann: look', [ann, anna])).toEqual([
      { text: '@Ann Lee', mention: anna },
      { text: ' and ', mention: null },
      { text: '@Ann', mention: ann },
      { text: ': look', mention: null },
    ]);
  });
});

describe('a thread', () => {
  it('holds approval up from when somebody says so until it is resolved', () => {
    expect(holdOf(thread({}))).toBeNull();
    expect(holdOf(thread({ heldBy: rosa }))).toEqual({
      threadId: 't1',
      by: 'Rosa',
      words: 'Which year?',
    });
    expect(holdOf(thread({ heldBy: rosa, resolved: { by: ravi, at } }))).toBeNull();
  });

  it('waits for those it mentions until they say something or it is resolved', () => {
    const asking = thread({ comments: [said(rosa, 'Which year, @Edith?', edith)] });
    expect(unansweredMention(asking, edith.id)?.text).toBe('Which year, @Edith?');
    expect(unansweredMention(asking, guest.id)).toBeNull();
    const answered = [...asking.comments, said(edith, '2024')];
    expect(unansweredMention(thread({ comments: answered }), edith.id)).toBeNull();
    const askedAgain = [...answered, said(rosa, 'Sure, @Edith?', edith)];
    expect(unansweredMention(thread({ comments: askedAgain }), edith.id)?.text).toBe(
      'Sure, @Edith?',
    );
    expect(
      unansweredMention(thread({ comments: askedAgain, resolved: { by: rosa, at } }), edith.id),
    ).toBeNull();
  });
});
