import type { EntityKind } from '@dateline/sdk'
import { useState } from 'react'
import { EntityPicker, type Picked } from './entity-picker.tsx'

/** Several entities, each of which can be taken out, and a field to find one more. */
export function EntitiesPicker({
  label,
  kinds,
  initial,
  offersNew = true,
  except = [],
  onChange,
}: {
  label: string
  /** Of which kinds they may be. @default all */
  kinds?: readonly EntityKind[]
  initial: readonly Picked[]
  /** Whether they may be such as the archive does not know. */
  offersNew?: boolean
  /** Ids of entities that are not to be found. */
  except?: readonly string[]
  onChange: (picked: readonly Picked[]) => void
}) {
  const [picked, setPicked] = useState(initial)
  const change = (now: readonly Picked[]) => {
    setPicked(now)
    onChange(now)
  }
  return (
    <div className="entities-picker">
      <EntityPicker
        label={label}
        {...(kinds && { kinds })}
        offersNew={offersNew}
        except={[...except, ...picked.flatMap(({ id }) => id ?? [])]}
        clearsOnPick
        onPick={one => one && change([...picked, one])}
      />
      {picked.length > 0 && (
        <ul className="picked">
          {picked.map(one => (
            <li key={`${one.id} ${one.kind} ${one.name}`}>
              {one.name}{' '}
              <button
                type="button"
                aria-label={`Take out ${one.name}`}
                onClick={() => change(picked.filter(it => it !== one))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
