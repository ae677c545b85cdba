import './without-network.ts';
import { Worker } from 'node:worker_threads';
import { isQuestion, type Question } from './border.ts';
import { isTaskName, performHere } from './tasks.ts';
import { Unreadable } from './unreadable.ts';

// The isolated process: one question after the other, as they come. See IsolatedProcess.

// While a task computes, this thread hears nothing, not even that the desk is gone. So another one
// looks.
new Worker(new URL('./end-with-desk.ts', import.meta.url), { workerData: process.ppid }).unref();

process.on('disconnect', () => process.exit());
process.on('message', async (told) => {
  if (isQuestion(told)) process.send?.({ number: told.number, ...(await answer(told)) });
});

async function answer({ task, input }: Question) {
  try {
    return isTaskName(task) ? { output: await performHere(task, input) } : { problem: null };
  } catch (error) {
    return { problem: error instanceof Unreadable ? error.message : null };
  }
}
