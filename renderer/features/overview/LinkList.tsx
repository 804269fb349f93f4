import { X } from 'lucide-react'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { useApp } from '../../store/useApp.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { numbered } from '../../ui/numbered.ts'

type Links = Postmortem['links']

/** Tickets, dashboards, the channel. They are written down, never opened by themselves. */
export function LinkList({ links }: { links: Links }) {
  const edit = useApp((state) => state.edit)
  const set = (label: string, next: Links, key?: string) => edit(label, (now) => ({ ...now, links: next }), key)
  const change = (at: number, change: Partial<Links[number]>) =>
    set(
      'Link',
      links.map((link, index) => (index === at ? { ...link, ...change } : link)),
      `overview:link:${at}`,
    )
  return (
    <fieldset className="pair-list" data-reveal="links">
      <legend>Links</legend>
      {numbered(links).map(({ key, index, item: link }) => (
        <div key={key} className="pair">
          <input
            className="field"
            aria-label="Name of the link"
            placeholder="Incident channel"
            value={link.title}
            onChange={(event) => change(index, { title: event.target.value })}
          />
          <input
            className="field"
            aria-label="Address"
            placeholder="https://"
            value={link.url}
            onChange={(event) => change(index, { url: event.target.value })}
          />
          <IconButton
            label="Remove link"
            onClick={() =>
              set(
                'Remove link',
                links.filter((_, at) => at !== index),
              )
            }
          >
            <X size={14} aria-hidden="true" />
          </IconButton>
        </div>
      ))}
      <button type="button" className="link-button" onClick={() => set('Add link', [...links, { title: '', url: '' }])}>
        Add a link
      </button>
    </fieldset>
  )
}
