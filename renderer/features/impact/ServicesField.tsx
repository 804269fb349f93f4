import { X } from 'lucide-react'
import { useId, useState } from 'react'
import { useApp } from '../../store/useApp.ts'
import { addService, removeService } from './impactEdits.ts'

/** Affected services as tokens: Enter or a comma adds, Backspace in an empty field takes the last away. */
export function ServicesField({ services }: { services: readonly string[] }) {
  const id = useId()
  const edit = useApp((state) => state.edit)
  const [text, setText] = useState('')
  const add = () => {
    if (text.trim() === '') return
    edit('Add service', addService(text))
    setText('')
  }
  const last = services.at(-1)
  return (
    <div className="impact-field" data-reveal="services">
      <div className="field-head">
        <label htmlFor={id}>Affected services</label>
      </div>
      <div className="tokens field">
        {services.map((service) => (
          <span key={service} className="token">
            {service}
            <button
              type="button"
              aria-label={`Remove ${service}`}
              onClick={() => edit('Remove service', removeService(service))}
            >
              <X size={12} aria-hidden="true" />
            </button>
          </span>
        ))}
        <input
          id={id}
          value={text}
          placeholder={services.length === 0 ? 'Campaigns, Transactional' : ''}
          onChange={(event) => setText(event.target.value)}
          onBlur={add}
          onKeyDown={(event) => {
            if (event.key === 'Enter' || event.key === ',') {
              event.preventDefault()
              add()
            }
            if (event.key === 'Backspace' && text === '' && last !== undefined)
              edit('Remove service', removeService(last))
          }}
        />
      </div>
    </div>
  )
}
