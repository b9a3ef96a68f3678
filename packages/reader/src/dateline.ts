import { createDateline } from '@dateline/sdk'
import { tokenHeaders } from './token.ts'

/** The service that this page came from. */
export const dateline = createDateline({ url: '/graphql', headers: tokenHeaders, clientName: 'dateline-reader' })
