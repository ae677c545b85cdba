import { expect, expectAccessible, shortBrief, test } from './fixtures.ts';
import { ImportPage } from './pages/import-page.ts';
import { JoinPage } from './pages/join-page.ts';
import { MembersPage } from './pages/members-page.ts';
import { ReviewPage } from './pages/review-page.ts';
import { WritingPage } from './pages/writing-page.ts';

// A reviewer is gone and their objection is not: another reviewer answers it, and says why.

const lamp = 'The lamp was changed in 2019';

test('the objection of a suspended reviewer is set aside by another, with a reason', async ({
  signedIn,
  visitor,
  expectTrouble,
}) => {
  expectTrouble(/status of 401/);
  const editor = await signedIn('editor');
  const brief = await new ImportPage(editor).intoBrief(shortBrief('Who objected to the lamp?'));
  const writing = new WritingPage(editor);
  await writing.giveVerdict(lamp, '✓ Confirmed');
  await writing.isSaved();

  const address = `olu.${Date.now()}@alder-bay.example`;
  const name = `Olu ${address.replace(/\D/g, '')}`;
  const members = new MembersPage(await signedIn('admin'));
  await members.open();
  const link = await members.invite(address);
  const page = await visitor();
  await page.goto(link);
  await new JoinPage(page).join(name);
  await members.open();
  const member = await members.change(name);
  await member.getByLabel('review').check();
  await member.getByRole('button', { name: 'Save' }).click();
  await expect(member.getByText('Saved.')).toBeVisible();

  const olu = new ReviewPage(page);
  await olu.open(brief);
  await olu.choose(lamp);
  await olu.reason.fill('The log says 2018.');
  await olu.askForChanges();
  await expect(olu.claim(lamp)).toContainText('Changes requested');
  await member.getByRole('button', { name: `Suspend ${name}` }).click();
  await expect(member.getByText('Suspended')).toBeVisible();

  const rosa = new ReviewPage(await signedIn('reviewer'));
  await rosa.open(brief);
  await rosa.choose(lamp);
  await expect(rosa.decision).toContainText(`${name} may not review any more`);
  await rosa.decision.getByLabel('Why the objection does not hold').fill('That log is of 2019.');
  await expectAccessible(rosa.page);
  await rosa.decision.getByRole('button', { name: 'Set aside and approve' }).click();
  await expect(rosa.claim(lamp)).toContainText('Approved');
  await rosa.choose(lamp);
  const decisions = rosa.sheet.getByRole('region', { name: 'Decisions' });
  await expect(decisions).toContainText('set aside by');
  await expect(decisions).toContainText('That log is of 2019.');
});
