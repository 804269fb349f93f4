// The editor as the app mounts it, in a page of its own: what is handed over comes back as the text, as a store would do.
import '../../../renderer/ui/tokens.css'
import '../../../renderer/ui/base.css'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { SectionEditor } from '../../../renderer/editor/SectionEditor.tsx'
import { installTrustedTypes } from '../../../renderer/host/trustedTypes.ts'

installTrustedTypes(window, document.baseURI)
const chip = () => ({ text: '2 h 14 min', status: 'ok', note: 'impact end − impact start' })

function Page({ start }) {
  const [text, setText] = useState(start)
  globalThis.handed = text
  return (
    <SectionEditor
      id="bench"
      label="Bench"
      text={text}
      onChange={setText}
      resolveChip={chip}
      insertables={() => []}
      placeholder=""
    />
  )
}

globalThis.mount = (text) => createRoot(document.getElementById('root')).render(<Page start={text} />)
