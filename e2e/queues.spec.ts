import { expect, expectAccessible, names, shortBrief, test } from './fixtures.ts';
import { DeskPage } from './pages/desk-page.ts';
import { ImportPage } from './pages/import-page.ts';
import { ReviewPage } from './pages/review-page.ts';
import { WritingPage } from './pages/writing-page.ts';

// Everybody finds what waits for them, and comes back to it by its address.

const headline = 'Was the foghorn tuned by a choirmaster?';
const lamp = 'The lamp was changed in 2019';

test('a brief goes from queue to queue, and each says what waits', async ({ signedIn }) => {
  const editor = await signedIn('editor');
  const brief = await new ImportPage(editor).intoBrief(shortBrief(headline));
  const writing = new WritingPage(editor);
  await writing.giveVerdict(lamp, '✓ Confirmed');
  await writing.isSaved();
  await writing.submit();

  const review = new ReviewPage(await signedIn('reviewer'));
  await review.open(brief);
  const topics = review.page.getByRole('region', { name: 'Topics' });
  await topics.getByText('Change the topics').click();
  await topics.getByLabel('Topics').fill('Lighthouse, Music');
  await topics.getByRole('button', { name: 'Save the topics' }).click();
  await expect(topics.getByRole('status')).toHaveText('Saved: Lighthouse, Music.');

  const desk = new DeskPage(await signedIn('editor2'));
  await desk.open();
  await desk.goTo('Unassigned');
  await expect(desk.queues.getByRole('link', { name: 'Unassigned' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await expect(desk.row(headline)).toContainText('2 claims that nobody is asked to review: 1, 2');
  await expect(desk.brief(headline)).toHaveAttribute('href', /\/review$/);
  await expect(desk.row(headline)).toContainText(`Submitted by ${names.editor}`);
  await expect(desk.row(headline)).toContainText('Lighthouse, Music');

  const mine = new DeskPage(editor);
  await mine.open('?queue=waiting&q=foghorn');
  await expect(mine.rows).toHaveCount(1);
  await expect(mine.row(headline)).toContainText('2 claims with reviewers: 1, 2');

  await review.choose(lamp);
  await review.reason.fill('Say which lamp.');
  await review.askForChanges();
  await expect(review.claims.getByRole('button', { name: /^Changes requested/ })).toBeVisible();
  await mine.open();
  await expect(mine.waiting).toContainText(/For you today: .*\d+ briefs? to fix/);
  await mine.goTo('Mine to fix');
  await expect(mine.row(headline)).toContainText('1 claim to change: 1');
  await expectAccessible(editor);
});

test('a search lives in its address, and is kept under a name', async ({ signedIn }) => {
  const editor = await signedIn('editor');
  const headline = 'Is the tide gauge read by a cat?';
  await new ImportPage(editor).intoBrief(shortBrief(headline));
  await new WritingPage(editor).isSaved();

  const desk = new DeskPage(await signedIn('reviewer2'));
  await desk.open();
  await desk.search('GAUGE cat');
  await expect(desk.rows).toHaveCount(1);
  await desk.filters.getByLabel('State').selectOption('Live');
  await desk.filters.getByRole('button', { name: 'Search' }).click();
  await expect(desk.page.getByText('No brief answers to that')).toBeVisible();
  await expectAccessible(desk.page);
  await desk.page.goBack();
  await expect(desk.row(headline)).toContainText('Waits to be submitted for review');
  await expect(desk.filters.getByLabel('Search the briefs')).toHaveValue('GAUGE cat');

  await desk.saved.getByText('Save this search').click();
  await desk.saved.getByLabel('Its name').fill('Tides');
  await desk.saved.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(desk.saved.getByRole('link', { name: 'Tides' })).toBeVisible();
  await desk.open();
  await desk.saved.getByRole('link', { name: 'Tides' }).click();
  await expect(desk.rows).toHaveCount(1);
  await expectAccessible(desk.page);
  await desk.saved.getByRole('button', { name: 'Remove the saved search Tides' }).click();
  await expect(desk.saved.getByRole('link', { name: 'Tides' })).toBeHidden();
  await expect(desk.saved.getByText('Save this search')).toBeVisible();
});

test('an address of the desk that leads nowhere leads back to the desk', async ({
  signedIn,
  expectTrouble,
}) => {
  expectTrouble(/status of 404/);
  const page = await signedIn('editor');
  expect((await page.goto('/desk/nowhere/at/all'))?.status()).toBe(404);
  await page.getByRole('link', { name: 'Go to the briefs' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Briefs');
});
