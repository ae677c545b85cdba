import { expect, type Locator, type Page } from '@playwright/test';

/** Where a brief's claims are judged one by one, and where it is signed and published. */
export class ReviewPage {
  readonly page: Page;
  /** Which brief it is, and how far it has come. */
  readonly bar: Locator;
  readonly claims: Locator;
  /** The claim under review, its evidence and decisions. */
  readonly sheet: Locator;
  /** Its state, beside the proposed verdict. */
  readonly state: Locator;
  readonly words: Locator;
  readonly decision: Locator;
  readonly reason: Locator;
  /** What was said about the claim's words. */
  readonly discussion: Locator;
  /** What happened last, as it is read out. */
  readonly news: Locator;
  /** How the claim differs from what this reviewer was reading. */
  readonly changedWhileRead: Locator;
  /** How the brief as a whole differs from what this member was looking at. */
  readonly changedSinceLooked: Locator;
  /** Who is asked to review the whole brief. */
  readonly reviewers: Locator;

  constructor(page: Page) {
    this.page = page;
    this.bar = page.getByRole('region', { name: 'Where this brief stands' });
    this.claims = page.getByRole('navigation', { name: 'Claims' });
    this.sheet = page.getByRole('article');
    this.state = this.sheet.getByText(/^.(Unreviewed|Approved|Lapsed|Changes requested)$/);
    this.words = this.sheet.getByRole('heading', { level: 2 });
    this.decision = page.getByRole('region', { name: 'Your decision' });
    this.reason = this.decision.getByLabel('What should change');
    this.discussion = page.getByRole('region', { name: 'Discussion' });
    this.news = page.getByRole('main').getByRole('status').first();
    this.changedWhileRead = this.sheet.getByRole('region', {
      name: 'What changed while you were reading',
    });
    this.changedSinceLooked = page.getByRole('region', { name: 'What changed since you looked' });
    this.reviewers = page.getByRole('region', { name: 'Reviewers' });
  }

  /** Opens the review of the brief that is written at this address. */
  async open(brief: string): Promise<void> {
    await this.page.goto(`${brief}/review`);
  }

  /** Goes to the claim that begins with these words. */
  async choose(words: string): Promise<void> {
    await this.claims.getByRole('button', { name: words }).click();
    await expect(this.sheet.getByRole('heading', { name: words })).toBeVisible();
  }

  async approve(): Promise<void> {
    await this.decision.getByRole('button', { name: 'Approve these words' }).click();
  }

  async askForChanges(): Promise<void> {
    await this.decision.getByRole('button', { name: 'Ask for changes' }).click();
  }

  /** Approves every claim, one after the other. */
  async approveAll(): Promise<void> {
    const waiting = this.claims.getByRole('button', { name: /^Unreviewed|^Lapsed/ });
    for (let left = await waiting.count(); left > 0; left -= 1) {
      await waiting.first().click();
      await this.approve();
      await expect(waiting).toHaveCount(left - 1);
    }
  }

  /** The claim in the list that begins with these words. */
  claim(words: string): Locator {
    return this.claims.getByRole('button', { name: words });
  }

  /** Says that what changed in the brief since they looked was read. */
  async readWhatChanged(): Promise<void> {
    await this.changedSinceLooked.getByRole('button', { name: 'I have read' }).click();
    await expect(this.changedSinceLooked).toBeHidden();
  }

  async signOff(): Promise<void> {
    await this.page.getByRole('button', { name: 'Sign off' }).click();
  }
}
