/** The program of the thread that `inspectApart` starts. */
import { parentPort, workerData } from 'node:worker_threads';
import { inspectHere, type BytesRequest } from './inspect-apart.js';

parentPort?.postMessage(await inspectHere(workerData as BytesRequest));
