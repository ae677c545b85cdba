import type { AuditEvent } from '@/lib/domain/record/audit-event.ts';
import { describe } from '@/lib/domain/record/audit-sentence.ts';

/** A point as pages list it. Places are told as the digits of an address. */
export type ListedPoint = {
  place: string;
  from: Date;
  to: Date;
  /** Who wrote since the point before, whoever wrote most first. */
  writers: string[];
  edits: number;
  acts: Array<{ member: string | null; event: AuditEvent }>;
  names: Array<{ id: string; name: string; namedBy: string; isMine: boolean }>;
};

/** What was done when the words stood like this, in words that follow a name. */
export function actWords({ member, event }: ListedPoint['acts'][number], timeZone: string): string {
  return `${member ?? 'The command line'}: ${describe(event, timeZone)}`;
}

/** "Mina Kovac", "Mina Kovac and Tomas Brand". */
export function listed(names: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(names);
}

/** The addresses of what a history shows; each can be sent to a colleague. */
export const addresses = {
  point: (briefId: string, place: string) => `/desk/briefs/${briefId}/history?point=${place}`,
  comparison: (briefId: string, from: string, to: string) =>
    `/desk/briefs/${briefId}/history?from=${from}&to=${to}`,
};
