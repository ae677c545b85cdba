import type { BrowserContext } from '@playwright/test';
import * as Y from 'yjs';
import { SCHEMA_VERSION } from '../lib/document/schema.ts';
import { expect, expectAccessible, names, shortBrief, test } from './fixtures.ts';
import { ImportPage } from './pages/import-page.ts';
import { JoinPage } from './pages/join-page.ts';
import { countKept, keepChange } from './pages/kept-changes.ts';
import { MembersPage } from './pages/members-page.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { WritingPage } from './pages/writing-page.ts';

// Networks, sessions and rights come and go; what was written stays.

const noNetwork = /WebSocket connection to .* failed|ERR_INTERNET_DISCONNECTED/;

test('work goes on without a network, merges with a colleague’s, and is there once', async ({
  signedIn,
  expectTrouble,
}) => {
  expectTrouble(noNetwork);
  const mina = new WritingPage(await signedIn('editor'));
  const brief = await new ImportPage(mina.page).intoBrief(shortBrief('Does the ferry run in fog?'));
  const tomas = new WritingPage(await signedIn('editor2'));
  await Promise.all([mina.isSaved(), tomas.open(brief)]);

  await mina.goOffline();
  await expect(mina.page.getByText('Offline, everything is saved')).toBeVisible();
  await mina.writeBehind('The lamp was changed', ' twice');
  await mina.isKept(1);
  await expectAccessible(mina.page);
  await tomas.writeBehind('reaches as far', ' out to sea');
  await tomas.isSaved();
  await mina.comeBack();
  await mina.says('reaches as far out to sea');
  await mina.isSaved();
  await tomas.says('The lamp was changed twice in 2019');

  await Promise.all([mina.page.reload(), tomas.page.reload()]);
  for (const writing of [mina, tomas]) {
    await writing.says('The lamp was changed twice in 2019');
    await writing.says('reaches as far out to sea as');
  }
});

test('what was written without a network outlives the window', async ({
  signedIn,
  expectTrouble,
}) => {
  expectTrouble(noNetwork);
  const page = await signedIn('editor');
  const brief = await new ImportPage(page).intoBrief(shortBrief('Who rows at night?'));
  const writing = new WritingPage(page);
  await writing.isSaved();
  await writing.goOffline();
  await writing.writeBehind('The lamp was', ' never');
  await writing.isKept();
  await expect.poll(() => page.evaluate(countKept)).toBe(' never'.length);
  const context = page.context();
  await page.close();
  await context.setOffline(false);

  const again = new WritingPage(await context.newPage());
  await again.page.goto('/desk');
  const unsent = again.page.getByRole('list', { name: 'Briefs with changes on this device' });
  await expectAccessible(again.page);
  await unsent.getByRole('link', { name: 'Who rows at night?' }).click();
  await again.isSaved();
  await again.says('The lamp was never changed');
  const tomas = new WritingPage(await signedIn('editor2'));
  await tomas.open(brief);
  await tomas.says('The lamp was never changed');
  await again.page.goto('/desk');
  await expect(again.page.getByRole('heading', { level: 1 })).toHaveText('Briefs');
  await expect(unsent).toBeHidden();
  await again.open(brief);
  expect((await again.text.textContent())?.match(/never/g)).toHaveLength(1);
});

test('a session that ends keeps the text, and signing in again sends it', async ({
  signedIn,
  visitor,
  expectTrouble,
}) => {
  expectTrouble(noNetwork);
  const address = `lea.${Date.now()}@alder-bay.example`;
  const members = new MembersPage(await signedIn('admin'));
  await members.open();
  const page = await visitor();
  await page.goto(await members.invite(address));
  await new JoinPage(page).join(`Lea ${address.replace(/\D/g, '')}`);
  const brief = await new ImportPage(page).intoBrief(shortBrief('Is the tide early?'));
  const writing = new WritingPage(page);
  await writing.isSaved();

  const context = page.context();
  await writing.goOffline();
  await writing.writeBehind('The lamp was', ' hardly');
  await writing.isKept(1);
  await endSession(context);
  await writing.comeBack();
  await expect(page.getByText('Your session has ended.')).toBeVisible();
  await expect(page.getByText('is kept on this device, and is sent then.')).toBeVisible();
  await expect(page.getByText('Not saved, 1 change kept on this device')).toBeVisible();
  await writing.says('The lamp was hardly changed');
  await writing.writeBehind('hardly', ' ever');
  await page.mouse.wheel(0, 5_000);
  await expect(page.getByText('Your session has ended.')).toBeInViewport();
  await expectAccessible(page);

  const [door] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('link', { name: 'Sign in in another window' }).click(),
  ]);
  await new SignInPage(door).try(address, JoinPage.password);
  await door.waitForURL('**/desk');
  await writing.isSaved();
  await expect(page.getByText('Your session has ended.')).toBeHidden();
  const mina = new WritingPage(await signedIn('editor'));
  await mina.open(brief);
  await mina.says('The lamp was hardly ever changed');
});

