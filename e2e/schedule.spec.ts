import type { Page } from '@playwright/test';
import { type Account, expect, expectAccessible, shortBrief, test } from './fixtures.ts';
import { ImportPage } from './pages/import-page.ts';
import { letTheInstantCome, SchedulePage } from './pages/schedule-page.ts';
import { WritingPage } from './pages/writing-page.ts';

// Publications that happen by themselves: of exactly what was signed, or not at all.

const headline = 'Does the harbour crane of Alder Bay still lift?';

test.describe.configure({ mode: 'serial' });

let brief: string;

test('a schedule that lapses is held, and publishes at its instant once the words are back', async ({
  signedIn,
  visitor,
}) => {
  const writing = new WritingPage(await signedIn('editor'));
  brief = await new ImportPage(writing.page).intoBrief(shortBrief(headline));
  await writing.giveVerdict('The lamp was changed in 2019', '✓ Confirmed');
  await writing.giveVerdict('The new lamp reaches as far as the old one', '◐ Disputed');
  await writing.isSaved();
  await writing.submit();
  const publisher = await readyFor(signedIn);
  await publisher.scheduleForTomorrow();
  await expect(publisher.bar).toContainText('Scheduled');
  await expect(publisher.publication).toContainText('12:00 PM (');
  await expectAccessible(publisher.page);

  await writing.open(brief);
  await writing.replace('reaches as', 'reaches almost as');
  await writing.isSaved();
  await expect(publisher.publication).toContainText('Held.');
  await expect(publisher.publication).toContainText('1 of 2 claims changed since its approval');
  await expect(publisher.bar).toContainText('Publication held');
  await expectAccessible(publisher.page);

  await writing.replace('reaches almost as', 'reaches as');
  await writing.isSaved();
  await expect(publisher.publication).toContainText('Scheduled.');
  await expect(writing.page.getByText('Scheduled.')).toBeVisible();
  await letTheInstantCome(brief);
  await expect(publisher.bar).toContainText('Drafting');
  const published = await publisher.page
    .getByRole('link', { name: 'Published page' })
    .getAttribute('href');
  const reader = await visitor();
  await reader.goto(published ?? '');
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(headline);
  await expect(reader.getByRole('region', { name: 'Conclusion' })).toContainText('reaches as far');
});

test('one whose brief is not ready at its instant is cancelled, and the brief says why', async ({
  signedIn,
}) => {
  const writing = new WritingPage(await signedIn('editor2'));
  await writing.open(brief);
  await writing.submit();
  const publisher = await readyFor(signedIn);
  await publisher.scheduleForTomorrow();
  await publisher.takeOff();
  await expect(publisher.bar).toContainText('Ready');
  await publisher.scheduleForTomorrow();
  await writing.open(brief);
  await writing.replace('reaches as', 'reaches nearly as');
  await writing.isSaved();
  await expect(publisher.publication).toContainText('Held.');

  await letTheInstantCome(brief);
  await expect(publisher.publication).toContainText('Not published.');
  await expect(publisher.publication).toContainText('1 of 2 claims changed since its approval: 2');
  await expect(publisher.bar).toContainText('In review');
  await expect(writing.page.getByText('Not published.')).toBeVisible();
  await expectAccessible(publisher.page);
  await publisher.page.goto(`${brief}/history?show=acts`);
  await expect(publisher.page.getByText(/Cancelled the publication of /)).toBeVisible();
});

/** Approves what waits, signs it off, and opens it for the publisher. */
async function readyFor(signedIn: (account: Account) => Promise<Page>): Promise<SchedulePage> {
  const reviewer = new SchedulePage(await signedIn('reviewer'));
  await reviewer.open(brief);
  await reviewer.approveAll();
  const second = new SchedulePage(await signedIn('reviewer2'));
  await second.open(brief);
  await second.signOff();
  await expect(second.bar).toContainText('Ready');
  const publisher = new SchedulePage(await signedIn('publisher'));
  await publisher.open(brief);
  return publisher;
}
