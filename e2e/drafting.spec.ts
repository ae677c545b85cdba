import { expect, expectAccessible, names, shortBrief, test } from './fixtures.ts';
import { ImportPage } from './pages/import-page.ts';
import { ReviewPage } from './pages/review-page.ts';
import { WritingPage } from './pages/writing-page.ts';

// How a brief is written: everything that an editor puts into it, and what the page does with it.

test('citations are made by keyboard alone, and their numbers follow the text', async ({
  signedIn,
}) => {
  const page = await signedIn('editor');
  const writing = await WritingPage.start(page, 'Was the north beacon painted white?');
  const { keyboard } = page;
  await writing.text.focus();
  await keyboard.press('ControlOrMeta+End');

  await keyboard.type('The beacon was red until 1987 [');
  await expect(writing.sources).toBeVisible();
  await keyboard.type('Beacon paint log');
  await expect(writing.sources.getByRole('option')).toHaveText([/New source “Beacon paint log”/]);
  await keyboard.press('Enter');
  await expect(writing.margin.getByLabel('Address, DOI or reference')).toHaveValue(
    'Beacon paint log',
  );
  await writing.margin.getByRole('button', { name: 'Describe it instead' }).click();
  await expect(writing.margin.getByLabel('Title')).toBeFocused();
  await expect(writing.margin.getByLabel('Title')).toHaveValue('Beacon paint log');
  await keyboard.press('Tab');
  await keyboard.type('https://beacons.example/paint');
  await keyboard.press('Enter');
  await expect(writing.references).toHaveText(['1']);
  await expect(writing.text).toBeFocused();

  await keyboard.type('. It is white now [minutes of the full');
  await expect(writing.sources.getByRole('option').first()).toContainText(
    'Minutes of the full council',
  );
  await keyboard.press('Enter');
  await expect(writing.references).toHaveText(['1', '2']);

  await keyboard.press('ControlOrMeta+Home');
  await keyboard.type('Nobody asked [variation order');
  await expect(writing.sources.getByRole('option').first()).toContainText('Variation order 3');
  await keyboard.press('Enter');
  await expect(writing.references).toHaveText(['1', '2', '3']);
  await keyboard.type(' why [beacon');
  await expect(writing.sources.getByRole('option').first()).toContainText('Beacon paint log');
  await keyboard.press('Enter');
  await expect(writing.references).toHaveText(['1', '2', '2', '3']);

  await keyboard.type(' [an open bracket');
  await keyboard.press('Escape');
  await expect(writing.sources).toBeHidden();
  await writing.says('[an open bracket');
  await writing.isSaved();
});

test('headings have a kind, and findings and limits a number that nobody types', async ({
  signedIn,
}) => {
  const page = await signedIn('editor');
  const writing = await WritingPage.start(page, 'Is the pier longer than the quay?');
  const { keyboard } = page;
  await expect(writing.sections).toHaveText([
    /^Executive summary/,
    /^1\. Untitled finding/,
    /^2\. What sources do not confirm/,
    /^Conclusion/,
  ]);

  await writing.putCaretUnder('Executive summary');
  await keyboard.type('In short.');
  await keyboard.press('Enter');
  await writing.makeSection('finding');
  await keyboard.type('The pier');
  await keyboard.press('Enter');
  await keyboard.type('It has 40 posts.');
  await keyboard.press('Enter');
  await writing.makeSection('limits');
  await keyboard.type('The quay');
  await keyboard.press('ArrowDown');
  await keyboard.type('What both are for');
  await expect(writing.sections).toHaveText([
    /^Executive summary/,
    /^1\. The pier/,
    /^2\. The quay/,
    /^3\. What both are for/,
    /^4\. What sources do not confirm/,
    /^Conclusion/,
  ]);

  await writing.putCaretBehind('The quay');
  await writing.makeSection('conclusion');
  await expect(writing.sections.nth(2)).toHaveText(/^The quay/);
  await expect(writing.sections.nth(3)).toHaveText(/^2\. What both are for/);
  await writing.formatting.getByRole('button', { name: 'Heading: Conclusion' }).click();
  await page.getByRole('menuitem', { name: 'Subheading' }).click();
  await expect(writing.sections).toHaveCount(5);
  await expectAccessible(page);
});

test('selected words become a claim, or context with a reason', async ({ signedIn }) => {
  const page = await signedIn('editor');
  await new ImportPage(page).intoBrief(
    'Did the bells ring on Sunday?\n\nExecutive summary\n\nThe bells rang at noon. Bells are loud.',
  );
  const writing = new WritingPage(page);
  await writing.select('The bells rang at noon');
  await writing.formatting.getByRole('button', { name: 'Claim' }).click();
  await expect(writing.margin.getByText('Claim 1 of 1')).toBeVisible();
  await expect(writing.margin.getByText('Unreviewed')).toBeVisible();
  await writing.margin.getByLabel('Proposed verdict').selectOption('◐ Disputed');
  await writing.margin.getByLabel('Who claims it').fill('The sexton');
  await writing.margin.getByLabel('Rationale').fill('Two neighbours say otherwise.');
  await writing.margin.getByLabel('This claim is the brief’s answer').check();

  await writing.select('bells rang');
  await writing.formatting.getByRole('button', { name: 'Claim' }).click();
  await expect(page.getByText('Claims do not overlap.')).toBeVisible();

  await writing.select('Bells are loud.');
  await writing.formatting.getByRole('button', { name: 'Context' }).click();
  const mark = writing.margin.getByRole('button', { name: 'Mark as context' });
  await expect(mark).toBeDisabled();
  await writing.margin.getByLabel('Why these words need no review').fill('Everybody knows');
  await mark.click();
  await writing.putCaretBehind('Bells are');
  await expect(writing.margin.getByLabel('Why these words need no review')).toHaveValue(
    'Everybody knows',
  );
  await expectAccessible(page);
  await writing.isSaved();

  await page.reload();
  await writing.putCaretBehind('The bells');
  await expect(writing.margin.getByLabel('Who claims it')).toHaveValue('The sexton');
  await expect(writing.margin.getByLabel('Rationale')).toHaveValue('Two neighbours say otherwise.');
  await expect(writing.margin.getByLabel('This claim is the brief’s answer')).toBeChecked();
});

