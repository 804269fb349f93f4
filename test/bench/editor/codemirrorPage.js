import { markdown } from '@codemirror/lang-markdown'
import { basicSetup, EditorView } from 'codemirror'

globalThis.mount = (text) => {
  new EditorView({
    doc: text,
    parent: document.getElementById('root'),
    extensions: [basicSetup, markdown(), EditorView.lineWrapping],
  })
}
