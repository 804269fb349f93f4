import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { useApp } from '../../store/useApp.ts'

/** The title, edited where it stands. In the Customer view it is the one that customers read. */
export function TitleField() {
  const title = useApp((state) => state.postmortem?.title ?? '')
  const customerTitle = useApp((state) => state.postmortem?.customerTitle)
  const customer = useApp((state) => state.audience === 'customer')
  const edit = useApp((state) => state.edit)
  return (
    <h1 className="title-head">
      <input
        className="title-field"
        aria-label={customer ? 'Title for customers' : 'Title'}
        data-reveal="title"
        placeholder={customer ? title : 'What failed, for whom?'}
        value={customer ? (customerTitle ?? title) : title}
        onChange={({ target }) =>
          edit(
            customer ? 'Title for customers' : 'Title',
            (now) => (customer ? withCustomerTitle(now, target.value) : { ...now, title: target.value }),
            customer ? 'customerTitle' : 'title',
          )
        }
      />
    </h1>
  )
}

/** The same words as inside are no words of their own. */
function withCustomerTitle(postmortem: Postmortem, title: string): Postmortem {
  const { customerTitle: _, ...rest } = postmortem
  return title.trim() === '' || title === postmortem.title ? rest : { ...rest, customerTitle: title }
}
