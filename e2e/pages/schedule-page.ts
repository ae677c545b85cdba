import { expect, type Locator, type Page } from '@playwright/test';
import pg from 'pg';
import { ReviewPage } from './review-page.ts';

/** Where a brief that is ready is committed to an instant, and where that is followed. */
export class SchedulePage extends ReviewPage {
  /** What is scheduled, held or cancelled. */
  readonly publication: Locator;

  constructor(page: Page) {
    super(page);
    this.publication = page.getByRole('main').getByRole('status').filter({ hasText: /publi/ });
  }

  /** Schedules it for noon of tomorrow, by the publication's clocks. */
  async scheduleForTomorrow(): Promise<void> {
    await this.page.getByText('Publish later').click();
    await this.page.getByLabel('Day').fill(tomorrow());
    await this.page.getByLabel('Time', { exact: true }).fill('12:00');
    await this.page.getByRole('button', { name: 'Schedule', exact: true }).click();
    await expect(this.publication).toContainText('Scheduled.');
  }

  async takeOff(): Promise<void> {
    await this.page.getByRole('button', { name: 'Take it off the schedule' }).click();
  }
}

/** Far enough away to be tomorrow or the day after in every time zone. */
function tomorrow(): string {
  return new Date(Date.now() + 36 * 60 * 60 * 1_000).toISOString().slice(0, 10);
}

/**
 * Lets the instant of a brief's schedule come now, as the story cannot wait for it: for the desk it is
 * as if a day had passed.
 */
export async function letTheInstantCome(brief: string): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    // Postgres refuses to have a schedule changed, so this connection passes its triggers by.
    await client.query(`SET session_replication_role = replica`);
    const { rows } = await client.query<{ id: string }>(
      `UPDATE "Schedule" SET "publishAt" = now()
       WHERE "briefId" = $1 AND "endedAt" IS NULL RETURNING id`,
      [brief.split('/').at(-1)],
    );
    await client.query(
      `UPDATE pgboss.job SET start_after = now()
       WHERE name = 'publish-scheduled' AND data->>'scheduleId' = $1`,
      [rows[0]?.id],
    );
  } finally {
    await client.end();
  }
}
