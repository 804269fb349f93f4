import { INSERT_CHECK_LIST_COMMAND, INSERT_ORDERED_LIST_COMMAND, INSERT_UNORDERED_LIST_COMMAND } from '@lexical/list'
import type { LexicalEditor } from 'lexical'
import {
  $insertChip,
  $insertRule,
  $insertTable,
  $makeParagraph,
  $toggleCodeBlock,
  $toggleHeading,
  $toggleQuote,
} from '../blockCommands.ts'
import { $flipAudience, $writeCustomerWording } from '../plugins/audienceBlocks.ts'
import { CHOOSE_PICTURE_COMMAND } from '../plugins/pictures.ts'
import { $insertOpenAnswer } from '../plugins/shortcuts.ts'
import type { Insertable } from '../SectionEditor.tsx'
import { $typeWord } from '../typeWord.ts'
import { useTypedMenu } from '../useTypedMenu.ts'
import { fitting, InsertableRow } from './EvidenceMenu.tsx'
import { TypedList } from './TypedList.tsx'

interface Block {
  readonly name: string
  /** Other words that find it, and how it is typed. */
  readonly words: string
  readonly hint: string
  readonly $insert: (editor: LexicalEditor) => unknown
}

const blocks: readonly Block[] = [
  { name: 'Text', words: 'paragraph plain', hint: '', $insert: $makeParagraph },
  { name: 'Heading', words: 'h2 title', hint: '##', $insert: () => $toggleHeading('h2') },
  { name: 'Smaller heading', words: 'h3 title', hint: '###', $insert: () => $toggleHeading('h3') },
  {
    name: 'Bullets',
    words: 'list ul',
    hint: '-',
    $insert: (editor) => editor.dispatchCommand(INSERT_UNORDERED_LIST_COMMAND, undefined),
  },
  {
    name: 'Numbered list',
    words: 'ol',
    hint: '1.',
    $insert: (editor) => editor.dispatchCommand(INSERT_ORDERED_LIST_COMMAND, undefined),
  },
  {
    name: 'Tasks',
    words: 'check todo list',
    hint: '[ ]',
    $insert: (editor) => editor.dispatchCommand(INSERT_CHECK_LIST_COMMAND, undefined),
  },
  { name: 'Quote', words: 'blockquote', hint: '>', $insert: $toggleQuote },
  { name: 'Code block', words: 'fence log pre', hint: '```', $insert: $toggleCodeBlock },
  { name: 'Table', words: 'grid', hint: '', $insert: $insertTable },
  {
    name: 'Picture',
    words: 'image screenshot photo',
    hint: '',
    $insert: (editor) => editor.dispatchCommand(CHOOSE_PICTURE_COMMAND, undefined),
  },
  { name: 'Line', words: 'rule divider hr', hint: '---', $insert: $insertRule },
  { name: 'Fact or event', words: 'evidence chip', hint: '@', $insert: () => $typeWord('@') },
  { name: 'Not known yet', words: 'open answer unknown question', hint: '??', $insert: $insertOpenAnswer },
  { name: 'Internal only', words: 'audience hide customer', hint: ':::internal', $insert: $flipAudience },
  { name: 'Customer wording', words: 'audience reword', hint: ':::customer', $insert: $writeCustomerWording },
]

interface SlashMenuProps {
  readonly editor: LexicalEditor
  readonly insertables: (words: string) => readonly Insertable[]
}

/** Blocks come first: a fact is looked for once something is typed. */
const mostFacts = 6
const leastTyped = 2

function choicesFor(words: string, insertables: SlashMenuProps['insertables']): readonly (Block | Insertable)[] {
  const typed = words.trim()
  const found = blocks.filter(({ name, words: more }) => `${name} ${more}`.toLowerCase().includes(typed))
  return typed.length < leastTyped ? found : [...found, ...fitting(insertables, typed).slice(0, mostFacts)]
}

const isBlock = (choice: Block | Insertable): choice is Block => '$insert' in choice

/** "/" at the start of a word: every kind of block by name, and facts, values and events by what they are called. */
export function SlashMenu({ editor, insertables }: SlashMenuProps) {
  const menu = useTypedMenu<Block | Insertable>({
    editor,
    pattern: /(?:^|\s)\/([a-z][a-z \d:]{0,30}|)$/i,
    find: (words) => choicesFor(words, insertables),
    $take: (choice) => (isBlock(choice) ? choice.$insert(editor) : $insertChip(choice.target, choice.value)),
  })
  return (
    <TypedList
      editor={editor}
      label="Blocks"
      menu={menu}
      keyOf={(choice) => (isBlock(choice) ? choice.name : choice.target)}
      row={(choice) =>
        isBlock(choice) ? (
          <>
            <span className="ed-menu-label">{choice.name}</span>
            <span className="ed-menu-hint">{choice.hint}</span>
          </>
        ) : (
          <InsertableRow item={choice} />
        )
      }
    />
  )
}
