import type { AuditEvent } from './audit-event.ts';

/** Who did it, for people; where no member did, whoever does acts of that kind then. */
export function doerName(event: AuditEvent, member: string | null): string {
  if (member !== null) return member;
  switch (event.kind) {
    case 'question-received':
      return event.from === 'reader' ? 'A reader' : 'The desk itself';
    case 'member-invited':
    case 'addresses-forgotten':
    case 'brief-created':
    case 'brief-imported':
      return 'The command line';
    default:
      return 'The desk itself';
  }
}