test('nobody’s work is sent under the session of somebody else', async ({
  signedIn,
  visitor,
  expectTrouble,
}) => {
  expectTrouble(noNetwork);
  const mina = await signedIn('editor');
  const brief = await new ImportPage(mina).intoBrief(shortBrief('Whose boat is this?'));
  const page = await visitor({ storageState: await mina.context().storageState() });
  const writing = new WritingPage(page);
  await writing.open(brief);
  await writing.goOffline();
  await writing.writeBehind('The lamp was', ' secretly');
  await writing.isKept(1);

  const tomas = await signedIn('editor2');
  await endSession(page.context());
  await page.context().addCookies(await tomas.context().cookies());
  await writing.comeBack();
  await expect(page.getByText('Your session has ended.')).toBeVisible();
  const second = new WritingPage(await page.context().newPage());
  await second.open(brief);
  await second.says('The lamp was changed');
  await expect(second.company).toContainText(names.editor2);

  await page.context().clearCookies();
  await page.context().addCookies(await mina.context().cookies());
  await writing.isSaved();
  await second.says('The lamp was secretly changed');
});

test('a refused change is kept, can be copied, and is not sent again', async ({
  signedIn,
  expectTrouble,
}) => {
  expectTrouble(noNetwork);
  const page = await signedIn('editor');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const brief = await new ImportPage(page).intoBrief(shortBrief('Who painted the buoy?'));
  const writing = new WritingPage(page);
  await writing.isSaved();
  await page.evaluate(keepChange, {
    briefId: brief.split('/').at(-1) ?? '',
    schema: SCHEMA_VERSION,
    update: unknownPlace('Ask the harbour master'),
  });

  await page.reload();
  await expect(page.getByText('The server refused what you wrote last.')).toBeVisible();
  await expect(writing.notSent).toContainText('Ask the harbour master');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Reload the page' }).click();
  await writing.isSaved();
  await expect(writing.notSent).toContainText('The server refused changes that you made here');
  await writing.notSent.getByRole('button', { name: 'Copy' }).click();
  await expect(writing.notSent).toContainText('Copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Ask the harbour master');

  await writing.writeBehind('The lamp was', ' once');
  await writing.isSaved();
  await writing.notSent.getByRole('button', { name: 'Discard' }).click();
  await expect(writing.notSent).toBeHidden();
  await page.reload();
  await writing.isSaved();
  await writing.says('The lamp was once changed');
  await expect(writing.notSent).toBeHidden();
});

test('whoever may no longer write finds the words that were not sent', async ({
  signedIn,
  visitor,
  expectTrouble,
}) => {
  expectTrouble(noNetwork);
  const address = `tove.${Date.now()}@alder-bay.example`;
  const name = `Tove ${address.replace(/\D/g, '')}`;
  const members = new MembersPage(await signedIn('admin'));
  await members.open();
  const page = await visitor();
  await page.goto(await members.invite(address));
  await new JoinPage(page).join(name);
  await new ImportPage(page).intoBrief(shortBrief('Who keeps the keys?'));
  const writing = new WritingPage(page);
  await writing.isSaved();
  await writing.goOffline();
  await writing.writeBehind('The lamp was', ' quietly');
  await writing.isKept(1);

  await members.open();
  const member = await members.change(name);
  await member.getByLabel('edit').uncheck();
  await member.getByRole('button', { name: 'Save' }).click();
  await expect(member.getByText('Saved.')).toBeVisible();
  await writing.comeBack();
  await expect(page.getByText('You may no longer write in this brief.')).toBeVisible();
  await expect(writing.notSent).toContainText('quietly');
  await page.getByRole('button', { name: 'Reload the page' }).click();
  await expect(page.getByText('You can read this brief.')).toBeVisible();
  await writing.says('The lamp was changed');
  await expect(writing.notSent).toContainText('quietly');
});

async function endSession(context: BrowserContext): Promise<void> {
  await context.clearCookies();
}

/** An update that writes words where a brief has no place for them. */
function unknownPlace(words: string): number[] {
  const document = new Y.Doc();
  document.getText('notes').insert(0, words);
  return [...Y.encodeStateAsUpdate(document)];
}
