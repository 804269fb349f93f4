import { useEffect, useState } from 'react'
import { richText } from '../../../core/export/html/richText.ts'
import { useAppStore } from '../../store/useApp.ts'
import { type ChoiceId, pageOf } from './exportChoices.ts'
import { formatText, postsOf, shownPost } from './previewText.ts'
import type { Exporting } from './useExport.ts'

export interface Copying {
  /** What was copied last, for two seconds. */
  readonly copied: 'plain' | 'formatted' | null
  readonly plain: () => Promise<void>
  /** Headings, lists and tables for mail programs and editors. */
  readonly formatted: () => Promise<void>
}

/** The shown document on the clipboard. What is blocked stays here. */
export function useCopying(
  { document, postmortem, previous, blocked }: Exporting,
  { shown, format, post }: { readonly shown: ChoiceId; readonly format: string; readonly post: number | null },
): Copying {
  const store = useAppStore()
  const [copied, setCopied] = useState<Copying['copied']>(null)
  useEffect(() => {
    if (copied === null) return
    const timer = setTimeout(() => setCopied(null), 2000)
    return () => clearTimeout(timer)
  }, [copied])
  const text = async () => {
    if (shown === 'status') return shownPost(postsOf(document, pageOf(format)), post)?.body ?? ''
    // Word, the web page and PDF have no text of their own: Markdown says the same.
    const made = shown === 'docx' || shown === 'html' || shown === 'pdf' ? 'md' : format
    return formatText(made, { document, postmortem, ...(previous ? { previous } : {}) })
  }
  const attempt = async (kind: 'plain' | 'formatted', work: () => Promise<void>) => {
    if (blocked) return
    try {
      await work()
      setCopied(kind)
    } catch (error) {
      store.getState().trouble(error)
    }
  }
  return {
    copied,
    plain: () => attempt('plain', async () => navigator.clipboard.writeText(await text())),
    formatted: () =>
      attempt('formatted', async () => {
        const blob = (type: string, value: string) => new Blob([value], { type })
        const item = {
          'text/html': blob('text/html', richText(document)),
          'text/plain': blob('text/plain', await text()),
        }
        await navigator.clipboard.write([new ClipboardItem(item)])
      }),
  }
}
