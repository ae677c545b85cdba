// What the servers that are measured have in common: each is a process of its own.

/** What a server says of itself. */
export type Meter = {
  kind: 'meter';
  /** Processor time since it began, in milliseconds. */
  cpu: number;
  /** Resident memory in bytes. */
  memory: number;
  /** Open documents. */
  documents: number;
};

export type Told = Meter | { kind: 'ready' };

/** Tells whoever started this process that it is ready, and what it costs whenever it is asked. */
export function serveMeter(documents: () => number): void {
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    tell({
      kind: 'meter',
      cpu: (user + system) / 1000,
      memory: process.memoryUsage.rss(),
      documents: documents(),
    });
  });
  tell({ kind: 'ready' });
}

/** The port of this machine on which a server was told to listen. */
export function givenPort(): number {
  return Number(process.env.PORT);
}

function tell(told: Told): void {
  process.send?.(told);
}
