import { expect, expectAccessible, test } from './fixtures.ts';
import { AskPage } from './pages/ask-page.ts';
import { QuestionsPage } from './pages/questions-page.ts';
import { WritingPage } from './pages/writing-page.ts';

// A reader asks without an account and without a script; the desk makes one brief of what many ask.

const asked = 'Will the night ferry run all winter?';
const again = 'Does the night ferry run all through the winter?';

test('a reader’s question becomes a brief, with whoever asked the same', async ({
  visitor,
  signedIn,
  expectTrouble,
}) => {
  expectTrouble(/status of 422/);
  const reader = await visitor({ javaScriptEnabled: false });
  await reader.goto('/');
  await reader.getByRole('link', { name: 'Ask a question' }).click();
  const form = new AskPage(reader);
  await form.question.fill(asked);
  await form.details.fill('The Courier says that it will not.');
  await form.address.fill('ann@bay.example');
  await form.send();

  await expect(form.problem).toContainText('Tick that you wish to be told');
  await expect(form.question).toHaveValue(asked);
  await expect(form.details).toHaveValue('The Courier says that it will not.');
  await expect(form.address).toHaveValue('ann@bay.example');
  await form.wish.check();
  await form.send();
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Thank you');

  // Axe needs scripts in the browser, which the pages go on without.
  const other = await visitor();
  await other.goto('/');
  const brief = 'Did Alder Bay’s harbour wall';
  await other.getByRole('link', { name: brief }).first().click();
  await other.getByRole('link', { name: 'Ask about this' }).click();
  await expect(other.getByText(`You ask about “${brief}`)).toBeVisible();
  const about = new AskPage(other);
  await about.question.fill(again);
  await about.wish.check();
  await about.send();
  await expect(about.problem).toContainText('Give the e-mail address');
  await expect(other.getByText(`You ask about “${brief}`)).toBeVisible();
  await expectAccessible(other);
  await about.wish.uncheck();
  await about.send();
  await expect(other).toHaveURL('/asked');
  await expectAccessible(other);

  const member = await signedIn('editor');
  const questions = new QuestionsPage(member);
  await questions.open();
  await questions.search('night ferry');
  await expect(questions.question(asked)).toContainText('1 reader wishes to be told');
  await expect(member.getByText('ann@bay.example')).toHaveCount(0);
  const likely = questions.question(again);
  await expect(likely.getByRole('link', { name: asked })).toBeVisible();
  await expect(likely).toContainText('Both say: night, ferry');
  await expectAccessible(member);
  await likely.getByRole('button', { name: 'Merge into this one' }).press('Enter');
  await expect(questions.question(again)).toHaveCount(0);
  await expect(questions.question(asked)).toContainText('asked 1 more time');

  await questions.question(asked).getByRole('link', { name: asked }).click();
  await expect(member.getByRole('heading', { level: 1 })).toHaveText(asked);
  await expect(member.getByText('The Courier says that it will not.')).toBeVisible();
  await expect(member.getByRole('region', { name: 'Asked again' })).toContainText(again);
  await expectAccessible(member);
  await member.getByRole('button', { name: 'Begin a brief' }).press('Enter');
  await member.waitForURL(/\/desk\/briefs\/[0-9a-f-]+$/);
  const writing = new WritingPage(member);
  await writing.isSaved();
  await expect(writing.headline).toHaveValue(asked);
  const answers = member.getByRole('region', { name: 'Questions that this brief answers' });
  await expect(answers).toContainText('of a reader, asked 1 more time');
  await member.getByRole('link', { name: 'Review', exact: true }).click();
  await expect(member.getByRole('heading', { name: `Review: ${asked}` })).toBeAttached();
  await expect(answers.getByRole('link', { name: asked })).toBeVisible();

  await questions.open();
  await questions.show('Taken');
  await expect(questions.question(asked)).toContainText('Taken');
  await expect(questions.question(asked)).toContainText('Drafting');
});

test('a question that the desk does not take on is set aside with a reason, as others see at once', async ({
  signedIn,
}) => {
  const member = await signedIn('reviewer');
  const questions = new QuestionsPage(member);
  await questions.open();
  const beside = new QuestionsPage(await signedIn('editor2'));
  await beside.open();
  await member.getByText('Add a question').click();
  await member.getByLabel('Question', { exact: true }).fill('Is the new bench pretty?');
  await member.getByRole('button', { name: 'Add the question' }).click();
  await expect(member.getByText('Added to the open questions.')).toBeVisible();
  const added = questions.question('Is the new bench pretty?');
  await expect(beside.question('Is the new bench pretty?')).toBeVisible();
  await added.getByRole('link', { name: 'Is the new bench pretty?' }).click();
  await member.getByLabel('Why it is set aside').fill('A matter of taste.');
  await member.getByRole('button', { name: 'Set aside' }).click();
  await expect(member.getByRole('button', { name: 'Take it up again' })).toBeVisible();
  await expect(beside.question('Is the new bench pretty?')).toHaveCount(0);

  await questions.open();
  await questions.show('Set aside');
  await expect(added).toContainText('A matter of taste.');
});
