import { useApp } from '../../store/useApp.ts'

/** "None" is an answer when it says why. */
export function NoActions({ because }: { because: string }) {
  const edit = useApp((state) => state.edit)
  return (
    <label className="no-actions">
      Nothing to do? Say why none.
      <input
        className="field"
        value={because}
        placeholder="The vendor replaced the part that failed"
        onChange={({ target }) =>
          edit(
            'Why no action',
            (postmortem) => {
              const { noActionsBecause: _, ...rest } = postmortem
              return target.value.trim() === '' ? rest : { ...rest, noActionsBecause: target.value }
            },
            'noActionsBecause',
          )
        }
      />
    </label>
  )
}
