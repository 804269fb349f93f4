import { useMemo, useState } from 'react'
import type { ComposedDocument } from '../../../core/doc/document.ts'
import { type Comparison, comparePage, replacementBody } from '../../../core/export/publish/comparePage.ts'
import { lastPosted, updateNote } from '../../../core/export/publish/updateNote.ts'
import { charactersIn } from '../../../core/export/status/characters.ts'
import { curlScript } from '../../../core/export/status/curlScript.ts'
import { payloadFor, type StatusRequest } from '../../../core/export/status/payloads.ts'
import type { StatusProfile } from '../../../core/export/status/profiles.ts'
import { statusPosts } from '../../../core/export/status/statusPosts.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { pagePlatform } from '../../host/platform.ts'

export interface NewBody {
  /** Null while nothing was pasted. */
  readonly comparison: Comparison | null
  /** Something is noted as posted on this page. */
  readonly posted: boolean
  readonly ticked: ReadonlySet<number>
  readonly toggle: (id: number) => void
  readonly note: string
  readonly setNote: (note: string) => void
  readonly body: string
  readonly length: number
  readonly request: StatusRequest | null
  /** A script for curl; null where the page has no programming interface. */
  readonly script: string | null
}

/** The page's new text, from what was pasted and ticked. */
export function useNewBody(
  page: string,
  postmortem: Postmortem,
  { profile, document }: { readonly profile: StatusProfile; readonly document: ComposedDocument },
): NewBody {
  const { actions, zone } = postmortem
  const posted = lastPosted(postmortem, profile.id)?.text ?? null
  const report = statusPosts(document, profile).find(({ state }) => state === 'postmortem')
  const proposed = report?.body ?? ''
  const comparison = useMemo(() => {
    if (page.trim() === '') return null
    const promises = actions.flatMap(({ title, public: told }) => (told === null ? [] : [title]))
    return comparePage({ page, posted, proposed, profile, promises })
  }, [page, posted, proposed, profile, actions])
  // Ticks belong to the rows they were made on: other rows begin anew.
  const [ticks, setTicks] = useState<{ of: Comparison; ids: ReadonlySet<number> } | null>(null)
  const [own, setOwn] = useState<string | null>(null)
  const rows = comparison?.rows ?? []
  const first = new Set(rows.flatMap(({ id, ticked }) => (ticked ? [id] : [])))
  const ticked = ticks !== null && ticks.of === comparison ? ticks.ids : first
  const note = own ?? updateNote(rows, ticked, { actions }, { at: pagePlatform.now(), zone })
  const body = comparison === null ? '' : replacementBody(rows, ticked, note)
  const length = charactersIn(body)
  const post = { number: 2, state: 'postmortem', at: null, body, length, limit: profile.limits.postmortem } as const
  const request = payloadFor({ ...post, cut: [], longest: null }, document, profile)
  return {
    comparison,
    posted: posted !== null,
    ticked,
    toggle: (id) => {
      if (comparison === null) return
      const ids = new Set(ticked)
      if (!ids.delete(id)) ids.add(id)
      setTicks({ of: comparison, ids })
    },
    note,
    setNote: setOwn,
    body,
    length,
    request,
    script: request === null ? null : curlScript(profile, [request]),
  }
}
