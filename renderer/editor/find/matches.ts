/** One place where the words stand, in the page's own terms. */
export interface Match {
  readonly range: StaticRange
  /** False in a live value or in kept source: these are changed in their own way. */
  readonly replaceable: boolean
}

interface Leaf {
  readonly node: Text
  /** Where it starts in the words of its block. */
  readonly start: number
}

/** Every place in the shown texts of `scope` where the words stand, in reading order. Case counts only when asked for. */
export function matchesIn(scope: HTMLElement, words: string, exact = false): readonly Match[] {
  if (words === '') return []
  const blocks = scope.querySelectorAll<HTMLElement>('.ed-text:not([hidden]) > *')
  return [...blocks].flatMap((block) => matchesOf(block, words, exact))
}

function matchesOf(block: HTMLElement, words: string, exact: boolean): readonly Match[] {
  const { leaves, text } = leavesOf(block)
  // Folding letter by letter keeps offsets: some letters are two when small.
  const fold = (value: string) =>
    exact
      ? value
      : [...value].map((sign) => (sign.toLowerCase().length === sign.length ? sign.toLowerCase() : sign)).join('')
  const [all, wanted] = [fold(text), fold(words)]
  const found: Match[] = []
  for (let at = all.indexOf(wanted); at !== -1; at = all.indexOf(wanted, at + wanted.length)) {
    const from = leafAt(leaves, at)
    const to = leafAt(leaves, at + wanted.length - 1)
    if (!from || !to) continue
    const range = new StaticRange({
      startContainer: from.node,
      startOffset: at - from.start,
      endContainer: to.node,
      endOffset: at + wanted.length - to.start,
    })
    found.push({ range, replaceable: !isThing(from.node) && !isThing(to.node) })
  }
  return found
}

const isThing = (node: Node) => node.parentElement?.closest('[data-lexical-decorator]') !== null

/** The words of a block; between two lines of it stands a line end, so that no match reaches across. */
function leavesOf(block: HTMLElement): { readonly leaves: readonly Leaf[]; readonly text: string } {
  const leaves: Leaf[] = []
  let text = ''
  let line: Element | null = null
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue
    const own = node.parentElement?.closest('p, li, td, th, h1, h2, h3, h4, h5, h6, pre, code, div') ?? null
    if (line && own !== line) text += '\n'
    line = own
    leaves.push({ node, start: text.length })
    text += node.data
  }
  return { leaves, text }
}

const leafAt = (leaves: readonly Leaf[], offset: number) => leaves.findLast(({ start }) => start <= offset)
