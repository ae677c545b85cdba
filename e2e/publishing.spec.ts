import type { Page } from '@playwright/test';
import { type Account, expect, expectAccessible, names, shortBrief, test } from './fixtures.ts';
import { ImportPage } from './pages/import-page.ts';
import { ReviewPage } from './pages/review-page.ts';
import { WritingPage } from './pages/writing-page.ts';

// What readers get: versions that never change, and nothing that was not published.

const headline = 'Does the lighthouse of Alder Bay still burn oil?';
const lamp = 'The lamp was changed in 2019';
const beam = 'The new lamp reaches as far as the old one';

test.describe.configure({ mode: 'serial' });

let brief: string;
let published: string;

test('a brief whose claims are approved and signed becomes its first version', async ({
  signedIn,
  visitor,
}) => {
  const page = await signedIn('editor');
  brief = await new ImportPage(page).intoBrief(shortBrief(headline));
  const writing = new WritingPage(page);
  await writing.giveVerdict(lamp, '✓ Confirmed');
  await writing.giveVerdict(beam, '◐ Disputed');
  await writing.isSaved();
  await writing.submit();

  const publisher = await judge(signedIn);
  await publisher.getByRole('button', { name: 'Publish' }).click();
  await publisher.getByRole('link', { name: 'Published page' }).click();
  published = new URL(publisher.url()).pathname;

  const reader = await visitor();
  await reader.goto('/');
  await reader.locator(`a[href="${published}"]`).click();
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(headline);
  await expect(reader.getByRole('complementary', { name: 'About this brief' })).toContainText(
    'Version 1',
  );
  await expectAccessible(reader);
});

test('what is written afterwards stays on the desk', async ({ signedIn, visitor }) => {
  const writing = new WritingPage(await signedIn('editor2'));
  await writing.open(brief);
  await writing.replace('reaches as', 'reaches almost as');
  await writing.isSaved();

  const reader = await visitor();
  await reader.goto(published);
  await expect(reader.getByRole('region', { name: 'Conclusion' })).toContainText(beam);
  await expect(reader.getByText('almost')).toHaveCount(0);
});

test('a second version is a correction, with a note that readers see', async ({
  signedIn,
  visitor,
}) => {
  const writing = new WritingPage(await signedIn('editor2'));
  await writing.open(brief);
  await writing.submit();
  const publisher = await judge(signedIn);
  await expect(publisher.getByRole('option', { name: 'Minor: no claim changed' })).toBeDisabled();
  await publisher.getByLabel('What kind of change').selectOption('Correction: we were wrong');
  await publisher.getByRole('button', { name: 'Publish version 2' }).click();
  await expect(publisher.getByText('Tell readers what changed')).toBeVisible();
  await publisher.getByLabel('Note for readers').fill('The new lamp falls a little short.');
  await publisher.getByRole('button', { name: 'Publish version 2' }).click();
  await expect(new ReviewPage(publisher).bar).toContainText('Drafting');

  const reader = await visitor();
  await reader.goto(published);
  await expect(reader.getByRole('region', { name: 'Conclusion' })).toContainText('almost as far');
  const versions = reader.getByRole('complementary', { name: 'About this brief' });
  await expect(versions).toContainText('The new lamp falls a little short.');
  await expectAccessible(reader);

  await versions.getByRole('link', { name: 'Version 1' }).click();
  await expect(reader).toHaveURL(/\/versions\/1$/);
  await expect(reader.getByText('This is version 1, which has been superseded.')).toBeVisible();
  await expect(reader.getByRole('region', { name: 'Conclusion' })).toContainText(beam);
  await expectAccessible(reader);
  await reader.getByRole('link', { name: 'Read the current version' }).click();
  await expect(reader).toHaveURL(published);
});

test('its history says who did what', async ({ signedIn }) => {
  const page = await signedIn('reviewer');
  await page.goto(`${brief}/history?show=acts`);
  for (const account of ['editor', 'editor2', 'reviewer', 'reviewer2', 'publisher'] as const) {
    await expect(page.getByText(names[account], { exact: true }).first()).toBeVisible();
  }
  await page.getByRole('link', { name: 'See version 1' }).click();
  await expect(page).toHaveURL(`${published}/versions/1`);
});

test('a draft has no address that a reader could open', async ({ signedIn, request }) => {
  const page = await signedIn('editor');
  const address = await new ImportPage(page).intoBrief(shortBrief('Is this a secret draft?'));
  const id = address.split('/').at(-1);
  for (const path of [
    '/briefs/is-this-a-secret-draft',
    '/briefs/is-this-a-secret-draft/versions/1',
    `/briefs/${id}`,
    `${published}/versions/3`,
  ]) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(404);
    expect(await response.text(), path).not.toContain('secret draft');
  }
  expect(await (await request.get('/')).text()).not.toContain('secret draft');
});

test('an address that holds nothing says so in words', async ({
  visitor,
  signedIn,
  expectTrouble,
}) => {
  expectTrouble(/status of 404/);
  const reader = await visitor();
  for (const path of ['/briefs/never-written', '/nothing-here', `${published}/versions/none`]) {
    const response = await reader.goto(path);
    expect(response?.status(), path).toBe(404);
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText('There is no page here');
  }
  await expectAccessible(reader);
  await reader.getByRole('link', { name: 'See all published briefs' }).click();
  await expect(reader.locator(`a[href="${published}"]`)).toHaveText(headline);

  const member = await signedIn('editor');
  for (const path of ['/desk/briefs/none', `${brief}0`, '/desk/nowhere']) {
    const response = await member.goto(path);
    expect(response?.status(), path).toBe(404);
    await expect(member.getByRole('heading', { level: 1 })).toBeVisible();
  }
});

/** Approves what waits, signs it off, and opens it for the publisher. */
async function judge(signedIn: (account: Account) => Promise<Page>): Promise<Page> {
  const approving = new ReviewPage(await signedIn('reviewer'));
  await approving.open(brief);
  await approving.approveAll();
  const signing = new ReviewPage(await signedIn('reviewer2'));
  await signing.open(brief);
  await signing.signOff();
  await expect(signing.bar).toContainText('Ready');
  const publisher = await signedIn('publisher');
  await new ReviewPage(publisher).open(brief);
  return publisher;
}
