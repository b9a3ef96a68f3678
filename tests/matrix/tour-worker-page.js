/** The page of the tour in a web worker. */
const asked = new URLSearchParams(location.search)
const worker = new Worker(new URL('./tour-worker.js', import.meta.url), { type: 'module' })
worker.addEventListener('message', ({ data }) => {
  document.title = JSON.stringify(data)
})
worker.addEventListener('error', ({ message }) => {
  document.title = message
})
worker.postMessage([`${location.origin}/graphql`, asked.get('token'), asked.get('name')])
