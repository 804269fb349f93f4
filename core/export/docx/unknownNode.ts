import { FaultlineError } from '../../errors.ts'

/** A node that nobody taught the Word export: better no document than one with a hole in it. */
export function unknownNode(node: { readonly type: string }): FaultlineError {
  return new FaultlineError('internal', { reason: `the Word export does not know “${node.type}”` })
}
