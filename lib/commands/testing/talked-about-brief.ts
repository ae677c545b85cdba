import { database } from '../../data/database.ts';
import { makeMember } from '../../data/testing/members.ts';
import type { Actor } from '../../domain/actor.ts';
import { parseCalendarDate } from '../../domain/time/calendar-date.ts';
import { logSearch } from '../brief/log-search.ts';
import { namePoint } from '../brief/name-point.ts';
import { strikeSearch } from '../brief/strike-search.ts';
import { submitBrief } from '../brief/submit-brief.ts';
import { editComment } from '../discussion/edit-comment.ts';
import { startThread } from '../discussion/start-thread.ts';
import { markClaim } from '../publication/mark-claim.ts';
import { askPurge } from '../purge/ask-purge.ts';
import { addQuestion } from '../question/add-question.ts';
import { mergeQuestions } from '../question/merge-questions.ts';
import { receiveQuestion } from '../question/receive-question.ts';
import { linkQuestion } from '../question/take-question.ts';
import { assignReviewer } from '../review/assign-reviewer.ts';
import { at, by, decide, done, reword, type TestDesk } from './desk.ts';
import { reviewAndPublish } from './publication.ts';
import { makeReady, publish, writeShortBrief } from './publishing.ts';

/** A word that stands in everything that somebody says of the brief, and nowhere else. */
export const WORD = 'Quillonzade';

const say = (what: string) => `${what} ${WORD}`;
const noMentions = { mentions: [], holds: false };

/** An admin beside Ada, who may do nothing else. */
export function anotherAdmin(): Promise<Actor> {
  return makeMember('Bo', ['admin']);
}

/**
 * A brief that everything was said about that can be: two versions of it are published, and more is
 * drafted, judged, asked and searched for. Each of its words that somebody typed holds WORD. Gives its
 * id and its address.
 */
export async function talkedAboutBrief(desk: TestDesk): Promise<{ id: string; slug: string }> {
  const { mina, rosa, ines, tomas } = desk;
  const id = await writeShortBrief(desk, `Did ${WORD} pay?`, [say('Who paid')]);
  await reword(by(mina.id, at('09:05')), id, 'The council says', `The council says of ${WORD}`);
  await makeReady(desk, id);
  const slug = await publish(desk, id);

  const details = say('Why');
  const wish = { address: 'reader@reader.example', isWished: true };
  const asked = { text: `What of ${WORD}, really?`, details, ...wish };
  await done(receiveQuestion(new Date(`${at('12:10')}:00Z`), asked, slug));
  const ask = (time: string, text: string) =>
    done(addQuestion(by(mina.id, at(time)), { text: say(text), details }));
  const question = await ask('12:20', 'Did they pay');
  const again = await ask('12:21', 'Have they paid');
  const both = { questionId: again.id, intoId: question.id };
  await done(mergeQuestions(by(mina.id, at('12:22')), both));
  await done(linkQuestion(by(mina.id, at('12:23')), { questionId: question.id, briefId: id }));

  const search = { place: say('archive'), query: say('dues'), on: today(), outcome: say('none') };
  const { id: entryId } = await done(logSearch(by(mina.id, at('12:30')), id, search));
  const correction = { ...search, outcome: say('one') };
  await done(
    strikeSearch(by(mina.id, at('12:31')), id, { entryId, reason: say('no'), correction }),
  );
  await done(namePoint(by(mina.id, at('12:32')), id, { name: say('before'), place: null }));
  const about = { kind: 'claim', claimId: 'says' } as const;
  const { threadId } = await done(
    startThread(by(rosa.id, at('12:33')), id, about, { text: say('Sure of'), ...noMentions }),
  );
  const { id: commentId } = await database().comment.findFirstOrThrow({ where: { threadId } });
  await done(
    editComment(
      by(rosa.id, at('12:34')),
      id,
      { threadId, commentId },
      { text: say('So'), mentions: [] },
    ),
  );
  const given = { claimId: null, reviewerId: rosa.id, dueOn: null, note: say('mind') };
  await done(assignReviewer(by(ines.id, at('12:35')), id, given));
  const notice = {
    version: 1,
    claimId: 'says',
    kind: 'withdrawn',
    reason: say('wrong of'),
  } as const;
  await done(markClaim(by(ines.id, at('12:40')), id, notice));

  await reword(by(tomas.id, at('13:00')), id, 'that it does', `that ${WORD} does`);
  await done(submitBrief(by(mina.id, at('13:10')), id));
  await decide(by(rosa.id, at('13:20')), id, { kind: 'request-changes', reason: say('not') });
  await reword(by(tomas.id, at('13:30')), id, 'does', 'will');
  await reviewAndPublish(desk, id, at('13:40'), { class: 'update', note: say('More of') });
  await reword(by(tomas.id, at('14:00')), id, 'will', 'may');
  await fillWhatElseHoldsWords(desk, id);
  return { id, slug };
}

/** Rows that would take other briefs' stories to come about: only what they say counts here. */
async function fillWhatElseHoldsWords({ mina, ines, ada }: TestDesk, briefId: string) {
  const on = (time: string) => new Date(`${at(time)}:00Z`);
  const report = { warnings: [say('left out')] };
  const imported = { importedById: mina.id, text: say('all of'), report, at: on('09:00') };
  await database().briefImport.create({ data: { briefId, ...imported } });
  const taken = { number: 1, reason: say('false of'), byId: ines.id, at: on('12:50') };
  await database().retraction.create({ data: { briefId, ...taken } });
  const notice = {
    claimId: 'says',
    digest: 'f00d',
    kind: 'withdrawn',
    reason: say('wrong'),
  } as const;
  const lifted = { liftedBecause: say('right'), endedAt: on('12:55') };
  const marked = { ...notice, ...lifted, byId: ines.id, at: on('12:52') };
  await database().claimNotice.create({ data: { briefId, ...marked } });
  const passed = { rule: 'coverage', covers: [say('bare')], reason: say('open'), byId: ada.id };
  await database().override.create({ data: { briefId, ...passed, at: on('14:10') } });
  const schedule = { manifestDigest: 'f00d', class: 'update', scheduledById: ines.id };
  const planned = { ...schedule, note: say('soon'), publishAt: on('18:00'), at: on('14:20') };
  const ended = { endedAt: on('14:21'), endedAs: 'cancelled', endReason: say('not of') };
  await database().schedule.create({ data: { briefId, ...planned, ...ended } });
  await database().schedule.create({ data: { briefId, ...planned } });
}

/** Ada asks for a brief to be removed; gives the purge's id. */
export async function askFor({ ada }: TestDesk, briefId: string): Promise<string> {
  const doing = by(ada.id, at('15:00'));
  const asked = askPurge(doing, { briefId, digest: null }, 'Order 12 of the town’s court.');
  return (await done(asked)).purgeId;
}

function today() {
  const day = parseCalendarDate('2026-03-01');
  if (day === null) throw new Error('This is no day.');
  return day;
}
