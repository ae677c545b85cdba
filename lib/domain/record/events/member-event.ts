import type { Capability } from '../../actor.ts';
import type { CalendarDate } from '../../time/calendar-date.ts';

/** What is done to the publication’s settings, to its members and by them for themselves. */
export type MemberEvent =
  | {
      kind: 'settings-changed';
      settings: string[];
      /** What each said before and after; absent in records of long ago. */
      changes?: Array<{ setting: string; before: string; after: string }>;
    }
  | {
      kind: 'addresses-forgotten';
      /** Of acts before this day, in the publication's time zone. */
      before: CalendarDate;
      count: number;
    }
  | { kind: 'search-saved'; name: string; query: string }
  | { kind: 'search-removed'; name: string; query: string }
  | { kind: 'notification-choice-changed'; concern: string; before: string; after: string }
  | { kind: 'member-invited'; email: string; capabilities: Capability[] }
  | { kind: 'invitation-revoked'; email: string }
  | { kind: 'member-joined'; memberId: string; email: string }
  | {
      kind: 'capabilities-changed';
      memberId: string;
      email: string;
      before: Capability[];
      after: Capability[];
    }
  | { kind: 'member-suspended'; memberId: string; email: string }
  | { kind: 'member-reinstated'; memberId: string; email: string }
  | { kind: 'signed-in'; memberId: string; email: string; by: 'password' | 'link' | 'provider' }
  | { kind: 'signed-out'; memberId: string; email: string };
