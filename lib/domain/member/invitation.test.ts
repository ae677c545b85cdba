import { describe, expect, it } from 'vitest';
import { invitationExpiry, invitationState, usableInvitation } from './invitation.ts';

const monday = new Date('2025-12-01T09:00:00Z');
const nextMonday = new Date('2025-12-08T09:00:00Z');
const open = { createdAt: monday, expiresAt: invitationExpiry(monday), acceptedAt: null };

describe('an invitation', () => {
  it('works for seven days', () => {
    expect(open.expiresAt).toEqual(nextMonday);
    expect(invitationState(open, new Date(nextMonday.getTime() - 1))).toBe('open');
    expect(invitationState(open, nextMonday)).toBe('expired');
  });

  it('is used once somebody joined by it, even long ago', () => {
    expect(invitationState({ ...open, acceptedAt: monday }, nextMonday)).toBe('used');
  });

  it('is revoked when it ends at the instant it began', () => {
    expect(invitationState({ ...open, expiresAt: monday }, monday)).toBe('revoked');
  });

  it('tells the holder of its link why it cannot be used', () => {
    const told = [
      usableInvitation(null, monday),
      usableInvitation({ ...open, acceptedAt: monday }, monday),
      usableInvitation({ ...open, expiresAt: monday }, monday),
      usableInvitation(open, nextMonday),
    ].map((outcome) => (outcome.ok ? 'usable' : outcome.refusal.message));
    expect(told).toEqual([
      expect.stringContaining('not known'),
      expect.stringContaining('has been used'),
      expect.stringContaining('has been revoked'),
      expect.stringContaining('has expired'),
    ]);
  });
});
