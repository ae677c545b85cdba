import { Worker } from 'node:worker_threads';
import type { LoggedEdit, Projection, StoredDocument } from '../data/brief/document-log.ts';

export type ReplayQuestion = {
  number: number;
  stored: StoredDocument;
  edits: readonly LoggedEdit[];
};

export type ReplayAnswer =
  | { number: number; projection: Projection }
  | { number: number; problem: string };

/**
 * Replays edits in a thread of its own: a brief of 50,000 words takes half a second to read, in
 * which the thread that carries everybody's keystrokes would stand still.
 */
export class Replayer {
  readonly #asked = new Map<number, PromiseWithResolvers<Projection>>();
  #thread: Worker | null = null;
  #count = 0;

  /** @throws Error where the replay failed or the thread ended */
  replay(stored: StoredDocument, edits: readonly LoggedEdit[]): Promise<Projection> {
    this.#thread ??= this.#begin();
    this.#count += 1;
    const asked = Promise.withResolvers<Projection>();
    this.#asked.set(this.#count, asked);
    const question: ReplayQuestion = { number: this.#count, stored, edits };
    this.#thread.postMessage(question);
    return asked.promise;
  }

  async stop(): Promise<void> {
    await this.#thread?.terminate();
  }

  #begin(): Worker {
    const thread = new Worker(new URL('./replay-thread.ts', import.meta.url));
    thread.unref();
    thread.on('message', (answer: ReplayAnswer) => {
      const asked = this.#asked.get(answer.number);
      this.#asked.delete(answer.number);
      if ('projection' in answer) asked?.resolve(answer.projection);
      else asked?.reject(new Error(answer.problem));
    });
    // It begins anew with the next question.
    thread.on('error', (error) => this.#giveUp(error));
    thread.on('exit', () => this.#giveUp(new Error('The thread that reads briefs ended.')));
    return thread;
  }

  #giveUp(error: Error): void {
    this.#thread = null;
    for (const { reject } of this.#asked.values()) reject(error);
    this.#asked.clear();
  }
}
