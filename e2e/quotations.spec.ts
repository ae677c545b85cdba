import { expect, expectAccessible, test } from './fixtures.ts';
import { ImportPage } from './pages/import-page.ts';
import { QuotePicker } from './pages/quote-picker.ts';
import { ReviewPage } from './pages/review-page.ts';
import { WritingPage } from './pages/writing-page.ts';

// How words of a source come into a brief: picked, compared, and shown to whoever reads it.

const pasted = `Why was the pier of Alder Bay closed?

Checked on March 3, 2025

Executive summary

The pier was closed while posts were replaced [1]. Two papers report what it cost [2] [3].

Conclusion

It opened again in June [1].

Sources
1. Log of the pier — Alder Bay Harbour — 2025-06-30 — https://harbour.example/pier
2. Pier repairs cost more — Alder Bay Courier — 2025-06-20 — https://courier.example/pier
3. Costly pier — Bay Herald — 2025-06-21 — https://herald.example/pier
`;
const log = `Log of the pier.

In January the pier was open on all days but two.

On 3 March the pier was closed to visitors, as the harbour master had announced in the winter, while eleven of its posts were replaced. Divers found the others sound.

The pier was opened again on 12 June.`;
const wire = Array.from(
  { length: 30 },
  (_, day) =>
    `On day ${day + 1} of the works the crew replaced post number ${day * 7 + 3} and counted ${day * 11 + 5} bolts.`,
).join(' ');

test.describe.configure({ mode: 'serial' });

let brief: string;

test('a quotation is picked by keyboard and by mouse from the captured text beside the draft', async ({
  signedIn,
}) => {
  const page = await signedIn('editor');
  brief = await new ImportPage(page).intoBrief(pasted);
  const writing = new WritingPage(page);
  const picker = new QuotePicker(writing);
  const { keyboard } = page;
  await writing.references.first().click();
  await picker.paste(log);

  await picker.open();
  await expect(writing.text).toBeVisible();
  await picker.sought.fill('THE PIER WAS');
  await expect(picker.region.getByText('1 of 3')).toBeVisible();
  await keyboard.press('Enter');
  await expect(picker.region.getByText('2 of 3')).toBeVisible();
  await expect(picker.text).toContainText('Divers found the others sound.');
  await expectAccessible(page);
  await picker.sought.fill('closed to visitors');
  await picker.sought.press('Tab');
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await expect(picker.text).toBeFocused();
  await keyboard.type('nothing is written here');
  await keyboard.press('Shift+ControlOrMeta+ArrowRight');
  await keyboard.press('Enter');
  await expect(picker.region.getByText('these words are the citation’s quotation')).toBeVisible();
  await picker.close();
  const quotation = writing.margin.getByLabel('Exact quotation');
  await expect(quotation).toHaveValue(/^closed to visitors/);
  await expect(writing.margin.getByText('quotation verified').first()).toBeVisible();

  await picker.open();
  await picker.select('Divers found the others sound');
  await picker.region.getByRole('button', { name: 'Quote the selected words' }).click();
  await keyboard.press('Escape');
  await expect(writing.text).toBeFocused();
  await expect(quotation).toHaveValue('Divers found the others sound');
  await expect(writing.margin.getByText('quotation verified').first()).toBeVisible();
  await writing.isSaved();
});

test('words may be left out of a quotation, and the margin shows which', async ({ signedIn }) => {
  const writing = new WritingPage(await signedIn('editor'));
  await writing.open(brief);
  await writing.references.first().click();
  const { margin } = writing;
  await margin
    .getByLabel('Exact quotation')
    .fill('the pier was closed to visitors […] while eleven of its posts were replaced');
  await expect(margin.getByText('quotation verified').first()).toBeVisible();
  await expect(margin.locator('.left-out').first()).toContainText(
    'as the harbour master had announced in the winter',
  );
  await writing.isSaved();
});

test('a quotation that is not found says what the text says instead', async ({ signedIn }) => {
  const writing = new WritingPage(await signedIn('editor'));
  await writing.open(brief);
  await writing.references.nth(3).click();
  const { margin } = writing;
  const quotation = margin.getByLabel('Exact quotation');
  await margin.getByRole('button', { name: /^Check against the text of/ }).click();
  await quotation.fill('The pier was opened again on 13 June');
  await expect(margin.getByText('quotation not found').first()).toBeVisible();
  await expect(margin.getByText('The nearest words there, not a match:').first()).toBeVisible();
  await expectAccessible(writing.page);
  await margin.getByRole('button', { name: 'Take these words' }).click();
  await expect(quotation).toHaveValue('The pier was opened again on 12 June');
  await expect(margin.getByText('quotation verified').first()).toBeVisible();
  await writing.isSaved();
});

