import { beforeEach, describe, expect, test } from 'vitest';
import { selectedWords } from '../../../prisma/seed/selected-words.ts';
import { database } from '../../data/database.ts';
import { mentionsOf } from '../../data/discussion/mentions.ts';
import { threadsOf } from '../../data/discussion/threads.ts';
import { auditTrail } from '../../data/testing/audit.ts';
import { emptyDatabase } from '../../data/testing/database.ts';
import { decideClaim } from '../review/decide-claim.ts';
import { signOffBrief } from '../review/sign-off-brief.ts';
import {
  at,
  by,
  decide,
  done,
  gatherDesk,
  lookAt,
  reword,
  submitFerryBrief,
  type TestDesk,
} from '../testing/desk.ts';
import { editComment } from './edit-comment.ts';
import { replyToThread } from './reply-to-thread.ts';
import { reopenThread, resolveThread } from './resolve-thread.ts';
import { startThread } from './start-thread.ts';

let desk: TestDesk;
let brief: string;

beforeEach(async () => {
  await emptyDatabase();
  desk = await gatherDesk();
  brief = await submitFerryBrief(desk);
});

const saying = (text: string, more: { mentions?: string[]; holds?: boolean } = {}) => ({
  text,
  mentions: [],
  holds: false,
  ...more,
});
const rosa = (time: string) => by(desk.rosa.id, at(time));
const mina = (time: string) => by(desk.mina.id, at(time));

/** Rosa's comment on words of the first claim; gives the thread's id. */
async function comment(text = 'Which year?', more: { holds?: boolean; quote?: string } = {}) {
  const about = await selectedWords(brief, more.quote ?? '433,200 passengers');
  const started = startThread(
    rosa('10:00'),
    brief,
    about,
    saying(text, { holds: more.holds ?? false }),
  );
  return (await done(started)).threadId;
}

async function theThread() {
  const [thread] = (await lookAt(mina('18:00'), brief)).dossier.threads;
  if (!thread) throw new Error('Nobody commented.');
  return thread;
}

async function approve(claimId = 'carried', who = desk.teru.id) {
  const { assessment } = await lookAt(mina('18:00'), brief);
  const digest = assessment.claims.find(({ id }) => id === claimId)?.digest ?? '';
  return decideClaim(by(who, at('11:00')), brief, {
    claimId,
    digest,
    kind: 'approve',
    reason: '',
    waivers: [],
  });
}

