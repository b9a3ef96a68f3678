import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'

/** The tour in a worker thread in which there is no `process`: `tour-thread.js URL TOKEN NAME` prints what it saw. */
if (isMainThread) {
  const worker = new Worker(new URL(import.meta.url), { workerData: process.argv.slice(2) })
  worker.on('message', seen => console.log(JSON.stringify(seen)))
} else {
  delete globalThis.process
  const { tour } = await import('./tour.js')
  parentPort.postMessage(await tour(...workerData))
}
