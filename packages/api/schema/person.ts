import { fold } from '@dateline/articles'
import type { ArchiveEntity } from '@dateline/store'
import { after } from './awaitable.ts'
import { builder } from './builder.ts'
import { Entity } from './entity.ts'
import { Node } from './node.ts'
import { Role } from './role.ts'
import { inOrder, ToldOrder, toldOf } from './told.ts'

export const Person = builder.objectRef<ArchiveEntity>('Person')

Person.implement({
  description: 'A person.',
  interfaces: () => [Entity, Node],
  fields: t => ({
    roles: t.field({
      type: [Role],
      description:
        'What articles call the person: each role once, without regard to case. For how it changed over time, `orderBy: FIRST_REPORTED_ASC`.',
      args: {
        orderBy: t.arg({
          type: ToldOrder,
          required: true,
          defaultValue: 'LAST_REPORTED_DESC',
          description: 'In which order.',
        }),
      },
      resolve: ({ roles }, { orderBy }) =>
        after(roles, all =>
          inOrder(
            toldOf(all, ({ title, of, former }) => JSON.stringify([fold(title), of, former])),
            orderBy,
          ),
        ),
    }),
  }),
})
