import type { ArchiveSummary } from '@dateline/store'
import { builder } from './builder.ts'
import { CHANGES, encodeCursor } from './cursor.ts'

const Archive = builder.objectRef<ArchiveSummary>('Archive').implement({
  description: 'All articles together.',
  fields: t => ({
    articleCount: t.exposeInt('articleCount', { description: 'How many articles there are.' }),
    personCount: t.exposeInt('personCount', { description: 'How many people they know.' }),
    organizationCount: t.exposeInt('organizationCount', { description: 'How many organizations they know.' }),
    placeCount: t.exposeInt('placeCount', { description: 'How many places they know.' }),
    mentionCount: t.exposeInt('mentionCount', { description: 'How many mentions of entities they have.' }),
    statementCount: t.exposeInt('statementCount', { description: 'How many statements they have.' }),
    figureCount: t.exposeInt('figureCount', { description: 'How many figures they have.' }),
    eventCount: t.exposeInt('eventCount', { description: 'How many events they have.' }),
    firstPublishedOn: t.expose('firstPublishedOn', {
      type: 'Date',
      nullable: true,
      description: 'When the oldest article was published; null without articles.',
    }),
    lastPublishedOn: t.expose('lastPublishedOn', {
      type: 'Date',
      nullable: true,
      description: 'When the newest article was published; null without articles.',
    }),
    cursor: t.string({
      description:
        'Where the archive stands among its changes. Who reads this, then the articles, and then watches `archiveChanged(after:)` from here on misses nothing.',
      resolve: ({ position }) => encodeCursor(CHANGES, position),
    }),
    version: t.exposeInt('version', {
      description: 'Grows with every change: as long as it stays, so do all answers.',
    }),
  }),
})

builder.queryField('archive', t =>
  t.field({
    type: Archive,
    description: 'How much there is of everything.',
    resolve: (_, _args, { reads }) => reads.summary(),
  }),
)
