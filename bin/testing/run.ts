import { execFile } from 'node:child_process';
import { join } from 'node:path';

/** Runs a tool as a process of its own; gives what it printed and how it ended. */
export function runTool(
  tool: string,
  ...args: string[]
): Promise<{ code: number; out: string; err: string }> {
  const env = { ...process.env, FACTDESK_URL: 'https://desk.example' };
  return new Promise((resolve) => {
    const script = join(import.meta.dirname, '..', tool);
    const child = execFile(process.execPath, [script, ...args], { env }, (_, out, err) => {
      resolve({ code: child.exitCode ?? -1, out, err });
    });
  });
}
