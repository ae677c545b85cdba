import type { Locator, Page } from '@playwright/test';

/** Where an admin invites people and says what they may do. */
export class MembersPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.goto('/desk/members');
  }

  /** Invites somebody to edit; gives the link that is shown this once. */
  async invite(address: string): Promise<string> {
    await this.page.getByLabel('E-mail address').fill(address);
    await this.page.getByRole('button', { name: 'Invite', exact: true }).click();
    return this.page.getByLabel('Invitation link').inputValue();
  }

  /** What the list says of a member, opened to be changed. */
  async change(name: string): Promise<Locator> {
    const member = this.page.getByRole('listitem').filter({
      has: this.page.getByRole('heading', { name }),
    });
    await member.getByText('Change').click();
    return member;
  }
}
