import type { Page } from '@playwright/test';
import { type Account, expect, expectAccessible, names, shortBrief, test } from './fixtures.ts';
import { ImportPage } from './pages/import-page.ts';
import { ReviewPage } from './pages/review-page.ts';
import { WritingPage } from './pages/writing-page.ts';

// What is wrong is said at once, where readers are; and nothing comes back but by a full review.

const headline = 'Is the lighthouse of Alder Bay automatic?';
const lamp = 'The lamp was changed in 2019';
const beam = 'The new lamp reaches as far as the old one';
const bare = 'Nobody lives there now.';

test.describe.configure({ mode: 'serial' });

let brief: string;
let published: string;

test('an admin lets a passage pass, and readers of the version are told why', async ({
  signedIn,
  visitor,
}) => {
  const page = await signedIn('editor');
  const text = shortBrief(headline).replace('Want to dive', `${bare}\n\nWant to dive`);
  brief = await new ImportPage(page).intoBrief(text);
  const writing = new WritingPage(page);
  await writing.giveVerdict(lamp, '✓ Confirmed');
  await writing.giveVerdict(beam, '✓ Confirmed');
  await writing.isSaved();
  await expect(page.getByRole('button', { name: 'Submit for review' })).toBeDisabled();

  const admin = await signedIn('admin');
  await new ReviewPage(admin).open(brief);
  await admin.getByText('Let what holds no claim pass').click();
  await admin.getByLabel('Why this passes all the same').fill('The register opens on Friday.');
  await admin.getByRole('button', { name: 'Let it pass' }).click();
  await expect(admin.getByRole('region', { name: 'Let pass' })).toContainText(names.admin);
  await expectAccessible(admin);

  await writing.submit();
  // An exception needs two: whoever made it does not sign for it.
  await expect(admin.getByRole('region', { name: 'Sign-off' })).toContainText(
    'You let something of this brief pass, so somebody else has to sign it off',
  );
  await expect(admin.getByRole('button', { name: 'Sign off' })).toBeDisabled();
  const publisher = await judge(signedIn);
  await publisher.getByRole('button', { name: 'Publish', exact: true }).click();
  await publisher.getByRole('link', { name: 'Published page' }).click();
  published = new URL(publisher.url()).pathname;
  const checked = (await reading(visitor)).getByRole('region', { name: 'What was checked' });
  await expect(checked).toContainText(bare);
  await expect(checked).toContainText('The register opens on Friday.');
});

test('a wrong claim is marked as withdrawn tonight, beside its words', async ({
  signedIn,
  visitor,
}) => {
  const publisher = await signedIn('publisher');
  await new ReviewPage(publisher).open(brief);
  await publisher.getByText('A claim of version 1 is wrong').click();
  await publisher.getByLabel('Which claim').selectOption({ label: `2. ${beam}` });
  await publisher.getByLabel('Why', { exact: true }).fill('The chart was misread.');
  await publisher.getByRole('button', { name: 'Mark claim 2 as withdrawn' }).click();
  await expect(publisher.getByRole('list', { name: 'Said beside claims' })).toContainText(
    'The chart was misread.',
  );
  await expectAccessible(publisher);

  const reader = await reading(visitor);
  const since = reader.getByRole('region', { name: 'Since it was published' });
  await expect(since).toContainText('The chart was misread.');
  await expect(reader.getByRole('link', { name: 'Withdrawn: claim 2' })).toBeVisible();
  await expect(reader.getByRole('link', { name: 'Confirmed: claim 1' })).toBeVisible();
  await since.getByRole('link', { name: 'Claim 2' }).click();
  await expect(reader.locator('li:target')).toContainText('The chart was misread.');
  await expectAccessible(reader);
});

