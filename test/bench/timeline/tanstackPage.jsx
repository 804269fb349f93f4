// TanStack Virtual with bare rows of one height: what any virtual list costs at least.
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { createRoot } from 'react-dom/client'
import { manyEvents } from './events.js'
import { PlainRow } from './plainRow.jsx'

let events = []
globalThis.prepare = (count) => {
  events = manyEvents(count)
}

function List() {
  const holder = useRef(null)
  const virtual = useVirtualizer({
    count: events.length,
    getScrollElement: () => holder.current,
    estimateSize: () => 36,
    overscan: 6,
  })
  return (
    <div className="list" ref={holder}>
      <ol style={{ position: 'relative', height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ key, index, start }) => (
          <li
            key={key}
            data-row={index}
            aria-setsize={events.length}
            aria-posinset={index + 1}
            className="row"
            style={{ position: 'absolute', transform: `translateY(${start}px)` }}
          >
            <PlainRow event={events[index]} />
          </li>
        ))}
      </ol>
    </div>
  )
}

globalThis.mount = () => createRoot(document.getElementById('root')).render(<List />)
