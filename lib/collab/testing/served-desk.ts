import { afterAll, afterEach, beforeAll } from 'vitest';
import { type Desk, openDesk } from './newsroom.ts';
import { type Approach, DeskWindow, until } from './window.ts';

/** A desk's socket, as the tests of a file use it. */
export type ServedDesk = {
  readonly url: string;
  /** A window in which a member opens a brief; it is closed behind the test. */
  window(briefId: string, approach: Approach): DeskWindow;
  /** Stops the process that serves, and starts another one at the same address. */
  restart(): Promise<void>;
};

/** Serves a desk to all tests of a file, from before the first to after the last. */
export function servedDesk(): ServedDesk {
  let desk: Desk;
  const windows: DeskWindow[] = [];

  async function serve(port?: number): Promise<void> {
    desk = await openDesk(port);
    await until(() => desk.collaboration.notReady() === null);
  }

  beforeAll(() => serve());
  afterEach(() => {
    for (const window of windows.splice(0)) window.close();
  });
  afterAll(() => desk.close());

  return {
    get url() {
      return desk.url;
    },
    window(briefId, approach) {
      const window = new DeskWindow(desk.url, briefId, approach);
      windows.push(window);
      return window;
    },
    async restart() {
      const { port } = new URL(desk.url);
      await desk.close();
      await serve(Number(port));
    },
  };
}
