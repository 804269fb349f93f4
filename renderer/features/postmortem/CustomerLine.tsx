import { useMemo } from 'react'
import { compose } from '../../../core/doc/compose.ts'
import { useFacts, useGuides } from '../../store/derived.ts'
import { useApp } from '../../store/useApp.ts'

/** The permanent line of the Customer view: what it is, and how much is not in it. */
export function CustomerLine() {
  const count = useLeftOut()
  const view = useApp((state) => state.view)
  return (
    <p className="customer-line">
      You see what customers get.{' '}
      {count === 0 ? 'Nothing is left out.' : `${count} ${count === 1 ? 'part is' : 'parts are'} left out.`}{' '}
      {count > 0 && (
        <button type="button" className="link-button" onClick={() => view({ audience: 'internal' })}>
          Show them
        </button>
      )}
    </p>
  )
}

/** Counted by the same function that makes the document, so that the line can't promise something else. */
function useLeftOut(): number {
  const postmortem = useApp((state) => state.postmortem)
  const library = useApp((state) => state.library)
  const data = useApp((state) => state.data)
  const guide = useGuides().customer
  const facts = useFacts()
  return useMemo(() => {
    if (postmortem === null || guide === null) return 0
    const { withheld } = compose(postmortem, { audience: 'customer', guide, library, facts, data })
    return withheld.blocks + withheld.events + withheld.actions
  }, [postmortem, guide, library, facts, data])
}
