import { describe, expect, it } from 'vitest';
import { invitationLetter, signInLetter } from './letters.ts';

const link = 'https://desk.example/join/token';
const publication = 'The Alder Bay Desk';

describe('a letter', () => {
  it.each([
    invitationLetter({ publication, invitedBy: 'Ada Lind', link }),
    signInLetter({ publication, link }),
  ])('has its link on a line of its own, so that mail programs find its end', ({ text }) => {
    expect(text.split('\n')).toContain(link);
  });

  it('says who invites and where to', () => {
    const { subject, text } = invitationLetter({ publication, invitedBy: 'Ada Lind', link });
    expect(subject).toContain(publication);
    expect(text).toContain('Ada Lind invites you');
  });
});
