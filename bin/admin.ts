import { inviteFromCommandLine } from '../lib/commands/member/invite-member.ts';
import { everyMember } from '../lib/data/member/member-list.ts';
import { env } from '../lib/env.ts';
import { type AdminRequest, parseAdminRequest } from './admin-request.ts';
import { Mistake, runTool } from './command-line.ts';

// `npm run --silent admin -- …`: what somebody at the server can do about members. Results go to
// standard output and nothing else does, so that they can be piped.

const help = `Manages the members of this Factdesk.

  npm run --silent admin -- invite EMAIL [--capabilities edit,review,publish,admin]
      Prints a link with which the holder of the address becomes a member. It works once, for
      seven days; an earlier one for the same address stops working. Without --capabilities the
      first admin is invited with all of them, and everybody after with edit.

  npm run --silent admin -- members
      Lists the members: address, name, capabilities and state, separated by tabs.
`;

await runTool((args) => answerTo(parseAdminRequest(args)));

/** Does what was asked; gives what to print. */
async function answerTo(request: AdminRequest): Promise<string> {
  switch (request.command) {
    case 'help':
      return help;
    case 'members':
      return listMembers();
    case 'invite': {
      const invited = await inviteFromCommandLine(new Date(), request);
      if (!invited.ok) throw new Mistake(invited.refusal.message);
      return `${env().FACTDESK_URL}/join/${invited.value.token}\n`;
    }
  }
}

async function listMembers(): Promise<string> {
  const lines = (await everyMember()).map(({ email, name, capabilities, suspended }) =>
    [email, name, capabilities.join(','), suspended ? 'suspended' : 'active'].join('\t'),
  );
  return lines.map((line) => `${line}\n`).join('');
}
