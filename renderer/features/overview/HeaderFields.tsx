import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { useApp } from '../../store/useApp.ts'
import { TextField } from '../../ui/TextField.tsx'
import { NameList } from './NameList.tsx'
import { PairList } from './PairList.tsx'

type Text = 'incident' | 'company'

interface HeaderFieldsProps {
  readonly postmortem: Postmortem
  /** Only what customers read. */
  readonly customer: boolean
}

/** The header: whose incident, by which number, who wrote and who answers. Severity, title and state are in the title bar. */
export function HeaderFields({ postmortem, customer }: HeaderFieldsProps) {
  const edit = useApp((state) => state.edit)
  const setText = (field: Text, label: string) => (text: string) =>
    edit(label, (now) => withText(now, field, text), `overview:${field}`)
  return (
    <div className="overview-grid">
      <div data-reveal="company">
        <TextField
          label="Company, as customers know it"
          value={postmortem.company ?? ''}
          onChange={setText('company', 'Company')}
        />
      </div>
      <SeverityWords postmortem={postmortem} />
      {!customer && (
        <>
          <div data-reveal="incident">
            <TextField
              label="Incident number"
              value={postmortem.incident ?? ''}
              placeholder="INC-1124"
              onChange={setText('incident', 'Incident number')}
            />
          </div>
          <div data-reveal="owner">
            <TextField
              label="Owner: one person"
              list="people-names"
              value={postmortem.owner ?? ''}
              onChange={(name) =>
                edit('Owner', (now) => ({ ...now, owner: name === '' ? null : name }), 'overview:owner')
              }
            />
          </div>
          <NameList names={postmortem.authors} />
          {/* Roles are what documents name; persons stay inside. */}
          <PairList
            place="roles"
            legend="Roles"
            word="role"
            pairs={postmortem.roles}
            fields={[
              { key: 'role', label: 'Role', placeholder: 'Incident commander' },
              { key: 'person', label: 'Person', list: 'people-names' },
            ]}
          />
          {/* Tickets, dashboards, the channel: written down, never opened by themselves. */}
          <PairList
            place="links"
            legend="Links"
            word="link"
            pairs={postmortem.links}
            fields={[
              { key: 'title', label: 'Name of the link', placeholder: 'Incident channel' },
              { key: 'url', label: 'Address', placeholder: 'https://' },
            ]}
          />
        </>
      )}
    </div>
  )
}

/** What others call its severity; the house's own word is in the title bar. */
function SeverityWords({ postmortem }: { postmortem: Postmortem }) {
  const edit = useApp((state) => state.edit)
  const severity = useApp((state) => state.library.severities.find(({ key }) => key === postmortem.severity))
  return (
    <div data-reveal="severity">
      <TextField
        label="Severity, as customers were told"
        value={postmortem.stated.customerSeverity ?? ''}
        placeholder={severity?.customer ?? ''}
        onChange={(text) =>
          edit(
            'Severity for customers',
            (now) => {
              const { customerSeverity: _, ...rest } = now.stated
              return { ...now, stated: text === '' ? rest : { ...rest, customerSeverity: text } }
            },
            'overview:customerSeverity',
          )
        }
      />
    </div>
  )
}

function withText(postmortem: Postmortem, field: Text, text: string): Postmortem {
  const { [field]: _, ...rest } = postmortem
  return text === '' ? rest : { ...rest, [field]: text }
}
