import { parentPort, workerData } from 'node:worker_threads';
import { composeSupergraph } from '../compose/compose-supergraph.ts';

// What was composed before need not be shown to be reachable again.
parentPort?.postMessage(composeSupergraph(workerData, { reachable: false }));
