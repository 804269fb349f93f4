import { $createParagraphNode, type ElementNode } from 'lexical'

/** Takes a box away and leaves its blocks in its place; an empty one leaves a paragraph for the caret. */
export function $dissolve(box: ElementNode): void {
  const children = box.getChildren()
  for (const child of children) box.insertBefore(child)
  if (children.length === 0) box.insertBefore($createParagraphNode())
  box.remove()
}
