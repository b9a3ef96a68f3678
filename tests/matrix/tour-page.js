import { tour } from './tour.js'

/** The tour in a page: what it saw becomes the page's title. The URL of the service is the SDK's default. */
const asked = new URLSearchParams(location.search)
tour('/graphql', asked.get('token'), asked.get('name')).then(
  seen => {
    document.title = JSON.stringify(seen)
  },
  error => {
    document.title = String(error)
  },
)
