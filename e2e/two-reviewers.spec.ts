import { expect, expectAccessible, names, shortBrief, test } from './fixtures.ts';
import { ImportPage } from './pages/import-page.ts';
import { ReviewPage } from './pages/review-page.ts';
import { WritingPage } from './pages/writing-page.ts';

// Two people judge one brief at the same time, and neither gets in the other's way.

const lamp = 'The lamp was changed in 2019';
const reach = 'The new lamp reaches as far as the old one';

test('two reviewers see each other’s decisions, and a decision that meets an edit loses nothing', async ({
  signedIn,
}) => {
  const editor = await signedIn('editor');
  const brief = await new ImportPage(editor).intoBrief(shortBrief('Who looks at the lamp?'));
  const writing = new WritingPage(editor);
  await writing.giveVerdict(lamp, '✓ Confirmed');
  await writing.giveVerdict(reach, '✓ Confirmed');
  await writing.isSaved();
  await writing.submit();

  const rosa = new ReviewPage(await signedIn('reviewer'));
  const teru = new ReviewPage(await signedIn('reviewer2'));
  const keys = { rosa: rosa.page.keyboard, teru: teru.page.keyboard };
  await Promise.all([rosa.open(brief), teru.open(brief)]);

  // Each sees where the other is.
  await expect(rosa.sheet).toContainText(`${names.reviewer2} looks at it now`);
  await expect(teru.claim(lamp)).toHaveAccessibleName(new RegExp(`${names.reviewer} looks at it`));

  // The keys are a key away.
  await keys.rosa.press('?');
  const help = rosa.page.getByRole('dialog', { name: 'Reviewing by keyboard' });
  await expect(help).toContainText('Next claim that awaits you');
  await expectAccessible(rosa.page);
  await keys.rosa.press('Escape');
  await expect(help).toBeHidden();

  // One approves and goes on; the other is told, and stays where they are.
  await keys.teru.press('a');
  await expect(teru.words).toHaveText(reach);
  await expect(teru.words).toBeFocused();
  await expect(teru.news).toHaveText('You approved claim 1.');
  await expect(rosa.news).toHaveText(`${names.reviewer2} approved claim 1.`);
  await expect(rosa.words).toHaveText(lamp);
  await expect(rosa.state).toHaveText('✓Approved');
  await expect(rosa.sheet).not.toContainText('looks at it now');
  await expect(rosa.claim(reach)).toHaveAccessibleName(
    new RegExp(`${names.reviewer2} looks at it`),
  );

  // The next that awaits this reviewer, its quotation, and a reason that outlives a reload.
  await keys.rosa.press('n');
  await expect(rosa.words).toHaveText(reach);
  await expect(rosa.words).toBeFocused();
  await keys.rosa.press('q');
  await expect(rosa.sheet.getByRole('figure', { name: /^Source 1/ })).toBeFocused();
  await keys.rosa.press('c');
  await expect(rosa.reason).toBeFocused();
  await keys.rosa.type('How far is that?');
  await rosa.page.reload();
  await expect(rosa.words).toHaveText(reach);
  await expect(rosa.reason).toHaveValue('How far is that?');

  // The words change under the eyes of both: nobody approves what they have not read.
  await writing.replace('reaches', 'shines');
  await expect(rosa.changedWhileRead.getByRole('insertion')).toContainText('shines');
  await expect(rosa.reason).toHaveValue('How far is that?');
  await expect(teru.changedWhileRead.getByRole('deletion')).toContainText('reaches');
  await keys.teru.press('a');
  await expect(teru.decision).toContainText('Read what changed first');
  await expectAccessible(teru.page);
  await keys.teru.press('r');
  await expect(teru.changedWhileRead).toBeHidden();

  // Both decide: an objection outweighs the approval, and both see it.
  await keys.rosa.press('c');
  await keys.rosa.press('ControlOrMeta+Enter');
  await expect(rosa.state).toHaveText('✕Changes requested');
  await expect(rosa.reason).toHaveValue('');
  await expect(teru.news).toHaveText(`${names.reviewer} asked for changes to claim 2.`);
  await keys.teru.press('a');
  await expect(teru.sheet.getByRole('region', { name: 'Decisions' })).toContainText(
    `${names.reviewer2} approved`,
  );
  await expect(teru.state).toHaveText('✕Changes requested');
  await expect(rosa.news).toHaveText(`${names.reviewer2} approved claim 2.`);
  await expectAccessible(rosa.page);
});

test('whoever is asked for a review sees it, and declines with a reason that who asked can read', async ({
  signedIn,
}) => {
  const editor = await signedIn('editor');
  const brief = await new ImportPage(editor).intoBrief(shortBrief('Who is asked about the lamp?'));
  const asking = new ReviewPage(editor);
  await asking.open(brief);
  const { keyboard } = editor;
  await asking.reviewers.getByRole('button', { name: 'Ask a reviewer' }).press('Enter');
  await expectAccessible(editor);
  await asking.reviewers.getByRole('button', { name: 'Choose a reviewer' }).press('Enter');
  await expect(editor.getByRole('menuitem', { name: names.reviewer, exact: true })).toBeVisible();
  await keyboard.type('Teru');
  await keyboard.press('Enter');
  await asking.reviewers.getByLabel('Note').fill('Before the evening.');
  await keyboard.press('Enter');
  await expect(asking.reviewers.getByRole('listitem')).toContainText('Before the evening.');

  const teru = new ReviewPage(await signedIn('reviewer2'));
  await teru.open(brief);
  const rosa = new ReviewPage(await signedIn('reviewer'));
  await rosa.open(brief);
  await expect(teru.claims).toContainText('2 of 2 await you');
  await expect(rosa.claims).toContainText('None awaits you');
  await teru.reviewers.getByRole('button', { name: /^Change/ }).press('Enter');
  await teru.page.keyboard.type('Dec');
  await teru.page.keyboard.press('Enter');
  await teru.reviewers.getByLabel('Why you decline').fill('The lamp is my uncle’s.');
  await teru.page.keyboard.press('Enter');
  await expect(teru.reviewers).toContainText('Nobody is asked to review the whole brief.');
  await expect(rosa.claims).toContainText('2 of 2 await you');

  await editor.goto(`${brief}/history?show=acts`);
  await expect(editor.getByRole('main')).toContainText('The lamp is my uncle’s.');
});
