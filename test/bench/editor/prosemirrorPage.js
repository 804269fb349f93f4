import { baseKeymap } from 'prosemirror-commands'
import { history } from 'prosemirror-history'
import { keymap } from 'prosemirror-keymap'
import { defaultMarkdownParser } from 'prosemirror-markdown'
import { EditorState } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import 'prosemirror-view/style/prosemirror.css'

globalThis.mount = (text) => {
  const state = EditorState.create({ doc: defaultMarkdownParser.parse(text), plugins: [history(), keymap(baseKeymap)] })
  new EditorView(document.getElementById('root'), { state })
}
