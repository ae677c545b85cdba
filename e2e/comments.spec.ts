import { expect, expectAccessible, names, shortBrief, test } from './fixtures.ts';
import { ImportPage } from './pages/import-page.ts';
import { ReviewPage } from './pages/review-page.ts';
import { WritingPage } from './pages/writing-page.ts';

// What the desk says about its words, beside them and never in them.

const lamp = 'The lamp was changed in 2019';

test('an objection to words stays with them and holds up their approval until it is resolved', async ({
  signedIn,
}) => {
  const editor = await signedIn('editor');
  const brief = await new ImportPage(editor).intoBrief(shortBrief('Was the lamp changed at all?'));
  const writing = new WritingPage(editor);
  await writing.giveVerdict(lamp, '✓ Confirmed');
  await writing.isSaved();

  // A reviewer reads only, and objects by keyboard.
  const reviewer = await signedIn('reviewer');
  const reading = new WritingPage(reviewer);
  await reading.open(brief);
  await reading.commentOn('changed in 2019');
  await reviewer.keyboard.type('Which log says so, @min');
  await expect(reviewer.getByRole('option', { name: names.editor })).toBeVisible();
  await expectAccessible(reviewer);
  await reviewer.keyboard.press('Enter');
  await reviewer.keyboard.type('?');
  await reviewer.keyboard.press('Tab');
  await expect(reading.margin.getByLabel('Holds up approval until it is resolved')).toBeFocused();
  await reviewer.keyboard.press('Space');
  await reviewer.keyboard.press('Tab');
  await reviewer.keyboard.press('Enter');
  await expect(reading.margin.getByText('Which log says so, @Mina Kovac ?')).toBeVisible();
  await expect(reading.margin.getByText(/^.Holds up approval$/)).toBeVisible();

  // The editor sees it at once, beside the words, and writes around and before them.
  await expect(writing.comments).toContainText(`${names.reviewer}: Which log says so`);
  await expect(writing.commented).toHaveText('changed in 2019');
  await writing.writeBehind('The lamp', ' itself');
  await writing.putCaretBehind('The');
  await editor.keyboard.press('Home');
  await editor.keyboard.type('At last. ');
  await editor.keyboard.press('Enter');
  await expect(writing.commented).toHaveText('changed in 2019');
  await expect(reading.commented).toHaveText('changed in 2019');
  await writing.isSaved();

  const review = new ReviewPage(await signedIn('reviewer2'));
  await review.open(brief);
  await review.choose('The lamp itself was changed in 2019');
  await expect(review.decision.getByRole('button', { name: 'Approve these words' })).toBeDisabled();
  await expect(review.decision).toContainText(
    `A comment by ${names.reviewer} holds it up: “Which log says so`,
  );

  // Whom it mentions finds it on the desk, answers it, and cannot wave it away.
  await editor.goto('/desk');
  const mentions = editor.getByRole('region', { name: /^You were mentioned/ });
  await expectAccessible(editor);
  await mentions.getByRole('link', { name: /Which log says so, @Mina Kovac/ }).click();
  await editor.waitForURL(/#thread-/);
  const reply = writing.margin.getByRole('textbox', { name: 'Reply' });
  await reply.fill('The log of the lighthouse, page 4.');
  await reply.press('ControlOrMeta+Enter');
  await expect(reply).toHaveValue('');
  await expect(writing.margin.getByText('only whoever holds it up or')).toBeVisible();
  await expectAccessible(editor);

  await expect(review.discussion.getByText('page 4.')).toBeVisible();
  await reading.comments.getByRole('button', { name: /Which log says so/ }).click();
  await reading.margin.getByRole('button', { name: 'Resolve' }).press('Enter');
  await expect(reading.margin.getByText(`Resolved by ${names.reviewer}`)).toBeVisible();
  await review.approve();
  await expect(review.words).toHaveText('The new lamp reaches as far as the old one');
  await review.choose('The lamp itself was changed in 2019');
  await expect(review.state).toHaveText('✓Approved');
  await expect(review.discussion.getByText('Resolved (1)')).toBeVisible();
  await expectAccessible(review.page);
});

test('a comment shows what it was about when its words are gone, and finds them when they return', async ({
  signedIn,
}) => {
  const page = await signedIn('editor');
  await new ImportPage(page).intoBrief(shortBrief('Does the lamp still turn?'));
  const writing = new WritingPage(page);
  const field = await writing.commentOn('reaches as far as the old one');
  await field.fill('How far is that?');
  await writing.margin.getByRole('button', { name: 'Comment' }).click();
  await expect(field).toBeHidden();
  await expect(writing.comments).toContainText('How far is that?');

  await expect(writing.text).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await writing.replace('as far as', 'further than');
  await expect(writing.commented).toHaveText('reaches further than the old one');
  await expect(writing.margin).toContainText('It was about: “reaches as far as the old one”');

  await writing.select('reaches further than the old one');
  await page.keyboard.press('Delete');
  await expect(writing.commented).toHaveCount(0);
  await writing.comments.getByRole('button', { name: /its words are gone/ }).click();
  await expect(writing.margin).toContainText('The words that it was about are gone');
  await expect(writing.margin).toContainText('reaches as far as the old one');
  await expectAccessible(page);

  await writing.putCaretBehind('The new lamp');
  await page.keyboard.type(' reaches as far as the old one');
  await expect(writing.commented).toHaveText('reaches as far as the old one');
});

test('a reviewer comments on the claim at hand by keyboard, and what was typed outlives a refusal', async ({
  signedIn,
  expectTrouble,
}) => {
  const editor = await signedIn('editor');
  const brief = await new ImportPage(editor).intoBrief(shortBrief('Is the lamp too bright?'));
  const writing = new WritingPage(editor);
  await writing.isSaved();

  const page = await signedIn('reviewer');
  const review = new ReviewPage(page);
  await review.open(brief);
  await review.choose(lamp);
  await page.keyboard.press('m');
  const field = review.discussion.getByRole('textbox', { name: 'Comment on this claim' });
  await expect(field).toBeFocused();
  await page.keyboard.type('Which of the two lamps?');

  expectTrouble(/ERR_INTERNET_DISCONNECTED|Failed to fetch|WebSocket/);
  await page.context().setOffline(true);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(review.discussion.getByText('could not be reached')).toBeVisible();
  await expect(field).toHaveValue('Which of the two lamps?');
  await page.context().setOffline(false);
  await field.press('ControlOrMeta+Enter');
  await expect(review.discussion.getByRole('list')).toContainText('Which of the two lamps?');
  await expectAccessible(page);

  await writing.putCaretBehind(lamp);
  await expect(writing.margin.getByText('Which of the two lamps?')).toBeVisible();
  await expect(writing.commented).toHaveText(lamp);
});
