import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';

/** A letter as it came in: to whom, its text, and the name that mail servers know it by. */
export type Received = { to: string; text: string; id: string };

/** A mail server that keeps what it is given. */
export type Mailbox = {
  url: string;
  /** Everything that came in, oldest first. */
  letters: Received[];
  /** Set while it takes nothing. */
  isDown: boolean;
  /** Resolves when there are so many letters. */
  holds: (count: number) => Promise<void>;
  close: () => void;
};

/** Starts a mail server on loopback that takes every letter (RFC 5321, as much as is needed). */
export async function startMailbox(): Promise<Mailbox> {
  const letters: Received[] = [];
  const arrivals = new EventTarget();
  const server = createServer((socket) => {
    if (mailbox.isDown) return socket.end('421 not now\r\n');
    receive(socket, (letter) => {
      letters.push(letter);
      arrivals.dispatchEvent(new Event('arrival'));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('The mail server has no port.');
  const mailbox: Mailbox = {
    url: `smtp://127.0.0.1:${address.port}`,
    letters,
    isDown: false,
    async holds(count) {
      while (letters.length < count) await once(arrivals, 'arrival');
    },
    close: () => server.close(),
  };
  return mailbox;
}

function receive(socket: Socket, keep: (letter: Received) => void): void {
  let rest = '';
  let to = '';
  let data: string[] | null = null;
  socket.setEncoding('utf8').write('220 mailbox\r\n');
  socket.on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\r\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (data && line !== '.') {
        data.push(line);
      } else if (data) {
        const message = data.join('\n');
        keep({ to, text: textOf(message), id: /^Message-ID: (.*)$/im.exec(message)?.[1] ?? '' });
        data = null;
        socket.write('250 kept\r\n');
      } else if (line === 'DATA') {
        data = [];
        socket.write('354 go on\r\n');
      } else if (line === 'QUIT') {
        socket.end('221 bye\r\n');
      } else {
        to = /^RCPT TO:<(.*)>/.exec(line)?.[1] ?? to;
        socket.write('250 fine\r\n');
      }
    }
  });
}

/** The text below the headers, with the line breaks and signs that quoted-printable hides. */
function textOf(message: string): string {
  return message
    .slice(message.indexOf('\n\n') + 2)
    .replace(/=\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