test('the last word of a claim can be written anew, and the claim keeps it', async ({
  signedIn,
}) => {
  const page = await signedIn('editor');
  await new ImportPage(page).intoBrief(shortBrief('When was the lamp changed?'));
  const writing = new WritingPage(page);
  await writing.replace('2019', '2020');
  await writing.putCaretBehind('The lamp');
  await expect(writing.margin.getByRole('region', { name: 'Claim 1' })).toContainText(
    'The lamp was changed in 2020',
  );
});

test('tables, follow-up questions and the search log are written in place', async ({
  signedIn,
}) => {
  const page = await signedIn('editor');
  await new ImportPage(page).intoBrief(
    'How many gulls nest on the roof?\n\nExecutive summary\n\nCounts by year:',
  );
  const writing = new WritingPage(page);
  const { keyboard } = page;
  await writing.putCaretBehind('Counts by year:');
  await keyboard.press('Enter');
  await writing.formatting.getByRole('button', { name: 'Table' }).click();
  await page.getByRole('menuitem', { name: 'Insert a table' }).click();
  for (const word of ['Year', 'Nests', 'Counted by', '2024', '31', 'The warden']) {
    await keyboard.type(word);
    await keyboard.press('Tab');
  }
  await expect(writing.text.getByRole('row').nth(0)).toHaveText('YearNestsCounted by');
  await expect(writing.text.getByRole('row').nth(1)).toHaveText('202431The warden');

  await page.getByRole('button', { name: 'Add a question' }).click();
  await keyboard.type('Who pays for the netting?');
  await keyboard.press('Enter');
  await keyboard.type('Do gulls come back?');
  await expect(page.getByLabel('Follow-up question 2')).toHaveValue('Do gulls come back?');
  await page.getByRole('button', { name: 'Move question 2 up' }).click();
  await expect(page.getByLabel('Follow-up question 1')).toHaveValue('Do gulls come back?');

  await page.getByRole('button', { name: 'Log a search' }).click();
  await page.getByLabel('Where', { exact: true }).fill('Archive of the warden');
  await page.getByLabel('What was searched for').fill('gulls 2023');
  await page.getByLabel('What came of it').fill('No count that year.');
  await page.getByRole('button', { name: 'Log it' }).click();
  const log = page.getByRole('region', { name: 'Search log' });
  await expect(log.getByRole('listitem')).toContainText('No count that year.');
  await expect(log.getByRole('listitem')).toContainText(names.editor);
  await expectAccessible(page);
});

test('undo takes back a verdict and a headline as it does words', async ({ signedIn }) => {
  const page = await signedIn('editor');
  const headline = 'Is the clock slow?';
  await new ImportPage(page).intoBrief(shortBrief(headline));
  const writing = new WritingPage(page);
  const verdict = writing.margin.getByLabel('Proposed verdict');
  const undo = writing.formatting.getByRole('button', { name: 'Undo' });
  await writing.giveVerdict('The lamp was changed', '✓ Confirmed');
  await expect(verdict).toHaveValue('confirmed');
  await undo.click();
  await expect(verdict).toHaveValue('');
  await writing.formatting.getByRole('button', { name: 'Redo' }).click();
  await expect(verdict).toHaveValue('confirmed');

  await writing.headline.focus();
  await page.keyboard.press('End');
  await page.keyboard.type(' Or fast?');
  await expect(writing.headline).toHaveValue(`${headline} Or fast?`);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(writing.headline).toHaveValue(headline);
  await expect(verdict).toHaveValue('confirmed');
});

test('a member who may not edit reads the brief and cannot write in it', async ({ signedIn }) => {
  const editor = await signedIn('editor');
  const brief = await new ImportPage(editor).intoBrief(shortBrief('Is the fog horn loud?'));
  const page = await signedIn('reviewer');
  const reading = new WritingPage(page);
  await reading.open(brief);
  await expect(page.getByText('You can read this brief.')).toBeVisible();
  await expect(reading.formatting).toBeHidden();
  await reading.text.click();
  await page.keyboard.type('I was here');
  await expect(reading.headline).toHaveAttribute('readonly');
  await expect(page.getByRole('button', { name: 'Add a question' })).toBeHidden();
  await expectAccessible(page);

  await new WritingPage(editor).writeBehind('The lamp was', ' not');
  await reading.says('The lamp was not changed');
  await expect(reading.text).not.toContainText('I was here');
});

test('what the text still needs is said beside it, and leads to where it is mended', async ({
  signedIn,
}) => {
  const page = await signedIn('editor');
  const writing = await WritingPage.start(page, 'Is the well deep?');
  await expect(page.getByRole('button', { name: 'Submit for review' })).toBeDisabled();
  await expect(writing.bar).toContainText('No claim is marked');
  const checklist = page.getByRole('region', { name: 'Before it can be published' });
  await checklist.getByRole('button', { name: 'The checked-on date is missing' }).click();
  await expect(page.getByLabel('Checked on')).toBeFocused();
  await page.getByLabel('Checked on').fill('2025-03-03');
  await expect(checklist).toContainText('Checked on March 3, 2025');
  await writing.isSaved();

  const review = new ReviewPage(page);
  await review.open(new URL(page.url()).pathname);
  await expect(page.getByText('No claim to review yet')).toBeVisible();
});
