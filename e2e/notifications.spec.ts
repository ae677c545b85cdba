import { expect, expectAccessible, names, shortBrief, test } from './fixtures.ts';
import { ImportPage } from './pages/import-page.ts';
import { NotificationsPage } from './pages/notifications-page.ts';
import { ReviewPage } from './pages/review-page.ts';
import { WritingPage } from './pages/writing-page.ts';

// Whoever an act concerns hears of it while they do something else, and finds the way there.

const lamp = 'The lamp was changed in 2019';

test('a reviewer asks for changes, and the editor’s bell says so and leads to the claim', async ({
  signedIn,
}) => {
  const editor = await signedIn('editor');
  const brief = await new ImportPage(editor).intoBrief(shortBrief('Does the lamp rattle?'));
  await new WritingPage(editor).isSaved();
  await editor.goto('/desk/sources');
  const told = new NotificationsPage(editor);

  const review = new ReviewPage(await signedIn('reviewer'));
  await review.open(brief);
  await review.choose(lamp);
  await review.reason.fill('Which rattling lamp of the two?');
  await review.askForChanges();
  await expect(told.said).toBeAttached();
  await expect(told.bell).toHaveAccessibleName(/, \d+ unread$/);

  await told.bell.click();
  const asked = (reason: string) =>
    editor.getByRole('link', {
      name: `Asked for changes to claim 1, “${lamp}”: ${reason}`,
    });
  await expect(told.unread.getByRole('heading', { name: 'Does the lamp rattle?' })).toBeVisible();
  await expect(told.unread.getByText(names.reviewer).first()).toBeVisible();
  await expect(told.unread.locator(asked('Which rattling lamp of the two?'))).toBeVisible();
  await expectAccessible(editor);

  // What comes while one looks is there without asking.
  const other = new ReviewPage(await signedIn('reviewer2'));
  await other.open(brief);
  await other.choose(lamp);
  await other.reason.fill('And who heard it rattle?');
  await other.askForChanges();
  await expect(told.unread.locator(asked('And who heard it rattle?'))).toBeVisible();

  await told.unread.locator(asked('Which rattling lamp of the two?')).click();
  await editor.waitForURL(/\/review#claim-/);
  await expect(new ReviewPage(editor).words).toHaveText(lamp);
  await told.open();
  await expect(told.read.locator(asked('Which rattling lamp of the two?'))).toBeVisible();
  await expect(told.unread.locator(asked('And who heard it rattle?'))).toBeVisible();
  await editor.getByRole('button', { name: 'Mark all as read' }).click();
  await expect(told.read.locator(asked('And who heard it rattle?'))).toBeVisible();
});

test('a member chooses how they are told', async ({ signedIn }) => {
  const page = await signedIn('publisher');
  const told = new NotificationsPage(page);
  await told.openChoices();
  await expectAccessible(page);
  const ready = told.mailOf('sign-offs of your briefs or of those that you may publish');
  await ready.selectOption('Never');
  await told.saveChoices();
  await expect(told.saved).toHaveText('Saved: 1 choice changed. They hold from now on.');
  await page.reload();
  await expect(ready).toHaveValue('never');
});
