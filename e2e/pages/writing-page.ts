import { expect, type Locator, type Page } from '@playwright/test';
import { findWords, type Stretch, wordsOf } from './find-words.ts';

/** Where a brief is written: the text, what stands beside it, and who is there. */
export class WritingPage {
  readonly page: Page;
  /** Which brief it is, and how far it has come. */
  readonly bar: Locator;
  readonly headline: Locator;
  readonly text: Locator;
  readonly margin: Locator;
  readonly formatting: Locator;
  readonly company: Locator;
  /** What was written on this device and is not sent. */
  readonly notSent: Locator;
  /** The list under a typed bracket. */
  readonly sources: Locator;
  /** The numbers in the text, in its order. */
  readonly references: Locator;
  /** The contents beside the text. */
  readonly sections: Locator;
  /** Every comment of the brief, listed beside the text. */
  readonly comments: Locator;
  /** Words in the text that a comment is about. */
  readonly commented: Locator;

  constructor(page: Page) {
    this.page = page;
    this.bar = page.getByRole('region', { name: 'Where this brief stands' });
    this.headline = page.getByRole('textbox', { name: 'Headline' });
    this.text = page.getByRole('textbox', { name: 'Text of the brief' });
    this.margin = page.getByRole('complementary', { name: 'Margin' });
    this.formatting = page.getByRole('toolbar', { name: 'Formatting' });
    this.company = page.getByRole('list', { name: 'Here now' });
    this.notSent = page.getByRole('region', { name: 'Changes that were not sent' });
    this.sources = page.getByRole('listbox', { name: 'Cite a source' });
    this.references = this.text.locator('.citation');
    this.sections = page
      .getByRole('navigation', { name: 'This brief', exact: true })
      .getByRole('listitem');
    this.comments = page.getByRole('region', { name: /^Comments/ });
    this.commented = this.text.locator('.thread-words');
  }

  /** Starts an empty brief with a question. */
  static async start(page: Page, headline: string): Promise<WritingPage> {
    await page.goto('/desk/briefs/new');
    await page.getByLabel('Headline').fill(headline);
    await page.getByRole('button', { name: 'Start the brief' }).click();
    await page.waitForURL(/\/desk\/briefs\/[0-9a-f-]+$/);
    const writing = new WritingPage(page);
    await writing.isSaved();
    return writing;
  }

  async open(address: string): Promise<void> {
    await this.page.goto(address);
    await this.isSaved();
  }

  /** Waits until the server has stored everything that was written here. */
  async isSaved(): Promise<void> {
    await expect(this.page.getByText('Saved', { exact: true })).toBeVisible();
  }

  /** Takes this window's network away. */
  async goOffline(): Promise<void> {
    await this.page.context().setOffline(true);
  }

  async comeBack(): Promise<void> {
    await this.page.context().setOffline(false);
  }

  /** Waits until the page says that work is kept on this device. */
  async isKept(changes: number | RegExp = /\d+/): Promise<void> {
    const count = typeof changes === 'number' ? String(changes) : changes.source;
    await expect(
      this.page.getByText(new RegExp(`^Offline, ${count} changes? kept on this device$`)),
    ).toBeVisible();
  }

  /** Follows somebody who is here, or ends that. */
  async follow(name: string): Promise<void> {
    await this.company.getByRole('button', { name: `Follow ${name}` }).click();
  }

  /** Selects words of the text with the mouse. */
  async select(words: string): Promise<void> {
    const { from, to } = await this.#place(words);
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(to.x, to.y, { steps: 2 });
    await this.page.mouse.up();
  }

  /** Puts the caret behind words of the text. */
  async putCaretBehind(words: string): Promise<void> {
    const { to } = await this.#place(words);
    await this.page.mouse.click(to.x, to.y);
  }

  /** Puts the caret into the line below a heading. */
  async putCaretUnder(heading: string): Promise<void> {
    await this.putCaretBehind(heading);
    await this.page.keyboard.press('ArrowDown');
  }

  /** Writes behind words that stand in the text. */
  async writeBehind(words: string, addition: string): Promise<void> {
    await this.putCaretBehind(words);
    await this.page.keyboard.type(addition);
  }

  /** Puts other words in the place of words of the text. */
  async replace(words: string, others: string): Promise<void> {
    await this.select(words);
    await this.page.keyboard.type(others);
  }

  /** Makes the line at the caret the heading of a section of that kind. */
  async makeSection(kind: string): Promise<void> {
    await this.formatting.getByRole('button', { name: 'Heading' }).click();
    await this.page.getByRole('menuitem', { name: `Section: ${kind}` }).click();
  }

  /** Proposes a verdict, as the list shows it, for the claim that these words are part of. */
  async giveVerdict(words: string, verdict: string): Promise<void> {
    await this.putCaretBehind(words);
    await expect(this.margin).toContainText(words);
    await this.margin.getByLabel('Proposed verdict').selectOption({ label: verdict });
  }

  /** Begins a comment on words of the text, as the keyboard does; gives the field for it. */
  async commentOn(words: string): Promise<Locator> {
    await this.select(words);
    await this.page.keyboard.press('ControlOrMeta+Alt+m');
    const field = this.margin.getByRole('textbox', { name: 'Comment' });
    await expect(field).toBeFocused();
    return field;
  }

  async submit(): Promise<void> {
    await this.page.getByRole('button', { name: 'Submit for review' }).click();
    await expect(this.page.getByRole('button', { name: 'Submit for review' })).toBeHidden();
  }

  /** Waits until the text says this. */
  async says(words: string): Promise<void> {
    await expect.poll(() => this.text.evaluate(wordsOf)).toContain(words);
  }

  /** Where these words begin and end on the screen. */
  async #place(words: string): Promise<Stretch> {
    await this.says(words);
    return this.text.evaluate(findWords, words);
  }
}
