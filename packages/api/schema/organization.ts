import type { ArchiveEntity } from '@dateline/store'
import { after } from './awaitable.ts'
import { builder } from './builder.ts'
import { Entity } from './entity.ts'
import { Membership } from './membership.ts'
import { Node } from './node.ts'
import { toldOf } from './told.ts'

export const Organization = builder.objectRef<ArchiveEntity>('Organization')

Organization.implement({
  description: 'An organization: a ministry, a company, an alliance, a news agency.',
  interfaces: () => [Entity, Node],
  fields: t => ({
    abbreviation: t.exposeString('abbreviation', {
      nullable: true,
      description: 'Its short name in capitals: “CSTO”. Null when no article uses one.',
    }),
    members: t.field({
      type: [Membership],
      description: 'Who and what belongs to it, as articles say: the newest article first, each member once.',
      resolve: ({ members }) => after(members, all => toldOf(all, ({ member }) => member)),
    }),
  }),
})
