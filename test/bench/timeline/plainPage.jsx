// Every row in the page.
import { createRoot } from 'react-dom/client'
import { manyEvents } from './events.js'
import { PlainRow } from './plainRow.jsx'

let events = []
globalThis.prepare = (count) => {
  events = manyEvents(count)
}

globalThis.mount = () =>
  createRoot(document.getElementById('root')).render(
    <ol className="list">
      {events.map((event, index) => (
        <li key={event.id} data-row={index} className="row">
          <PlainRow event={event} />
        </li>
      ))}
    </ol>,
  )
