import { hashPassword } from '../lib/auth/password.ts';
import { type DemoMember, openDemo } from '../lib/commands/member/open-demo.ts';
import { database } from '../lib/data/database.ts';
import { DEMO_PASSWORD } from '../lib/domain/brief/demo.ts';
import { firstSettings } from '../lib/domain/publication/publication.ts';
import { tellStory } from './seed/story.ts';

const members = [
  { account: 'editor', name: 'Mina Kovac', capabilities: ['edit'] },
  { account: 'editor2', name: 'Tomas Brand', capabilities: ['edit'] },
  { account: 'reviewer', name: 'Rosa Okafor', capabilities: ['review'] },
  { account: 'reviewer2', name: 'Teru Sato', capabilities: ['review'] },
  { account: 'publisher', name: 'Ines Dahl', capabilities: ['publish'] },
  { account: 'admin', name: 'Ada Lind', capabilities: ['edit', 'review', 'publish', 'admin'] },
] satisfies DemoMember[];

const settings = {
  ...firstSettings,
  name: 'The Alder Bay Desk',
  timeZone: 'Europe/Lisbon',
  demo: true,
};

const ids = await openDemo(
  settings,
  members,
  await hashPassword(DEMO_PASSWORD),
  new Date('2025-11-24T08:00:00Z'),
);
await tellStory({
  editor: idOf('editor'),
  editor2: idOf('editor2'),
  reviewer: idOf('reviewer'),
  reviewer2: idOf('reviewer2'),
  publisher: idOf('publisher'),
});
await database().$disconnect();

function idOf(account: string): string {
  const id = ids.get(account);
  if (!id) throw new Error(`The demo has no ${account}.`);
  return id;
}
