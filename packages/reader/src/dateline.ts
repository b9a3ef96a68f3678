import { createDateline } from '@dateline/sdk'

/** The service that this page came from. */
export const dateline = createDateline({ url: '/graphql', clientName: 'dateline-reader' })
