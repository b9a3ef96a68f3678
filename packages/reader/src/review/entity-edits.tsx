import type { EditedEntity, Edit as EditMade } from '@dateline/sdk'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { dateline } from '../dateline.ts'
import {
  MergeDocument,
  RenameDocument,
  type ShownEntityFragment,
  SplitOffDocument,
  TakeBackDocument,
} from '../generated/operations.ts'
import { Notice } from '../notice.tsx'
import { momentWords } from '../words.ts'
import { EditProblem, type EditResult, useEdit } from './edit.tsx'
import { EntitiesPicker } from './entities-picker.tsx'
import type { Picked } from './entity-picker.tsx'
import { sendEdit } from './send-edit.ts'
import { WithToken } from './token-request.tsx'

/** What an editor can make of an entity: another name, one of several, several of one; and what was made of it, to be taken back. */
export function EntityEdits({ entity }: { entity: ShownEntityFragment }) {
  const asked = useQuery({
    queryKey: ['edits', entity.id],
    queryFn: ({ signal }) => dateline.entities.edits(entity.id, { signal }),
  })
  return (
    <section className="entity-edits" aria-label="Edit">
      <h2>Edit</h2>
      <WithToken>
        <Notice asked={asked} />
        {asked.data && (
          <>
            <Rename entity={entity} edited={asked.data} />
            <Merge entity={entity} edited={asked.data} />
            <Split edited={asked.data} />
            <Edits edited={asked.data} />
          </>
        )}
      </WithToken>
    </section>
  )
}

/** Makes an edit of an entity, unless another editor has edited it since it was seen: then it is to be looked at first. */
async function unlessEdited(seen: EditedEntity, edit: () => Promise<EditResult>): Promise<EditResult> {
  const now = await dateline.entities.edits(seen.id)
  const idsOf = (edited: EditedEntity | null) => edited?.edits.map(({ id }) => id).join()
  if (idsOf(now) === idsOf(seen)) return edit()
  return {
    __typename: 'Newer',
    message: 'Another editor has edited this in the meantime. Look at it as it is now, then do it again.',
  }
}

function Rename({ entity, edited }: { entity: ShownEntityFragment; edited: EditedEntity }) {
  const edit = useEdit((name: string) =>
    unlessEdited(edited, async () => {
      const input = { entity: entity.id, name }
      return (await sendEdit(RenameDocument, { input })).renameEntity
    }),
  )
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    edit.make(`${new FormData(event.currentTarget).get('name')}`)
  }
  return (
    <>
      <form onSubmit={onSubmit} aria-busy={edit.isPending}>
        <label htmlFor="name">Name</label>
        <input
          key={entity.name}
          id="name"
          name="name"
          type="text"
          defaultValue={entity.name}
          maxLength={200}
          required
        />
        <button type="submit" className="quiet">
          Rename
        </button>
      </form>
      <EditProblem edit={edit} />
    </>
  )
}

function Merge({ entity, edited }: { entity: ShownEntityFragment; edited: EditedEntity }) {
  const [others, setOthers] = useState<readonly Picked[]>([])
  const [made, setMade] = useState(0)
  const edit = useEdit(
    (entities: readonly string[]) =>
      unlessEdited(edited, async () => {
        const input = { into: entity.id, entities }
        return (await sendEdit(MergeDocument, { input })).mergeEntities
      }),
    () => {
      setOthers([])
      setMade(made + 1)
    },
  )
  const ids = others.flatMap(({ id }) => id ?? [])
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (ids.length > 0) edit.make(ids)
  }
  return (
    <>
      <form onSubmit={onSubmit} aria-busy={edit.isPending}>
        <EntitiesPicker
          key={made}
          label="The same as"
          kinds={[entity.kind]}
          initial={[]}
          offersNew={false}
          except={[entity.id]}
          onChange={setOthers}
        />
        <button type="submit" className="quiet">
          Merge into this one
        </button>
      </form>
      <EditProblem edit={edit} />
    </>
  )
}

function Split({ edited }: { edited: EditedEntity }) {
  const { id, separableNames } = edited
  const edit = useEdit((names: readonly string[]) =>
    unlessEdited(edited, async () => (await sendEdit(SplitOffDocument, { input: { entity: id, names } })).splitEntity),
  )
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const names = new FormData(event.currentTarget).getAll('name').map(String)
    if (names.length > 0) edit.make(names)
  }
  if (separableNames.length === 0) return null
  return (
    <>
      <form onSubmit={onSubmit} aria-busy={edit.isPending}>
        <fieldset>
          <legend>Names that are those of another</legend>
          {separableNames.map(name => (
            <label key={name}>
              <input type="checkbox" name="name" value={name} /> {name}
            </label>
          ))}
        </fieldset>
        <button type="submit" className="quiet">
          Split off
        </button>
      </form>
      <EditProblem edit={edit} />
    </>
  )
}

function Edits({ edited }: { edited: EditedEntity }) {
  const undo = useEdit(async (edit: string) => (await sendEdit(TakeBackDocument, { edit })).undoEdit)
  return (
    <>
      {edited.edits.length > 0 && (
        <ol className="lines" aria-label="Edits that stand">
          {edited.edits.map(one => (
            <li key={one.id}>
              <span>{whatWords(one)}</span>
              <span className="meta">
                {one.by}, {momentWords(one.at)}
              </span>
              <button
                type="button"
                className="quiet"
                aria-label={`Undo: ${whatWords(one)}`}
                onClick={() => undo.make(one.id)}
              >
                Undo
              </button>
            </li>
          ))}
        </ol>
      )}
      <EditProblem edit={undo} />
    </>
  )
}

function whatWords({ type, names }: EditMade): string {
  const named = names.map(name => `“${name}”`).join(', ')
  switch (type) {
    case 'MERGE':
      return `Merged with ${named}`
    case 'SPLIT':
      return `Split off ${named}`
    case 'RENAME':
      return `Renamed ${named}`
    default:
      return named
  }
}
