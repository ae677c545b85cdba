import type { AssignmentEvent } from './events/assignment-event.ts';
import type { BriefEvent } from './events/brief-event.ts';
import type { LibraryEvent } from './events/library-event.ts';
import type { MemberEvent } from './events/member-event.ts';
import type { PublicationEvent } from './events/publication-event.ts';
import type { PurgeEvent } from './events/purge-event.ts';
import type { QuestionEvent } from './events/question-event.ts';

/**
 * Every act of the product, with the details that its record keeps. Keystrokes are not acts.
 * Details are plain data, and name things by id as well as by the words they had at the time.
 */
export type AuditEvent =
  | BriefEvent
  | PublicationEvent
  | AssignmentEvent
  | QuestionEvent
  | PurgeEvent
  | LibraryEvent
  | MemberEvent;

export type AuditKind = AuditEvent['kind'];