test('what was said beside a claim by mistake is lifted, and no reader sees it any more', async ({
  signedIn,
  visitor,
}) => {
  const publisher = await signedIn('publisher');
  await new ReviewPage(publisher).open(brief);
  await publisher.getByText('A claim of version 1 is wrong').click();
  await publisher.getByLabel('Which claim').selectOption({ label: `1. ${lamp}` });
  await publisher.getByLabel('What readers are told').selectOption('It is under re-check');
  await publisher.getByLabel('Why', { exact: true }).fill('It was the other claim.');
  await publisher.getByRole('button', { name: 'Mark claim 1 as under re-check' }).click();
  const said = publisher.getByRole('list', { name: 'Said beside claims' }).getByRole('listitem');
  const mistaken = said.filter({ hasText: 'Claim 1' });
  await mistaken.getByText('It was said by mistake').click();
  await mistaken.getByLabel('Why it should not stand there').fill('It was about claim 2.');
  await expectAccessible(publisher);
  await mistaken.getByRole('button', { name: 'Lift what is said beside claim 1' }).click();
  await expect(said).toHaveCount(1);

  const reader = await reading(visitor);
  await expect(reader.getByRole('link', { name: 'Confirmed: claim 1' })).toBeVisible();
  await expect(reader.getByText('It was the other claim.')).toHaveCount(0);
});

test('a retracted brief leaves a notice at its address, and is in no list', async ({
  signedIn,
  visitor,
}) => {
  const reviewer = await signedIn('reviewer');
  await new ReviewPage(reviewer).open(brief);
  await reviewer.getByText('Retract the brief').first().click();
  await reviewer.getByLabel('Why it is retracted').fill('The log is of another lighthouse.');
  await reviewer.getByRole('button', { name: 'Retract the brief' }).click();
  await expect(new ReviewPage(reviewer).bar).toContainText('Retracted');
  await expectAccessible(reviewer);

  const reader = await visitor();
  for (const path of [published, `${published}/versions/1`]) {
    await reader.goto(path);
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText(headline);
    await expect(reader.getByText('The log is of another lighthouse.')).toBeVisible();
    await expect(reader.getByText(lamp)).toHaveCount(0);
    await expectAccessible(reader);
  }
  await reader.goto('/');
  await expect(reader.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(reader.locator(`a[href="${published}"]`)).toHaveCount(0);
});

test('it comes back by a full review, and says what became of the version before', async ({
  signedIn,
  visitor,
}) => {
  const writing = new WritingPage(await signedIn('editor'));
  await writing.open(brief);
  await writing.putCaretBehind(beam);
  await writing.margin.getByRole('button', { name: 'Withdraw the claim' }).click();
  await expect(writing.text).not.toContainText(beam);
  await writing.select(bare);
  await writing.page.keyboard.press('Backspace');
  await writing.isSaved();
  await writing.submit();

  const publisher = await judge(signedIn);
  await expect(publisher.getByRole('option', { name: 'Minor: no claim changed' })).toBeDisabled();
  await publisher.getByLabel('Note for readers').fill('Checked in the right log.');
  await publisher.getByRole('button', { name: 'Publish version 2' }).click();
  await expect(new ReviewPage(publisher).bar).toContainText('Published page');

  const reader = await reading(visitor);
  await expect(reader.getByRole('region', { name: 'Executive summary' })).toContainText(lamp);
  const versions = reader.getByRole('complementary', { name: 'About this brief' });
  await expect(versions).toContainText('Checked in the right log.');
  await expect(versions).toContainText('retracted');
  await versions.getByRole('link', { name: 'Version 1' }).click();
  await expect(reader.getByText('The log is of another lighthouse.')).toBeVisible();
  await reader.getByRole('link', { name: 'Read the current version' }).click();
  await expect(reader).toHaveURL(published);
});

/** The brief as a reader finds it. */
async function reading(visitor: () => Promise<Page>): Promise<Page> {
  const reader = await visitor();
  await reader.goto(published);
  return reader;
}

/** Approves every claim, signs the brief off, and opens it for the publisher. */
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