describe('a comment', () => {
  test('is about words that stand in the text, and makes nobody a writer of them', async () => {
    await comment();
    expect(await theThread()).toMatchObject({
      anchor: { quote: '433,200 passengers' },
      place: { words: '433,200 passengers' },
      comments: [{ author: { name: 'Rosa' }, text: 'Which year?' }],
    });
    expect((await approve('carried', desk.rosa.id)).ok).toBe(true);
    expect((await auditTrail()).find(({ kind }) => kind === 'thread-started')).toMatchObject({
      actorId: desk.rosa.id,
      details: { quote: '433,200 passengers', excerpt: 'Which year?', holds: false },
    });
  });

  test('stays with its words when others are changed, and with what becomes of them', async () => {
    await comment();
    await reword(mina('10:10'), brief, 'The ferry', 'Last year the old ferry');
    expect((await theThread()).place?.words).toBe('433,200 passengers');
    await reword(mina('10:20'), brief, '3,200', '3,000');
    expect((await theThread()).place?.words).toBe('433,000 passengers');
  });

  test('keeps what it was about, and what its words say by now as soon as they are projected', async () => {
    await comment();
    await reword(mina('10:10'), brief, '3,200', '3,000');
    expect((await theThread()).anchor.words).toBe('433,200 passengers');
    await decide(rosa('10:11'), brief, { claimId: 'more' });
    expect((await theThread()).anchor).toMatchObject({
      quote: '433,200 passengers',
      words: '433,000 passengers',
    });
  });

  test('can be about a claim as a whole', async () => {
    const about = { kind: 'claim', claimId: 'more' } as const;
    await done(startThread(rosa('10:00'), brief, about, saying('Sure?')));
    expect((await theThread()).place?.words).toBe('It was more than the year before');
  });

  test('is refused where the words changed since they were selected, and nothing is kept', async () => {
    const about = await selectedWords(brief, '433,200 passengers');
    await reword(mina('10:10'), brief, '433,200', '433,000');
    const outcome = await startThread(rosa('10:11'), brief, about, saying('Which year?'));
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'stale' } });
    expect(await database().thread.count()).toBe(0);
  });

  test('is refused where it says nothing, too much, or mentions nobody of the desk', async () => {
    const about = await selectedWords(brief, '433,200 passengers');
    const start = (text: string, mentions: string[] = []) =>
      startThread(rosa('10:00'), brief, about, saying(text, { mentions }));
    const stranger = '00000000-0000-4000-8000-000000000000';
    expect(await start('  ')).toMatchObject({ refusal: { code: 'invalid' } });
    expect(await start('a'.repeat(4_001))).toMatchObject({ refusal: { code: 'invalid' } });
    expect(await start('Look, @Nobody', [stranger])).toMatchObject({
      refusal: { code: 'invalid' },
    });
    expect(await database().thread.count()).toBe(0);
  });

  test('is changed by its author alone, and says so', async () => {
    const threadId = await comment();
    const commentId = (await theThread()).comments[0]?.id ?? '';
    const change = (doing: ReturnType<typeof by>) =>
      editComment(doing, brief, { threadId, commentId }, saying('Which year exactly?'));
    expect(await change(mina('10:05'))).toMatchObject({ refusal: { code: 'not-allowed' } });
    await done(change(rosa('10:06')));
    expect((await theThread()).comments).toMatchObject([
      { text: 'Which year exactly?', editedAt: new Date(`${at('10:06')}:00Z`) },
    ]);
  });
});

describe('a thread', () => {
  test('takes replies until it is resolved, and again once it is reopened', async () => {
    const threadId = await comment();
    await done(replyToThread(mina('10:05'), brief, threadId, saying('2025.')));
    await done(resolveThread(mina('10:06'), brief, threadId));
    expect((await theThread()).resolved).toMatchObject({ by: { name: 'Mina' } });
    const late = await replyToThread(rosa('10:07'), brief, threadId, saying('Thanks.'));
    expect(late).toMatchObject({ refusal: { code: 'conflict' } });
    await done(reopenThread(rosa('10:08'), brief, threadId));
    await done(replyToThread(rosa('10:09'), brief, threadId, saying('Thanks.')));
    expect((await theThread()).comments.map(({ text }) => text)).toEqual([
      'Which year?',
      '2025.',
      'Thanks.',
    ]);
    expect((await auditTrail()).slice(-5).map(({ kind }) => kind)).toEqual([
      'thread-started',
      'comment-added',
      'thread-resolved',
      'thread-reopened',
      'comment-added',
    ]);
  });

  test('is found under its own brief alone', async () => {
    const threadId = await comment();
    const other = await submitFerryBrief(desk);
    const outcome = await replyToThread(mina('10:05'), other, threadId, saying('2025.'));
    expect(outcome).toMatchObject({ refusal: { code: 'not-found' } });
    expect(await threadsOf(database(), other)).toEqual([]);
  });

  test('waits for those it mentions until they answer', async () => {
    const about = await selectedWords(brief, '433,200 passengers');
    const asking = saying('Is that all, @Mina?', { mentions: [desk.mina.id, desk.tomas.id] });
    const { threadId } = await done(startThread(rosa('10:00'), brief, about, asking));
    expect(await mentionsOf(desk.mina)).toMatchObject([{ threadId, by: 'Rosa', briefId: brief }]);
    expect(await mentionsOf(desk.tomas)).toEqual([]);
    await done(replyToThread(mina('10:05'), brief, threadId, saying('It is.')));
    expect(await mentionsOf(desk.mina)).toEqual([]);
  });
});

