import type { Page } from '@playwright/test';
import { type Account, expect, expectAccessible, shortBrief, test } from './fixtures.ts';
import { ImportPage } from './pages/import-page.ts';
import { JoinPage } from './pages/join-page.ts';
import { countKept } from './pages/kept-changes.ts';
import { MembersPage } from './pages/members-page.ts';
import { RemovalPage } from './pages/removal-page.ts';
import { ReviewPage } from './pages/review-page.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { WritingPage } from './pages/writing-page.ts';

// What the law wants gone is gone: for readers, at the desk, and in windows that had it open.

const noNetwork = /WebSocket connection to .* failed|ERR_INTERNET_DISCONNECTED/;

const headline = 'Did the keeper of Alder Bay sell the lamp?';
const lamp = 'The lamp was changed in 2019';
const beam = 'The new lamp reaches as far as the old one';

test.describe.configure({ mode: 'serial' });

let brief: string;
let published: string;
let second: { address: string; name: string };

test('an admin asks for a removal, and nothing changes yet', async ({ signedIn, visitor }) => {
  ({ brief, published } = await publish(signedIn));
  second = await secondAdmin(await signedIn('admin'), await visitor());
  const asking = new RemovalPage(await signedIn('admin'));
  await asking.openFrom(brief);
  await expect(asking.counted).toContainText('1 published version');
  await expectAccessible(asking.page);
  await asking.ask('Order 12 of the court of Alder Bay.');
  await expect(asking.page.getByRole('button', { name: 'Take it back' })).toBeVisible();
  await expect(asking.page.getByRole('button', { name: 'Remove it for good' })).toHaveCount(0);
  const reader = await visitor();
  expect((await reader.goto(published))?.status()).toBe(200);
});

test('who is no admin finds no page for it', async ({ signedIn, expectTrouble }) => {
  expectTrouble(/status of 404/);
  const editor = await signedIn('editor');
  expect((await editor.goto(`${brief}/removal`))?.status()).toBe(404);
  expect((await editor.goto('/desk/removals'))?.status()).toBe(404);
});

test('another admin removes it, and every window that has it open lets go of it', async ({
  signedIn,
  visitor,
  expectTrouble,
}) => {
  expectTrouble(noNetwork);
  const writing = new WritingPage(await signedIn('editor'));
  await writing.open(brief);
  const reviewing = new ReviewPage(await signedIn('reviewer'));
  await reviewing.open(brief);
  await expect(reviewing.claims).toBeVisible();
  const offline = new WritingPage(await signedIn('editor2'));
  await offline.open(brief);
  await offline.goOffline();
  await offline.writeBehind('The lamp was changed', ' at night');
  await offline.isKept();

  const deciding = new RemovalPage(await visitor());
  await new SignInPage(deciding.page).signIn(second.address, JoinPage.password);
  await deciding.page.waitForURL('**/desk');
  await deciding.page.goto('/desk/removals');
  await expectAccessible(deciding.page);
  await deciding.page.getByRole('link', { name: 'A brief' }).first().click();
  await expect(deciding.page.getByText('Order 12 of the court of Alder Bay.')).toBeVisible();
  await expectAccessible(deciding.page);
  await deciding.confirm();
  await expect(deciding.gone).toBeVisible();
  await expect(deciding.page.getByText(`removed by ${second.name}`)).toBeVisible();

  for (const { page } of [writing, reviewing]) {
    await expect(new RemovalPage(page).gone).toBeVisible();
    await expect(page.getByText(lamp)).toHaveCount(0);
  }
  await offline.comeBack();
  await expect(new RemovalPage(offline.page).gone).toBeVisible();
  await expect.poll(() => offline.page.evaluate(countKept)).toBe(0);
});

test('every page of it at the desk says that it was removed, and no list shows it', async ({
  signedIn,
}) => {
  const editor = await signedIn('editor');
  for (const room of ['', '/review', '/history', '/sources', '/recheck', '/import']) {
    await editor.goto(`${brief}${room}`);
    await expect(new RemovalPage(editor).gone).toBeVisible();
  }
  await expectAccessible(editor);
  await editor.goto('/desk');
  await expect(editor.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(editor.getByText(headline)).toHaveCount(0);
  const admin = await signedIn('admin');
  await admin.goto('/desk/record');
  await expect(admin.getByText('Removed for legal reasons').first()).toBeVisible();
  await expect(admin.getByText(headline)).toHaveCount(0);
});

test('readers are told that it is gone, and find no word of it', async ({
  visitor,
  expectTrouble,
}) => {
  expectTrouble(/status of 410/);
  const reader = await visitor();
  for (const path of [published, `${published}/versions/1`]) {
    expect((await reader.goto(path))?.status()).toBe(410);
    await expect(new RemovalPage(reader).gone).toBeVisible();
    await expect(reader.getByText(lamp)).toHaveCount(0);
  }
  await expectAccessible(reader);
  await reader.goto('/');
  await expect(reader.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(reader.locator(`a[href="${published}"]`)).toHaveCount(0);
});

/** Gives an address on the desk and one for readers. */
async function publish(
  signedIn: (account: Account) => Promise<Page>,
): Promise<{ brief: string; published: string }> {
  const page = await signedIn('editor');
  const brief = await new ImportPage(page).intoBrief(shortBrief(headline));
  const writing = new WritingPage(page);
  await writing.giveVerdict(lamp, '✓ Confirmed');
  await writing.giveVerdict(beam, '✓ Confirmed');
  await writing.isSaved();
  await writing.submit();
  const approving = new ReviewPage(await signedIn('reviewer'));
  await approving.open(brief);
  await approving.approveAll();
  const signing = new ReviewPage(await signedIn('reviewer2'));
  await signing.open(brief);
  await signing.signOff();
  await expect(signing.bar).toContainText('Ready');
  const publisher = await signedIn('publisher');
  await new ReviewPage(publisher).open(brief);
  await publisher.getByRole('button', { name: 'Publish', exact: true }).click();
  await publisher.getByRole('link', { name: 'Published page' }).click();
  await expect(publisher.getByRole('heading', { level: 1 })).toHaveText(headline);
  return { brief, published: new URL(publisher.url()).pathname };
}

/** Somebody joins at an admin's invitation and is made an admin. */
async function secondAdmin(admin: Page, theirs: Page): Promise<{ address: string; name: string }> {
  const address = `bo.${Date.now()}@alder-bay.example`;
  const name = `Bo ${address.replace(/\D/g, '')}`;
  const members = new MembersPage(admin);
  await members.open();
  await theirs.goto(await members.invite(address));
  await new JoinPage(theirs).join(name);
  await members.open();
  const member = await members.change(name);
  await member.getByLabel('admin').check();
  await member.getByRole('button', { name: 'Save' }).click();
  await expect(member.getByText('Saved.')).toBeVisible();
  return { address, name };
}
