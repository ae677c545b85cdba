import { expect, expectAccessible, names, test } from './fixtures.ts';
import { ImportPage } from './pages/import-page.ts';
import { LibraryPage } from './pages/library-page.ts';
import { ReviewPage } from './pages/review-page.ts';
import { WritingPage } from './pages/writing-page.ts';

// One entry for each work, shared by briefs, and merged with all its uses kept.

test('a work is added once, however its address is written, and found by its words', async ({
  signedIn,
}) => {
  const library = new LibraryPage(await signedIn('editor'));
  await library.open();
  await library.describe({
    Title: 'Étude of the tides at the slipway',
    Address: 'http://127.0.0.1:9/tides',
    Publisher: 'Bay Observatory',
    Published: '2024-05',
  });
  await expect(library.added).toHaveText('Added: Étude of the tides at the slipway');
  await library.add('https://127.0.0.1:9/tides/?utm_source=letter#part-2');
  await expect(library.added).toHaveText(
    'Already in the library: Étude of the tides at the slipway',
  );

  await library.search('etude slip');
  await expect(library.entries).toHaveCount(1);
  await expect(library.entries).toContainText('Bay Observatory · May 2024');
  await expect(library.entries).toContainText('Not cited');
  await library.page.getByRole('link', { name: 'Cited', exact: true }).click();
  await expect(library.page.getByText('Nothing in the library answers to that')).toBeVisible();
  await library.page.goBack();
  await expect(library.entries).toHaveCount(1);
  await expectAccessible(library.page);
});

test('what has no address is a reference, which the editor completes', async ({ signedIn }) => {
  const library = new LibraryPage(await signedIn('editor'));
  await library.open();
  await library.add('Kovac, M. (2024). “Lanterns of the mole”. Harbour Studies.');
  await expect(library.added).toHaveText('Added: Lanterns of the mole');
  await library.added.getByRole('link').click();
  await expect(library.page.getByLabel('Author')).toHaveValue('Kovac, M.');
  await expect(library.page.getByLabel('Publisher')).toHaveValue('Harbour Studies');
  await expect(library.page.getByLabel('Published')).toHaveValue('2024');
});

test('what the desk thinks of a source is noted, with who said so', async ({ signedIn }) => {
  const library = new LibraryPage(await signedIn('reviewer'));
  await library.open();
  await library.add('Letters to the pier master — Alder Bay Archive — 1999');
  await library.added.getByRole('link').click();
  const { page } = library;
  await page.getByLabel('How far to trust it, and why').fill('Copied by hand; dates are doubtful.');
  await page.getByRole('button', { name: 'Save the notes' }).click();
  await expect(page.getByText(`Noted by ${names.reviewer}`)).toBeVisible();
  await expectAccessible(page);
});

const twice = `Is the lamp of the mole new?

Checked on March 3, 2025

Executive summary

The lamp of the mole was changed in 2019 [1].

Conclusion

The new lamp reaches as far [2] [1].

Sources
1. Log of the mole — Alder Bay Harbour — 2019-06-01 — http://127.0.0.1:9/mole/log
2. The log of the mole, printed — Alder Bay Harbour — 2019 — http://127.0.0.1:9/mole/print
`;

test('two entries of one work become one: their numbers join, and no approval lapses', async ({
  signedIn,
}) => {
  const page = await signedIn('editor');
  const brief = await new ImportPage(page).intoBrief(twice);
  const writing = new WritingPage(page);
  const claim = 'The new lamp reaches as far';
  await writing.giveVerdict(claim, '✓ Confirmed');
  await writing.isSaved();
  await expect(writing.references).toHaveText(['1', '2', '1']);

  const review = new ReviewPage(await signedIn('reviewer'));
  await review.open(brief);
  await review.choose(claim);
  await review.approve();
  await expect(review.claims.getByRole('button', { name: /^Approved/ })).toHaveCount(1);
  await review.choose(claim);
  await expect(review.state).toHaveText('✓Approved');

  const library = new LibraryPage(await signedIn('editor2'));
  await library.page.goto('/desk/sources?q=log+mole+printed');
  await library.entry('The log of the mole, printed').getByRole('link').click();
  const same = library.page.getByRole('combobox', { name: 'This is the same work as' });
  await same.pressSequentially('log of the mole');
  await expect(library.page.getByRole('option', { name: /^Log of the mole/ })).toBeVisible();
  await same.press('ArrowDown');
  await same.press('Enter');
  await expect(library.page.getByText('No claim changes and no approval lapses.')).toBeVisible();
  await expectAccessible(library.page);
  await library.page.getByLabel('Why they are the same work').fill('The same log, on paper.');
  await library.page.getByRole('button', { name: 'Merge the two' }).click();
  await expect(
    library.page.getByRole('heading', { name: 'Log of the mole', exact: true }),
  ).toBeVisible();

  await writing.open(brief);
  await expect(writing.references).toHaveText(['1', '1', '1']);
  await review.page.reload();
  await review.choose(claim);
  await expect(review.state).toHaveText('✓Approved');
  await library.page.goto('/desk/sources?q=mole+log');
  await expect(library.entries).toHaveCount(1);
});
