import type { NamedEntityFragment } from '../generated/operations.ts'
import type { OnCorrect } from './correction-form.tsx'
import { EntityPicker, referenceTo } from './entity-picker.tsx'

/** Whom or what the words of a mention name. */
export function MentionFields({ entity, onCorrect }: { entity: NamedEntityFragment; onCorrect: OnCorrect }) {
  return (
    <EntityPicker
      label="It names"
      initial={entity}
      onPick={picked =>
        onCorrect(picked && picked.id !== entity.id ? { mention: { entity: referenceTo(picked) } } : null)
      }
    />
  )
}
