import { useApp } from '../../store/useApp.ts'
import { TextField } from '../../ui/TextField.tsx'

/** Authors in one line, separated by commas. */
export function NameList({ names }: { names: readonly string[] }) {
  const edit = useApp((state) => state.edit)
  return (
    <div data-reveal="authors">
      <TextField
        label="Authors"
        value={names.join(', ')}
        placeholder="Rita Okafor, Mira Ito"
        onChange={(text) => edit('Authors', (now) => ({ ...now, authors: splitNames(text) }), 'overview:authors')}
      />
    </div>
  )
}

/** A comma that was just typed stays, as the empty name after it. */
function splitNames(text: string): string[] {
  if (text.trim() === '') return []
  return text.split(',').map((name, index) => (index === 0 ? name.trimStart() : name.replace(/^\s/, '')))
}
