/** How far apart looks at pages of one host are, in seconds. */
export const PAUSE_FOR_A_HOST = 15;

/** No host is asked for more pages than this in one go. */
export const MOST_OF_A_HOST = 20;

/**
 * Spreads looks so that each host has its pauses: how many seconds to wait before each, in the order
 * given. Those that would be too many for their host are left for another time.
 */
export function turnsOfHosts<T extends { address: string }>(
  tasks: readonly T[],
  most: number,
): Array<T & { wait: number }> {
  const asked = new Map<string, number>();
  const turns: Array<T & { wait: number }> = [];
  for (const task of tasks) {
    const host = hostOf(task.address);
    const before = asked.get(host) ?? 0;
    if (before >= MOST_OF_A_HOST || turns.length >= most) continue;
    asked.set(host, before + 1);
    turns.push({ ...task, wait: before * PAUSE_FOR_A_HOST });
  }
  return turns;
}

/** Without what an address may carry before its host and behind it. */
function hostOf(address: string): string {
  const [, host = address] = /^https?:\/\/(?:[^/?#@]*@)?([^/?#]+)/i.exec(address) ?? [];
  return host.toLowerCase();
}
