import { LAYERS, type Layer } from './mark.ts'
import { valueWords } from './words.ts'

/** Switches each kind of marks on and off; its label looks like the marks: it is their legend. */
export function LayerSwitches({ hidden, onToggle }: { hidden: ReadonlySet<Layer>; onToggle: (layer: Layer) => void }) {
  return (
    <fieldset className="layers" lang="en" dir="ltr">
      <legend className="unseen">Marks in the text</legend>
      {LAYERS.map(({ layer, plural }) => (
        <label key={layer}>
          <input type="checkbox" checked={!hidden.has(layer)} onChange={() => onToggle(layer)} />
          <span className={CLASSES[layer] ?? `mention ${valueWords(layer)}`}>{plural}</span>
        </label>
      ))}
    </fieldset>
  )
}

const CLASSES: Partial<Record<Layer, string>> = { STATEMENT: 'said', FIGURE: 'figure', DATE: 'date' }
