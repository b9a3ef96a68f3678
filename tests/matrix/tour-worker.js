import { tour } from './tour.js'

/** The tour in a web worker, which answers the URL, token and name that it is sent with what it saw. */
self.addEventListener('message', async ({ data }) => {
  self.postMessage(await tour(...data).catch(String))
})
