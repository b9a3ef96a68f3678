import type { RevisionRecord } from '@dateline/store'
import { builder } from './builder.ts'

export const Revision = builder.objectRef<RevisionRecord>('Revision').implement({
  description: 'One of the texts that an article has had.',
  fields: t => ({
    revision: t.exposeInt('revision', { description: 'Which one it is, from 1.' }),
    importedAt: t.expose('importedAt', { type: 'DateTime', description: 'When this text was imported.' }),
    sha256: t.exposeString('sha256', {
      description: 'The SHA-256 of the source’s bytes, as 64 hexadecimal digits.',
    }),
  }),
})
