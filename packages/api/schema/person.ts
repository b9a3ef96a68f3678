import type { ArchiveEntity } from '@dateline/store'
import { builder } from './builder.ts'
import { Entity } from './entity.ts'
import { firstOfEach } from './first-of-each.ts'
import { Node } from './node.ts'
import { Role } from './role.ts'

export const Person = builder.objectRef<ArchiveEntity>('Person')

Person.implement({
  description: 'A person.',
  interfaces: () => [Entity, Node],
  fields: t => ({
    roles: t.field({
      type: [Role],
      description: 'What articles call the person: the newest article first, each role once.',
      resolve: ({ roles }) => firstOfEach(roles, ({ title, of, former }) => JSON.stringify([title, of, former])),
    }),
  }),
})
