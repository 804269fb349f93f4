import { definitionSets, disputedFacts } from '../../../core/facts/definitions.ts'
import type { FactName } from '../../../core/facts/fact.ts'
import { computeFacts } from '../../../core/facts/facts.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { Select } from '../../ui/Select.tsx'
import { withDefinitions } from './factEdits.ts'

/** For a time that houses measure differently: whose definition is meant here, and for what is written next. */
export function FactMeaning({ name, postmortem }: { name: FactName; postmortem: Postmortem }) {
  const edit = useApp((state) => state.edit)
  const today = useApp((state) => state.today)
  const house = useApp((state) => state.library.definitions ?? 'recommended')
  const saveLibrary = useApp((state) => state.saveLibrary)
  const readOnly = useApp((state) => state.readOnly !== null)
  if (!disputedFacts.has(name)) return null
  const chosen = postmortem.definitions ?? 'recommended'
  const options = definitionSets
    .filter(({ id, times }) => id === 'recommended' || id === chosen || times[name] !== undefined)
    .map(({ id, label }) => {
      const fact = computeFacts(withDefinitions(postmortem, id), { today }).get(name)
      return { value: id, label: `${label}: ${fact?.text ?? ''}` }
    })
  return (
    <div className="fact-meaning">
      <Select
        label="Whose definition"
        value={chosen}
        options={options}
        disabled={readOnly}
        onChange={(id) => edit('Choose a definition', (now) => withDefinitions(now, id))}
      />
      {chosen !== house && (
        <Button
          look="link"
          onClick={() =>
            void saveLibrary((library) => {
              const { definitions: _, ...rest } = library
              return chosen === 'recommended' ? rest : { ...rest, definitions: chosen }
            })
          }
        >
          Use it for new postmortems
        </Button>
      )}
    </div>
  )
}
