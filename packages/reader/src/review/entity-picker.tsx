import type { EntityKind, EntityReference } from '@dateline/sdk'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCombobox } from 'downshift'
import { useState } from 'react'
import { dateline } from '../dateline.ts'
import { EntitiesNamedDocument } from '../generated/operations.ts'
import { countWords, KINDS, titleWords, valueWords } from '../words.ts'

/** An entity that somebody has chosen: one of the archive, or one that it does not know yet. */
export type Picked = { readonly name: string; readonly kind: EntityKind; readonly id: string | null }

/** How the service is told of an entity that was chosen. */
export function referenceTo({ id, kind, name }: Picked): EntityReference {
  return id === null ? { named: { kind, name } } : { id }
}

/**
 * A field in which an entity is found by its name while it is typed. Emptied, it says that there is none.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function EntityPicker({
  label,
  kinds = KINDS.map(({ kind }) => kind),
  initial = null,
  offersNew = true,
  clearsOnPick = false,
  except = [],
  onPick,
}: {
  label: string
  /** Of which kinds it may be. @default all */
  kinds?: readonly EntityKind[]
  /** What stands in it at first. */
  initial?: Picked | null
  /** Whether it may be one that the archive does not know. */
  offersNew?: boolean
  /** Whether the field is for the next one when one is chosen. */
  clearsOnPick?: boolean
  /** Ids of entities that are not to be found. */
  except?: readonly string[]
  onPick: (picked: Picked | null) => void
}) {
  const [typed, setTyped] = useState('')
  const name = typed.trim()
  const { data, isPlaceholderData } = useQuery({
    queryKey: ['named', name, kinds],
    queryFn: async ({ signal }) =>
      (await dateline.query(EntitiesNamedDocument, { name, kinds }, { signal })).entities.nodes,
    enabled: name !== '',
    placeholderData: keepPreviousData,
  })
  const found = name === '' ? [] : (data ?? []).filter(({ id }) => !except.includes(id))
  const isKnown = (kind: EntityKind) => found.some(entity => entity.kind === kind && entity.name === name)
  const added = offersNew && data && !isPlaceholderData && name !== '' ? kinds.filter(kind => !isKnown(kind)) : []
  const items: Picked[] = [...found, ...added.map(kind => ({ name, kind, id: null }))]
  const box = useCombobox<Picked>({
    items,
    itemToString: item => item?.name ?? '',
    itemToKey: item => item && `${item.id ?? 'new'} ${item.kind}`,
    initialSelectedItem: initial,
    stateReducer: (_, { type, changes }) =>
      type === useCombobox.stateChangeTypes.InputBlur
        ? { ...changes, inputValue: changes.inputValue === '' ? '' : (changes.selectedItem?.name ?? '') }
        : changes,
    onInputValueChange: ({ inputValue, type }) => {
      if (type !== useCombobox.stateChangeTypes.InputChange) return
      setTyped(inputValue)
      if (inputValue.trim() === '') onPick(null)
    },
    onSelectedItemChange: ({ selectedItem }) => {
      if (!selectedItem) return
      onPick(selectedItem)
      if (clearsOnPick) box.reset()
    },
  })
  const named = box.getLabelProps()
  const isOpen = box.isOpen && items.length > 0
  return (
    <div className="picker">
      <label id={named.id} htmlFor={named.htmlFor}>
        {label}
      </label>
      <input {...box.getInputProps()} type="text" spellCheck={false} placeholder="a name …" />
      <ul {...box.getMenuProps()} hidden={!isOpen}>
        {isOpen &&
          items.map((item, index) => {
            const entity = found[index]
            return (
              <li
                {...box.getItemProps({ item, index })}
                key={`${item.id ?? 'new'} ${item.kind}`}
                className={box.highlightedIndex === index ? 'highlighted' : undefined}
              >
                {entity ? (
                  <>
                    <span className={`mention ${valueWords(entity.kind)}`}>{entity.name}</span>{' '}
                    <span className="meta">{countWords(entity.articleCount, 'article')}</span>
                  </>
                ) : (
                  `${titleWords(item.kind)} not in the archive: ${item.name}`
                )}
              </li>
            )
          })}
      </ul>
    </div>
  )
}
