import { Menu } from '../../ui/Menu.tsx'

/** What a postmortem quotes: logs, queries, configuration, patches, code. */
const languages = {
  '': 'Plain text',
  bash: 'Shell',
  diff: 'Diff',
  go: 'Go',
  ini: 'INI, TOML',
  java: 'Java',
  javascript: 'JavaScript',
  json: 'JSON',
  python: 'Python',
  ruby: 'Ruby',
  rust: 'Rust',
  sql: 'SQL',
  typescript: 'TypeScript',
  xml: 'HTML, XML',
  yaml: 'YAML',
} as const

/** The language of the code block at the caret: it colours it here, and documents and other editors are told. */
export function LanguageMenu({ language, onChoose }: { language: string; onChoose: (language: string) => void }) {
  const known = new Map<string, string>(Object.entries(languages))
  const name = known.get(language) ?? language
  return (
    <Menu
      label="Language of the code"
      buttonLabel={`Language of the code: ${name}`}
      buttonClass="ed-tool ed-tool-wide"
      button={name}
      items={[...known].map(([id, label]) => ({
        id,
        label,
        checked: id === language,
        onSelect: () => onChoose(id),
      }))}
    />
  )
}
