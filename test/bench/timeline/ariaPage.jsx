// react-aria's own virtual list box, which brings keys, selection and roles with it.

import { ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components'
import { createRoot } from 'react-dom/client'
import { manyEvents } from './events.js'
import { PlainRow } from './plainRow.jsx'

let events = []
globalThis.prepare = (count) => {
  events = manyEvents(count)
}

globalThis.mount = () =>
  createRoot(document.getElementById('root')).render(
    <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: 36 }}>
      <ListBox aria-label="Timeline" className="list" items={events} selectionMode="multiple">
        {(event) => (
          <ListBoxItem className="row" textValue={event.text}>
            <PlainRow event={event} />
          </ListBoxItem>
        )}
      </ListBox>
    </Virtualizer>,
  )
