/** How a letter about something comes: by itself, with the day's others, or not at all. */
export const mailPaces = ['at-once', 'daily', 'never'] as const;
export type MailPace = (typeof mailPaces)[number];

/** How a member wishes to be told of something. */
export type NotificationChoice = { desk: boolean; mail: MailPace };

/**
 * What members are told of, in the order in which their choices are shown: in words that complete
 * "You are told of …", and how they are told of it while they have not chosen.
 */
const kinds = {
  mentioned: { words: 'comments that mention you', desk: true, mail: 'at-once' },
  discussion: {
    words: 'comments on your briefs, and answers where you take part',
    desk: true,
    mail: 'daily',
  },
  assigned: {
    words: 'reviews that you are given or lose, and those that you gave and somebody declines',
    desk: true,
    mail: 'at-once',
  },
  submitted: {
    words: 'briefs submitted for your review or for anybody’s, and those that go back',
    desk: true,
    mail: 'daily',
  },
  'changes-asked': { words: 'changes asked of your claims', desk: true, mail: 'at-once' },
  approved: { words: 'approvals of your claims', desk: true, mail: 'never' },
  lapsed: {
    words: 'approvals and sign-offs of yours that count no longer, since the words changed',
    desk: true,
    mail: 'daily',
  },
  returned: { words: 'briefs of yours that go back to drafting', desk: true, mail: 'at-once' },
  ready: {
    words: 'sign-offs of your briefs or of those that you may publish, and what is let pass',
    desk: true,
    mail: 'daily',
  },
  schedule: {
    words:
      'publications of your briefs that are scheduled, held or cancelled, and yours once they happen',
    desk: true,
    mail: 'at-once',
  },
  published: { words: 'publications of what you worked on', desk: true, mail: 'daily' },
  withdrawn: {
    words: 'retractions, and claims withdrawn or under re-check, in what you worked on',
    desk: true,
    mail: 'at-once',
  },
  source: {
    words: 'what happens to sources of your claims or of those that you approved',
    desk: true,
    mail: 'daily',
  },
  question: { words: 'what becomes of questions that you added', desk: true, mail: 'daily' },
  backlog: { words: 'questions that come in', desk: false, mail: 'never' },
  removal: {
    words: 'removals for legal reasons: those asked of you as an admin, and of what you worked on',
    desk: true,
    mail: 'at-once',
  },
  access: { words: 'changes of your access to the desk', desk: true, mail: 'at-once' },
} as const satisfies Record<string, NotificationChoice & { words: string }>;

export type Concern = keyof typeof kinds;

export const concerns = Object.keys(kinds).filter(isConcern);

export function isConcern(name: string): name is Concern {
  return Object.hasOwn(kinds, name);
}

/** What a concern is about; completes "You are told of …". */
export function concernWords(concern: Concern): string {
  return kinds[concern].words;
}

/** How members are told of it who have not chosen. */
export function usualChoice(concern: Concern): NotificationChoice {
  const { desk, mail } = kinds[concern];
  return { desk, mail };
}

/** A choice in words, for its record. */
export function choiceWords({ desk, mail }: NotificationChoice): string {
  return `${desk ? 'in the desk' : 'not in the desk'}, ${paceWords[mail]}`;
}

export const paceWords: Record<MailPace, string> = {
  'at-once': 'by mail at once',
  daily: 'by mail once a day',
  never: 'not by mail',
};

/** Somebody whom an event concerns, and how they wish to be told of it; null for as usual. */
export type Concerned = {
  concern: Concern;
  memberId: string;
  suspended: boolean;
  choice: NotificationChoice | null;
};

/** What one member is told of an event. */
export type Told = NotificationChoice & { memberId: string; concern: Concern };

/**
 * Who is told of an event, and how: each member once, for the first reason in `order` that they
 * have, never whoever did it and never the suspended. Whoever wishes neither the desk nor a letter
 * is not told.
 */
export function whomToTell(
  order: readonly Concern[],
  people: readonly Concerned[],
  doerId: string | null,
): Told[] {
  const told = new Map<string, Told>();
  for (const concern of order) {
    for (const person of people) {
      const { memberId, suspended, choice } = person;
      if (person.concern !== concern || suspended || memberId === doerId) continue;
      if (told.has(memberId)) continue;
      told.set(memberId, { memberId, concern, ...(choice ?? usualChoice(concern)) });
    }
  }
  return [...told.values()].filter(({ desk, mail }) => desk || mail !== 'never');
}
