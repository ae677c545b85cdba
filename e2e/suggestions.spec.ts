import { expect, expectAccessible, names, shortBrief, test } from './fixtures.ts';
import { ImportPage } from './pages/import-page.ts';
import { ReviewPage } from './pages/review-page.ts';
import { SuggestionsPage } from './pages/suggestions-page.ts';
import { WritingPage } from './pages/writing-page.ts';

// What somebody suggests is shown to everybody and is no part of the brief until it is accepted.

const lamp = 'The lamp was changed in 2019';

test('a suggestion holds up what it touches until it is accepted or rejected', async ({
  signedIn,
}) => {
  const editor = await signedIn('editor');
  const brief = await new ImportPage(editor).intoBrief(shortBrief('When was the lamp changed?'));
  const writing = new WritingPage(editor);
  await writing.giveVerdict(lamp, '✓ Confirmed');
  await writing.giveVerdict('The new lamp reaches', '✓ Confirmed');
  await writing.isSaved();
  await writing.submit();
  const review = new ReviewPage(await signedIn('reviewer'));
  await review.open(brief);
  await review.choose(lamp);
  await review.approve();
  await expect(review.words).toContainText('The new lamp reaches');

  const other = new WritingPage(await signedIn('editor2'));
  await other.open(brief);
  const theirs = new SuggestionsPage(other);
  await theirs.toggle.click();
  await expect(theirs.toggle).toHaveAttribute('aria-pressed', 'true');
  await other.replace('2019', '2020');
  await other.replace('as far as', 'further than');
  await other.isSaved();

  const suggestions = new SuggestionsPage(writing);
  await expect(suggestions.inserted).toHaveText(['2020', 'further than']);
  await expect(suggestions.deleted).toHaveText(['2019', 'as far as']);
  await suggestions.open('2020');
  await expect(suggestions.card).toHaveAccessibleName(`Suggested by ${names.editor2}`);
  await expectAccessible(editor);

  const why = `An open suggestion by ${names.editor2} touches this claim.`;
  await expect(review.decision).toContainText(why);
  await expect(review.words).toHaveText('The new lamp reaches as far as the old one');
  await expect(review.state).toHaveText('○Unreviewed');
  await review.choose(lamp);
  await expect(review.state).toHaveText('✓Approved');
  await expect(review.decision).toContainText(why);
  const signOff = review.page.getByRole('button', { name: 'Sign off' });
  await expect(signOff).toBeDisabled();
  await expect(review.sheet).toContainText('“2019” becomes “2020”');
  await expectAccessible(review.page);

  await suggestions.settle('Reject');
  await writing.says('The lamp was changed in 2019.');
  await suggestions.open('further than');
  await suggestions.settle('Accept');
  await expect(suggestions.list).toBeHidden();
  await writing.says('The new lamp reaches further than the old one');

  await expect(review.state).toHaveText('✓Approved');
  await review.choose('The new lamp reaches further than the old one');
  await expect(review.sheet).toContainText(new RegExp(`Written by.*${names.editor2}`));
  await review.approve();
  await expect(signOff).toBeDisabled();
  await review.readWhatChanged();
  await expect(signOff).toBeEnabled();
});

