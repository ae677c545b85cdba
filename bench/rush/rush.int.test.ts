import { expect, test } from 'vitest';
import { Rush } from './rush.ts';
import type { Deed, Person, Step } from './steps.ts';

// Histories in which the rush once saw something broken that was not.

const step = (who: Person, deed: Deed): Step => ({ ...deed, who, seconds: 0, looked: 'now' });
const reword = (who: Person, strongly: boolean) =>
  step(who, { does: 'reword a claim', claim: 'first', strongly });

test('words that a reviewer had rubbed out before a version are nobody’s when another brings them', async () => {
  const rush = await Rush.open();
  await rush.play([
    [reword('ruben', true)],
    [reword('mina', false)],
    [
      step('rosa', { does: 'approve', claim: 'first' }),
      step('rosa', { does: 'approve', claim: 'second' }),
    ],
    [step('teru', { does: 'sign off' })],
    [step('ines', { does: 'publish' })],
    [reword('tomas', true)],
    [step('mina', { does: 'submit' })],
    [step('ruben', { does: 'approve', claim: 'first' })],
  ]);
  expect(rush.accepted).toEqual(
    new Map([
      ['approve', 3],
      ['sign off', 1],
      ['publish', 1],
      ['submit', 1],
    ]),
  );
});
