/** Reads one page and ends. Started by `read-in-thread.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import * as v from 'valibot';

import { readTwice } from '#page/second-look.ts';

import { parsePage } from './parse-page.ts';

const { url, html } = v.parse(v.object({ url: v.string(), html: v.string() }), workerData);
const { page, window } = parsePage(html);
parentPort?.postMessage(readTwice(page, url, { window }));