test('whoever suggests writes as ever, and nothing is changed', async ({ signedIn }) => {
  const page = await signedIn('editor');
  const { keyboard } = page;
  const writing = await WritingPage.start(page, 'How long is the pier?');
  const suggestions = new SuggestionsPage(writing);
  await writing.putCaretUnder('Executive summary');
  await keyboard.type('The pier is very long.');
  await keyboard.press('ControlOrMeta+Alt+Shift+X');
  await expect(suggestions.toggle).toHaveAttribute('aria-pressed', 'true');

  await writing.putCaretBehind('very');
  for (let key = 0; key < 5; key += 1) await keyboard.press('Backspace');
  await expect(suggestions.deleted).toHaveText([' very']);
  await writing.putCaretBehind('long');
  await keyboard.type('er');
  await expect(suggestions.inserted).toHaveText(['er']);
  await keyboard.press('Backspace');
  await expect(suggestions.inserted).toHaveText(['e']);
  await keyboard.press('Backspace');
  await expect(suggestions.inserted).toHaveCount(0);
  await writing.replace('pier', 'jetty');
  await expect(suggestions.inserted).toHaveText(['jetty']);
  await expect(suggestions.deleted).toHaveText(['pier', ' very']);

  await keyboard.press('ControlOrMeta+z');
  await expect(suggestions.inserted).toHaveCount(0);
  await keyboard.press('ControlOrMeta+Shift+z');
  await expect(suggestions.inserted).toHaveText(['jetty']);

  await keyboard.press('Enter');
  await expect(page.getByText('A suggestion stays inside one paragraph')).toBeVisible();
  await keyboard.press('ControlOrMeta+b');
  await writing.select('long');
  await keyboard.press('ControlOrMeta+b');
  await expect(page.getByText('Formatting, claims and context are not suggested')).toBeVisible();
  await expect(writing.text.locator('strong')).toHaveCount(0);

  await writing.isSaved();
  await page.reload();
  await writing.isSaved();
  await expect(suggestions.toggle).toHaveAttribute('aria-pressed', 'true');
  await expect(suggestions.inserted).toHaveText(['jetty']);

  await suggestions.open('jetty');
  await keyboard.press('ControlOrMeta+Alt+a');
  await expect(suggestions.inserted).toHaveCount(0);
  await expect(suggestions.deleted).toHaveText([' very']);
  await writing.says('The jetty is very long.');
  await keyboard.press('ControlOrMeta+z');
  await expect(suggestions.inserted).toHaveText(['jetty']);
  await keyboard.press('ControlOrMeta+Alt+Shift+X');
  await writing.putCaretBehind('long');
  await keyboard.type('ish');
  await writing.says('longish.');
  await expect(suggestions.inserted).toHaveText(['jetty']);
});

test('citations are suggested too, and all of one author are settled at once', async ({
  signedIn,
}) => {
  const editor = await signedIn('editor');
  const brief = await new ImportPage(editor).intoBrief(shortBrief('Who logged the lamp?'));
  const writing = new WritingPage(editor);
  const suggestions = new SuggestionsPage(writing);

  const other = new WritingPage(await signedIn('editor2'));
  await other.open(brief);
  const theirs = new SuggestionsPage(other);
  await theirs.toggle.click();
  const { keyboard } = other.page;
  await other.putCaretBehind('changed');
  await keyboard.type(' [minutes of the full');
  await expect(other.sources.getByRole('option').first()).toContainText('Minutes of the full');
  await keyboard.press('Enter');
  await expect(other.references).toHaveText(['+', '1', '1']);
  await expect(theirs.inserted.and(other.references)).toHaveCount(1);
  await other.references.nth(2).click();
  await keyboard.press('Backspace');
  await expect(theirs.deleted.and(other.references)).toHaveText(['1']);
  await other.isSaved();

  await suggestions.toggle.click();
  await writing.writeBehind('new lamp', ' itself');
  await expect(suggestions.entries).toHaveCount(3);
  await expect(writing.references).toHaveText(['+', '1', '1']);
  await suggestions.list.getByLabel('By').selectOption(names.editor2);
  await expect(suggestions.entries).toHaveCount(2);
  await suggestions.settleAll('Accept', 2);
  await expect(writing.references).toHaveText(['1', '2']);
  await expect(suggestions.inserted).toHaveText([' itself']);
  await keyboard.press('ControlOrMeta+End');
  await expect(theirs.entries).toHaveCount(1);

  await suggestions.settleAll('Reject', 1);
  await writing.says('The new lamp reaches');
  await expect(suggestions.list).toBeHidden();
});

test('whoever may only read sees what is suggested, and cannot settle it', async ({ signedIn }) => {
  const page = await signedIn('editor');
  const writing = await WritingPage.start(page, 'Who reads along?');
  await writing.putCaretUnder('Executive summary');
  await page.keyboard.type('It stands.');
  const suggestions = new SuggestionsPage(writing);
  await suggestions.toggle.click();
  await writing.writeBehind('It', ' still');
  await writing.isSaved();

  const reader = new WritingPage(await signedIn('publisher'));
  await reader.open(page.url());
  const seen = new SuggestionsPage(reader);
  await seen.open('still');
  await expect(seen.card).toHaveAccessibleName(`Suggested by ${names.editor}`);
  await expect(seen.card.getByRole('button')).toHaveCount(0);
  await expect(seen.list.getByRole('button', { name: 'Accept all' })).toHaveCount(0);
  await expectAccessible(reader.page);
});
