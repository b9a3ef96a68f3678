import type { ArchiveMembership } from '@dateline/store'
import { Article } from './article.ts'
import { articleOf, part } from './article-part.ts'
import { builder } from './builder.ts'
import { Entity, entityOf } from './entity.ts'
import { Organization } from './organization.ts'
import { TextSpan } from './text-span.ts'
import type { Told } from './told.ts'

export const Membership = builder.objectRef<Told<ArchiveMembership>>('Membership').implement({
  description:
    'That somebody or something belongs to an organization, as articles say. Words and article are those of the newest one that says so.',
  fields: t => ({
    organization: t.field({
      type: Organization,
      description: 'The organization.',
      resolve: ({ organization }, _, context) => entityOf(organization, context),
    }),
    member: t.field({
      type: Entity,
      description: 'Who or what belongs to it: a country, another organization, a person.',
      resolve: ({ member }, _, context) => entityOf(member, context),
    }),
    span: t.field({
      type: TextSpan,
      description: 'The words that say so.',
      resolve: membership => part(membership.span, membership),
    }),
    article: t.field({
      type: Article,
      description: 'The newest article that says so.',
      resolve: (membership, _, context) => articleOf(membership, context),
    }),
    firstReportedOn: t.expose('firstReportedOn', {
      type: 'Date',
      description: 'When the first article that says so was published.',
    }),
    lastReportedOn: t.expose('lastReportedOn', {
      type: 'Date',
      description: 'When the last article that says so was published.',
    }),
    articleCount: t.exposeInt('articleCount', { description: 'How many articles say so.' }),
  }),
})
