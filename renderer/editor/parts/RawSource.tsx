import { $getNodeByKey, type LexicalEditor, type NodeKey } from 'lexical'
import { useId, useState } from 'react'
import { $replaceRaw } from '../model/rawSource.ts'
import { $isRawNode } from '../nodes/Raw/RawNode.ts'

interface RawSourceProps {
  readonly editor: LexicalEditor
  readonly raw: NodeKey
  readonly source: string
  readonly readOnly: boolean
  readonly onDone: () => void
}

/** The source of what the editor has no node for, to change as source. */
export function RawSource({ editor, raw, source, readOnly, onDone }: RawSourceProps) {
  const [text, setText] = useState(source)
  const id = useId()
  const apply = () => {
    if (text !== source)
      editor.update(() => {
        const node = $getNodeByKey(raw)
        if ($isRawNode(node)) $replaceRaw(node, text)
      })
    onDone()
  }
  return (
    <div className="ed-raw-form">
      <label htmlFor={id}>Kept as it is, because the editor has no block for it</label>
      <textarea
        id={id}
        data-autofocus
        value={text}
        readOnly={readOnly}
        rows={Math.min(14, text.split('\n').length + 1)}
        onChange={(event) => setText(event.target.value)}
      />
      {!readOnly && (
        <button type="button" className="button" onClick={apply}>
          Use this source
        </button>
      )}
    </div>
  )
}