describe('a comment that holds up approval', () => {
  const held = 'A comment by Rosa holds it up: “Which year?”. Resolve it first.';

  test('keeps the claim that it touches from being approved, and no other', async () => {
    const threadId = await comment('Which year?', { holds: true });
    expect(await approve()).toMatchObject({ refusal: { code: 'blocked', message: held } });
    expect((await approve('more')).ok).toBe(true);
    await done(resolveThread(rosa('10:30'), brief, threadId));
    expect((await approve()).ok).toBe(true);
  });

  test('may begin with a reply, and holds again when it is reopened', async () => {
    const threadId = await comment();
    await done(replyToThread(rosa('10:05'), brief, threadId, saying('No.', { holds: true })));
    expect(await approve()).toMatchObject({ refusal: { message: held } });
    await done(resolveThread(rosa('10:06'), brief, threadId));
    await done(reopenThread(mina('10:07'), brief, threadId));
    expect(await approve()).toMatchObject({ refusal: { message: held } });
  });

  test('is its own: a reply to what somebody else holds up cannot hold up as well', async () => {
    const threadId = await comment('Which year?', { holds: true });
    const reply = saying('And which month?', { holds: true });
    expect(await replyToThread(mina('10:05'), brief, threadId, reply)).toMatchObject({
      refusal: {
        code: 'conflict',
        message: expect.stringContaining('Rosa holds up approval with this already.'),
      },
    });
    expect((await theThread()).comments).toHaveLength(1);
  });

  test('is not waved away by the writers of the claim, whatever else they may do', async () => {
    const threadId = await comment('Which year?', { holds: true });
    expect(await resolveThread(mina('10:10'), brief, threadId)).toMatchObject({
      refusal: { code: 'not-allowed' },
    });
    await reword(by(desk.ada.id, at('10:11')), brief, 'The ferry', 'The old ferry');
    expect(await resolveThread(by(desk.ada.id, at('10:12')), brief, threadId)).toMatchObject({
      refusal: { code: 'own-work' },
    });
    expect((await resolveThread(by(desk.teru.id, at('10:13')), brief, threadId)).ok).toBe(true);
  });

  test('holds up the sign-off when its words are gone, until it is resolved', async () => {
    const threadId = await comment('Which year?', { holds: true });
    await reword(mina('10:10'), brief, '433,200 passengers', 'many people');
    expect((await theThread()).place).toBeNull();
    const { assessment } = await lookAt(mina('10:11'), brief);
    const item = assessment.checklist.find(({ rule }) => rule === 'comments-resolved');
    expect(item).toMatchObject({
      label: '1 comment holds it up',
      targets: [{ label: 'Rosa: Which year?', anchor: `thread-${threadId}` }],
    });
  });

  test('keeps a brief of which all is approved from being signed off', async () => {
    await decide(by(desk.teru.id, at('11:00')), brief);
    const threadId = await comment('Which year?', { holds: true });
    const sign = async () => {
      const { manifest } = (await lookAt(mina('11:05'), brief)).assessment;
      return signOffBrief(by(desk.teru.id, at('11:06')), brief, manifest ?? '');
    };
    expect(await sign()).toMatchObject({ refusal: { code: 'blocked' } });
    await done(resolveThread(rosa('11:10'), brief, threadId));
    expect((await sign()).ok).toBe(true);
  });

  test('comes before an approval or after it, and never at the same time', async () => {
    const about = await selectedWords(brief, '433,200 passengers');
    const [approved] = await Promise.all([
      approve(),
      startThread(rosa('11:00'), brief, about, saying('Which year?', { holds: true })),
    ]);
    const order = (await auditTrail()).slice(-2).map(({ kind }) => kind);
    expect(order).toEqual(
      approved.ok ? ['claim-approved', 'thread-started'] : [expect.anything(), 'thread-started'],
    );
    expect(await approve()).toMatchObject({ refusal: { message: held } });
  });
});
