import { addressOf, expect, expectAccessible, names, shortBrief, test } from './fixtures.ts';
import { ImportPage } from './pages/import-page.ts';
import { JoinPage } from './pages/join-page.ts';
import { MembersPage } from './pages/members-page.ts';
import { ReviewPage } from './pages/review-page.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { WritingPage } from './pages/writing-page.ts';

// Who works here: people come by invitation, and go at once when an admin says so.

test('an invited person joins, writes, and is out within seconds when suspended', async ({
  signedIn,
  visitor,
  expectTrouble,
}) => {
  expectTrouble(/status of 401/);
  const address = `noor.${Date.now()}@alder-bay.example`;
  const name = `Noor ${address.replace(/\D/g, '')}`;
  const editor = await signedIn('editor');
  const brief = await new ImportPage(editor).intoBrief(shortBrief('Who is new here?'));

  const members = new MembersPage(await signedIn('admin'));
  await members.open();
  const link = await members.invite(address);
  await expectAccessible(members.page);

  const page = await visitor();
  await page.goto(link);
  await expect(page.getByText(`You were invited as ${address}.`)).toBeVisible();
  await expectAccessible(page);
  await new JoinPage(page).join(name);
  await expect(page.getByRole('banner')).toContainText(name);
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'This invitation cannot be used',
  );

  const writing = new WritingPage(page);
  await writing.open(brief);
  await writing.writeBehind('The lamp', ' of the tower');
  await writing.isSaved();
  await page.goto(`${brief}/review`);
  await expect(page.getByText('Only members who may review can approve')).toBeVisible();

  await members.open();
  const member = await members.change(name);
  await member.getByLabel('review').check();
  await member.getByRole('button', { name: 'Save' }).click();
  await expect(member.getByText('Saved.')).toBeVisible();
  await expect(member.getByRole('definition').first()).toHaveText('edit, review');
  await page.reload();
  await new ReviewPage(page).choose('The lamp of the tower');
  await expect(page.getByText('You wrote part of this claim')).toBeVisible();

  await writing.open(brief);
  await member.getByRole('button', { name: `Suspend ${name}` }).click();
  await expect(member.getByText('Suspended')).toBeVisible();
  await expect(page.getByText('Your session has ended.')).toBeVisible({ timeout: 5_000 });
  await page.goto('/desk');
  await expect(page).toHaveURL(/\/sign-in/);
  const door = new SignInPage(page);
  await door.try(address, JoinPage.password);
  await expect(door.refusal).toContainText('or the membership is suspended');
});

test('a capability that is taken away makes an open brief read-only', async ({
  signedIn,
  visitor,
}) => {
  const address = `pia.${Date.now()}@alder-bay.example`;
  const name = `Pia ${address.replace(/\D/g, '')}`;
  const editor = await signedIn('editor');
  const brief = await new ImportPage(editor).intoBrief(shortBrief('Who may write here?'));
  const members = new MembersPage(await signedIn('admin'));
  await members.open();
  const page = await visitor();
  await page.goto(await members.invite(address));
  await new JoinPage(page).join(name);
  const writing = new WritingPage(page);
  await writing.open(brief);
  await expect(writing.formatting).toBeVisible();

  await members.open();
  const member = await members.change(name);
  await member.getByLabel('edit').uncheck();
  await member.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('You can read this brief.')).toBeVisible();
  await expect(writing.formatting).toBeHidden();
});

test('who is no admin finds no page of members', async ({ signedIn, expectTrouble }) => {
  expectTrouble(/status of 404/);
  for (const account of ['editor', 'reviewer', 'publisher'] as const) {
    const page = await signedIn(account);
    const response = await page.goto('/desk/members');
    expect(response?.status(), account).toBe(404);
    await expect(page.getByRole('link', { name: 'Members' })).toBeHidden();
    await expect(page.getByText(addressOf('admin'))).toHaveCount(0);
  }
});

test('a demo offers its accounts at the door', async ({ visitor }) => {
  const page = await visitor();
  await page.goto('/sign-in');
  await page.getByRole('button', { name: names.reviewer2 }).click();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/desk');
  await expect(page.getByRole('banner')).toContainText(names.reviewer2);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL('**/sign-in');
  await page.goto('/desk');
  await expect(page).toHaveURL(/\/sign-in/);
});

test('a wrong password tells nobody who is a member', async ({ visitor, expectTrouble }) => {
  expectTrouble(/status of 401/);
  const answers: string[] = [];
  for (const address of [addressOf('publisher'), 'nobody@factdesk.example']) {
    const page = await visitor();
    const door = new SignInPage(page);
    await door.signIn(address, 'not the password');
    await expect(door.refusal).toBeVisible();
    answers.push(await door.refusal.innerText());
    await expect(page.getByLabel('E-mail address')).toHaveValue(address);
  }
  const [known, unknown] = answers;
  expect(known).toContain('do not belong together');
  expect(unknown).toBe(known);
});
