import { createDateline, type Dateline } from '@dateline/sdk'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { archive } from './service/archive.ts'
import { type Listening, listening, TOKEN } from './service/listening.ts'

let service: Listening
let dateline: Dateline

beforeAll(async () => {
  service = await listening(archive().slice(0, 4))
  dateline = createDateline({ url: `${service.url}/graphql`, token: TOKEN })
})

afterAll(() => service.close())

describe('the SDK edits', () => {
  it('annotations, and takes a review back', async () => {
    const [figure] = (await dateline.figures.list({ first: 1 })).items
    const annotation = figure?.id ?? expect.unreachable()
    const result = await dateline.annotations.review({ annotation, verdict: 'REJECTED', note: 'No.' })
    if (result.__typename !== 'ReviewAnnotationSuccess') throw new Error(result.message)
    expect(result.annotation).toMatchObject({ id: annotation, review: { verdict: 'REJECTED', reviewedBy: 'owner' } })
    expect((await dateline.figures.list()).totalCount).toBe(3)
    expect((await dateline.figures.list({ filter: { reviews: ['REJECTED'] } })).totalCount).toBe(1)
    expect(await dateline.annotations.get(annotation)).toMatchObject({
      id: annotation,
      review: { verdict: 'REJECTED' },
    })
    const rejected = await dateline.annotations.rejectedIn(figure?.article.id ?? '')
    expect(rejected).toMatchObject({ mentions: [], figures: [{ id: annotation, review: { note: 'No.' } }] })
    expect(await dateline.edits.undo(result.edit.id)).toMatchObject({ edit: { type: 'UNDO' } })
    expect((await dateline.figures.list()).totalCount).toBe(4)
    expect(await dateline.annotations.get(annotation)).toMatchObject({ id: annotation, review: null })
    expect(await dateline.annotations.get('Figure:none')).toBeNull()
  })

  it('entities, and says why it does not', async () => {
    const [berg, dahl] = await Promise.all(['Berg', 'Dahl'].map(idNamed))
    if (!berg || !dahl) throw new Error('The archive lacks somebody.')
    expect(await dateline.entities.merge({ into: berg, entities: [dahl] })).toMatchObject({
      entity: { id: berg, articleCount: 2 },
    })
    expect(await dateline.entities.rename({ entity: dahl, name: 'Maren Holt' })).toMatchObject({
      entity: { id: berg, name: 'Maren Holt' },
    })
    expect(await dateline.entities.edits(berg)).toMatchObject({
      separableNames: ['Maren Holt Dahl'],
      edits: [
        { type: 'MERGE', by: 'owner', names: ['Maren Holt Dahl'] },
        { type: 'RENAME', names: ['Maren Holt'] },
      ],
    })
    expect(await dateline.entities.split({ entity: berg, names: ['Maren Holt Dahl'] })).toMatchObject({
      splitOff: { id: dahl },
    })
    expect(await dateline.entities.split({ entity: berg, names: ['Nobody'] })).toMatchObject({
      __typename: 'InvalidInputError',
      path: ['input', 'names', '0'],
    })
  })
})

async function idNamed(name: string): Promise<string | undefined> {
  return (await dateline.entities.list({ filter: { name }, first: 1 })).items[0]?.id
}
