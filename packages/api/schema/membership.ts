import type { ArchiveMembership } from '@dateline/store'
import { Article } from './article.ts'
import { articleOf, part } from './article-part.ts'
import { builder } from './builder.ts'
import { Entity, entityOf } from './entity.ts'
import { Organization } from './organization.ts'
import { TextSpan } from './text-span.ts'

export const Membership = builder.objectRef<ArchiveMembership>('Membership').implement({
  description: 'That somebody or something belongs to an organization, as an article says.',
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
      description: 'The article that says so.',
      resolve: (membership, _, context) => articleOf(membership, context),
    }),
  }),
})
