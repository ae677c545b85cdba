import { publishBrief } from '../publication/publish-brief.ts';
import type { PublishInput } from '../publication/publish-case.ts';
import { signOffBrief } from '../review/sign-off-brief.ts';
import { by, decide, done, lookAt, type TestDesk } from './desk.ts';

/** Rosa approves and Teru signs what is in review, at that moment ("2026-03-02T10:00"). */
export async function reviewInFull(desk: TestDesk, brief: string, moment: string): Promise<void> {
  await decide(by(desk.rosa.id, moment), brief);
  const { assessment } = await lookAt(by(desk.teru.id, moment), brief);
  await done(signOffBrief(by(desk.teru.id, moment), brief, assessment.manifest ?? ''));
}

/** The same, and Ines publishes it. */
export async function reviewAndPublish(
  desk: TestDesk,
  brief: string,
  moment: string,
  input: PublishInput = { class: 'first', note: '' },
): Promise<void> {
  await reviewInFull(desk, brief, moment);
  await done(publishBrief(by(desk.ines.id, moment), brief, input));
}
