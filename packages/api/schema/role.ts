import type { ArchiveRole } from '@dateline/store'
import { Article } from './article.ts'
import { articleOf, part } from './article-part.ts'
import { after } from './awaitable.ts'
import { builder } from './builder.ts'
import { Entity, optionalEntityOf } from './entity.ts'
import { Organization } from './organization.ts'
import { Place } from './place.ts'
import { TextSpan } from './text-span.ts'
import type { Told } from './told.ts'

export const Role = builder.objectRef<Told<ArchiveRole>>('Role').implement({
  description:
    'What a person is or was, as articles say: “Deputy Health Minister”. Words and article are those of the newest one that says so.',
  fields: t => ({
    title: t.exposeString('title', { description: 'The words for it: “Deputy Health Minister”.' }),
    of: t.field({
      type: Entity,
      nullable: true,
      description: 'The organization or place in which the person is that; null when the text does not name it.',
      resolve: ({ of }, _, context) => optionalEntityOf(of, context),
    }),
    organization: t.field({
      type: Organization,
      nullable: true,
      description: 'The same as `of` when that is an organization, else null.',
      resolve: ({ of }, _, context) =>
        after(optionalEntityOf(of, context), entity => (entity?.kind === 'ORGANIZATION' ? entity : null)),
    }),
    place: t.field({
      type: Place,
      nullable: true,
      description: 'The same as `of` when that is a place, else null.',
      resolve: ({ of }, _, context) =>
        after(optionalEntityOf(of, context), entity => (entity?.kind === 'PLACE' ? entity : null)),
    }),
    former: t.exposeBoolean('former', {
      description: 'Whether the text calls the role past: “the former president”.',
    }),
    span: t.field({
      type: TextSpan,
      description: 'The words that say so.',
      resolve: role => part(role.span, role),
    }),
    article: t.field({
      type: Article,
      description: 'The newest article that says so.',
      resolve: (role, _, context) => articleOf(role, context),
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