test('sources that print the same story are said to be one report', async ({ signedIn }) => {
  const page = await signedIn('editor');
  const writing = new WritingPage(page);
  const picker = new QuotePicker(writing);
  await writing.open(brief);
  for (const [index, text] of [`COURIER\n\n${wire}`, `${wire}\n\nBay Herald, Saturday`].entries()) {
    await writing.references.nth(index + 1).click();
    await picker.paste(text);
  }
  const warning = 'Sources 2 and 3 share their text: one report, not two.';
  await expect(page.getByRole('region', { name: 'Before it can be published' })).toContainText(
    warning,
  );
  await expect(writing.margin).toContainText(warning);
  await writing.isSaved();
  const review = new ReviewPage(page);
  await review.open(brief);
  await review.choose('Two papers report');
  await expect(review.sheet).toContainText(warning);
  await review.choose('The pier was closed');
  await review.sheet.getByRole('button', { name: 'More of the captured text' }).click();
  await expect(review.sheet.getByRole('region', { name: 'Captured text' })).toContainText(
    'In January the pier was open',
  );
  await expectAccessible(page);
});

test('an address is cited at once, and what the page does not know is asked for', async ({
  signedIn,
  expectTrouble,
}) => {
  expectTrouble(/ERR_INTERNET_DISCONNECTED/);
  const writing = await WritingPage.start(await signedIn('editor'), 'Who owns the pier?');
  const { keyboard } = writing.page;
  await writing.text.focus();
  await keyboard.type('The town owns it [https://harbour.example/deeds');
  await expect(writing.sources.getByRole('option')).toHaveText([/New source/]);
  await keyboard.press('Enter');
  await expect(writing.margin.getByLabel('Address, DOI or reference')).toBeFocused();
  await keyboard.press('Enter');
  await expect(writing.references).toHaveText(['1']);
  await expect(writing.margin).toContainText('https://harbour.example/deeds');

  const colleague = new WritingPage(await signedIn('editor2'));
  await colleague.open(new URL(writing.page.url()).pathname);
  await writing.text.focus();
  await keyboard.type(', says the auditor [final account of harbour');
  await expect(writing.sources.getByRole('option').first()).toContainText('Final account');
  await keyboard.press('Enter');
  await expect(colleague.references).toHaveText(['1', '2']);
  await colleague.references.nth(1).click();
  await expect(colleague.margin).toContainText('Final account of harbour works');

  await writing.isSaved();
  await writing.goOffline();
  await keyboard.type(' and again [final');
  await expect(writing.sources.getByRole('option').first()).toContainText('cited as 2');
  await expect(writing.page.getByText('The library cannot be reached')).toBeVisible();
  await keyboard.press('Enter');
  await expect(writing.references).toHaveText(['1', '2', '2']);
  await writing.comeBack();
  await writing.isSaved();
});

test('readers open the source at the quotation, and see what it leaves out', async ({
  signedIn,
  visitor,
}) => {
  const editor = new WritingPage(await signedIn('editor'));
  await editor.open(brief);
  await editor.giveVerdict('The pier was closed', '✓ Confirmed');
  await editor.giveVerdict('Two papers report', '✓ Confirmed');
  await editor.giveVerdict('It opened again', '✓ Confirmed');
  await editor.isSaved();
  await editor.submit();
  const page = await signedIn('reviewer');
  const review = new ReviewPage(page);
  await review.open(brief);
  await review.approveAll();
  await review.signOff();
  const publisher = await signedIn('publisher');
  await publisher.goto(`${brief}/review`);
  await publisher.getByRole('button', { name: 'Publish' }).click();
  await publisher.getByRole('link', { name: 'Published page' }).click();

  const reader = await visitor();
  await reader.goto(new URL(publisher.url()).pathname);
  const checked = reader.getByRole('region', { name: 'What was checked' });
  await expect(
    checked.getByRole('link', { name: 'Open at the quotation in source 1' }).first(),
  ).toHaveAttribute(
    'href',
    'https://harbour.example/pier#:~:text=the%20pier%20was%20closed%20to%20visitors,eleven%20of%20its%20posts%20were%20replaced',
  );
  await expect(reader.getByRole('region', { name: 'Sources' })).toContainText('At quotation 2');
  await expect(reader.locator('.card .left-out').first()).toHaveText(
    /as the harbour master had announced in the winter/,
  );
  await expectAccessible(reader);
});
