import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { edit } from '../../../prisma/seed/desk.ts';
import { database } from '../../data/database.ts';
import { emptyDatabase } from '../../data/testing/database.ts';
import { sharedRoots } from '../../document/shared-document.ts';
import type { Actor } from '../../domain/actor.ts';
import { submitBrief } from '../brief/submit-brief.ts';
import {
  at,
  by,
  decide,
  done,
  gatherDesk,
  lookAt,
  type TestDesk,
  writeFerryBrief,
} from '../testing/desk.ts';
import { reviewAndPublish, reviewInFull } from '../testing/publication.ts';
import { overrideItems } from './override-items.ts';
import { recheckLiveVersion } from './recheck-live-version.ts';
import { signOffBrief } from './sign-off-brief.ts';
import { takeBackOverride } from './take-back-override.ts';

let desk: TestDesk;
let brief: string;

const reason = 'The council answers on Friday.';

beforeEach(async () => {
  await emptyDatabase();
  desk = await gatherDesk();
  brief = await writeFerryBrief(desk);
  await say('It was a good year.', '09:10');
});

/** Writes a passage that holds no claim and is no context. */
function say(words: string, time: string): Promise<void> {
  return edit(by(desk.mina.id, at(time)), brief, (doc) => {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(words)]);
    sharedRoots(doc).content.push([paragraph]);
  });
}

async function open(): Promise<string[]> {
  const { assessment } = await lookAt(by(desk.ada.id, at('20:00')), brief);
  return assessment.passables.map(({ key }) => key);
}

const letPass = (time: string, covers: string[], actor = desk.ada) =>
  overrideItems(by(actor.id, at(time)), brief, { rule: 'coverage', covers, reason });
const submit = (time: string) => submitBrief(by(desk.mina.id, at(time)), brief);

describe('what is not covered', () => {
  test('is let pass by an admin with a reason, and by nobody else', async () => {
    expect(await submit('09:20')).toMatchObject({ refusal: { code: 'blocked' } });
    const covers = await open();
    const asked = { rule: 'coverage', covers, reason: ' ' } as const;
    expect(await overrideItems(by(desk.ada.id, at('09:30')), brief, asked)).toMatchObject({
      refusal: { code: 'invalid' },
    });
    for (const actor of [desk.mina, desk.rosa, desk.ines]) {
      expect(await letPass('09:30', covers, actor)).toMatchObject({
        refusal: { code: 'not-allowed' },
      });
    }
    await done(letPass('09:40', covers));
    await done(submit('09:50'));
  });

  test('is let pass as it was seen, and what comes later is open', async () => {
    const covers = await open();
    await say('So was the one before.', '09:20');
    expect(await letPass('09:30', covers)).toMatchObject({ refusal: { code: 'stale' } });
    await done(letPass('09:40', await open()));
    await say('And so will be the next.', '09:50');
    expect(await submit('10:00')).toMatchObject({ refusal: { code: 'blocked' } });
  });

  test('goes into the version, which ends it', async () => {
    await done(letPass('09:20', await open()));
    await done(submit('09:30'));
    await reviewAndPublish(desk, brief, at('10:00'));
    const version = await database().version.findFirstOrThrow();
    expect(version.edition).toMatchObject({
      content: {
        overrides: [{ rule: 'coverage', passed: [expect.stringContaining('a good year')], reason }],
      },
    });
    expect(await submit('10:30')).toMatchObject({ refusal: { code: 'blocked' } });
    const [override] = await database().override.findMany();
    expect(await takeBack('10:40', override?.id)).toMatchObject({ refusal: { code: 'conflict' } });
  });

  test('is signed off by somebody else than whoever let it pass', async () => {
    await done(letPass('09:20', await open()));
    await done(submit('09:30'));
    await decide(by(desk.rosa.id, at('09:40')), brief);
    const manifest = (await lookAt(by(desk.ada.id, at('09:50')), brief)).assessment.manifest ?? '';
    expect(await signOffBrief(by(desk.ada.id, at('09:50')), brief, manifest)).toMatchObject({
      refusal: { code: 'own-work', message: expect.stringContaining('You let something') },
    });
    await done(signOffBrief(by(desk.teru.id, at('10:00')), brief, manifest));
  });

  test('is checked again, once it is live, by somebody else than whoever let it pass', async () => {
    await done(letPass('09:20', await open()));
    await done(submit('09:30'));
    await reviewAndPublish(desk, brief, at('10:00'));
    const seen = { version: 1, known: [], note: 'Nothing is new.' };
    const recheck = (actor: Actor) => recheckLiveVersion(by(actor.id, at('12:00')), brief, seen);
    expect(await recheck(desk.ada)).toMatchObject({
      refusal: { code: 'own-work', message: expect.stringContaining('You let something') },
    });
    await done(recheck(desk.rosa));
  });

  test('is open again once it is taken back, and what was signed with it is signed no more', async () => {
    const { overrideId } = await done(letPass('09:20', await open()));
    await done(submit('09:30'));
    await reviewInFull(desk, brief, at('10:00'));
    const state = async () =>
      (await lookAt(by(desk.ada.id, at('20:00')), brief)).assessment.state.working;
    expect(await state()).toBe('ready');
    await done(takeBack('10:10', overrideId));
    expect(await state()).toBe('in-review');
  });
});

test('letting pass and signing off at the same moment leave nothing signed that readers were not to be told', async () => {
  await done(letPass('09:20', await open()));
  await done(submit('09:30'));
  await say('And the weather was fine.', '09:40');
  await decide(by(desk.rosa.id, at('09:50')), brief);
  const { assessment } = await lookAt(by(desk.teru.id, at('10:00')), brief);
  const covers = assessment.passables
    .map(({ key }) => key)
    .filter((key) => key.includes('weather'));
  const [signed] = await Promise.all([
    signOffBrief(by(desk.teru.id, at('10:10')), brief, assessment.manifest ?? ''),
    letPass('10:10', covers),
  ]);
  expect(signed.ok).toBe(false);
});

function takeBack(time: string, id = '') {
  return takeBackOverride(by(desk.ada.id, at(time)), brief, id);
}
