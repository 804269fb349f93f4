import { $getNodeByKey, type LexicalEditor, type NodeKey } from 'lexical'
import { useId, useState } from 'react'
import { $isImageNode } from '../nodes/Image/ImageNode.ts'

interface PictureWordsProps {
  readonly editor: LexicalEditor
  readonly picture: NodeKey
  readonly url: string
  readonly alt: string
  readonly caption: string
  readonly readOnly: boolean
  readonly onDone: () => void
}

/** What a picture says to those who can't see it, and the line under it in documents. */
export function PictureWords({ editor, picture, url, alt, caption, readOnly, onDone }: PictureWordsProps) {
  const [words, setWords] = useState(alt)
  const [line, setLine] = useState(caption)
  const id = useId()
  const change = ($act: (node: NonNullable<ReturnType<typeof $pictureAt>>) => void) => {
    editor.update(() => {
      const node = $pictureAt(picture)
      if (node) $act(node)
    })
    onDone()
  }
  return (
    <form
      className="ed-link-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (words === alt && line === caption) onDone()
        else change((node) => node.set(url, words.trim(), line.trim()))
      }}
    >
      <label htmlFor={`${id}-words`}>What it shows, for those who can’t see it</label>
      <input
        id={`${id}-words`}
        data-autofocus
        value={words}
        readOnly={readOnly}
        placeholder="Queue length on the dashboard at 09:10"
        onChange={(event) => setWords(event.target.value)}
      />
      <label htmlFor={`${id}-line`}>Line under it</label>
      <input id={`${id}-line`} value={line} readOnly={readOnly} onChange={(event) => setLine(event.target.value)} />
      {!readOnly && (
        <>
          <button type="submit" className="button">
            Set
          </button>
          <button type="button" className="button" onClick={() => change((node) => node.remove())}>
            Remove the picture
          </button>
        </>
      )}
    </form>
  )
}

function $pictureAt(key: NodeKey) {
  const node = $getNodeByKey(key)
  return $isImageNode(node) ? node : null
}
