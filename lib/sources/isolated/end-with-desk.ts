import { workerData } from 'node:worker_threads';

// Ends the isolated process within a second after the desk's own, however that one ended.

setInterval(() => {
  if (process.ppid !== workerData) process.kill(process.pid, 'SIGKILL');
}, 1000);
