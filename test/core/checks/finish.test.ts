import { describe, expect, it } from 'vitest'
import { shippedGuide } from '../../kit/guides.ts'
import { action, at, checked, findingsOf, fixed, labelIncident, mark, post, section } from '../../kit/labelIncident.ts'

describe('actions', () => {
  it('[C16] without owner or due date are told one by one; what is done is left alone', () => {
    const bare = { owner: null, due: null }
    const some = labelIncident({
      actions: [
        action('a', 'Mend', bare),
        action('b', 'Move', { ...bare, status: 'done' }),
        action('c', 'Watch', bare),
      ],
    })
    expect(findingsOf('action-no-owner', some).map(({ where }) => where.action)).toEqual(['a', 'c'])
    expect(findingsOf('action-no-due', some).map(({ where }) => where.action)).toEqual(['a', 'c'])
    const dated = fixed(some, 'action-no-due', 'Set 2026-04-02 (30 days)')
    expect(dated.actions[0]?.due).toEqual({ date: '2026-04-02', text: '2026-04-02' })
  })

  it('[C16] may be none, for a reason', () => {
    expect(findingsOf('no-actions', labelIncident({ actions: [] }))).toHaveLength(1)
    expect(findingsOf('no-actions', labelIncident({ actions: [], noActionsBecause: 'It is retired.' }))).toEqual([])
  })

  it('[C16] answer every factor', () => {
    const factor = { id: 'f', kind: 'latent' as const, text: 'Old probe', evidence: [], audience: 'internal' as const }
    expect(findingsOf('factor-uncovered', labelIncident({ factors: [factor] }))).toHaveLength(1)
    const covered = labelIncident({ factors: [factor], actions: [action('a', 'Mend', { factors: ['f'] })] })
    expect(findingsOf('factor-uncovered', covered)).toEqual([])
  })
})

describe('wording', () => {
  it.each([
    ['The alert should have been noticed.', 'should have been noticed'],
    ['Bo failed to notice the alert.', null],
    ['The engineer failed to notice the alert.', 'The engineer failed to'],
    ['Ida forgot to move the job.', 'Ida forgot to'],
    ['The cause was human error.', 'human error'],
    ['The probe failed to connect.', null],
    ['We could have a meeting.', null],
  ])('[C17] that ends at a person: “%s”', (text, said) => {
    const found = findingsOf('blame-wording', labelIncident({ sections: [section('background', text, 'internal')] }))
    expect(found.map(({ where }) => where.text)).toEqual(said === null ? [] : [said])
  })

  it('[C17] asks for the condition', () => {
    const text = 'The engineer failed to notice the alert. It was dark.'
    const [finding] = findingsOf(
      'blame-wording',
      labelIncident({ sections: [section('background', text, 'internal')] }),
    )
    expect(finding?.message).toBe(
      '“The engineer failed to notice the alert.” ends at a person. What made it easy to miss at the time?',
    )
    expect(finding?.group).toBe('finish')
  })
})

describe('stray escapes', () => {
  it('[C18] of a source are told with file and line', () => {
    const source = {
      id: 'e'.repeat(64),
      name: 'page.txt',
      ext: 'txt',
      bytes: 1,
      format: 'statuspage-text',
      kind: 'postmortem' as const,
      zone: 'UTC',
      importedAt: at('12:00'),
      first: null,
      last: null,
      statements: [],
      problems: [{ line: 17, code: 'stray-escape', message: 'closes nothing', text: '\\]' }],
      notPlaced: [],
    }
    const [finding] = findingsOf('stray-escape', labelIncident({ sources: [source] }))
    expect(finding?.message).toContain('page.txt, line 17: a stray “\\]”')
    expect(finding?.where).toEqual({ source: { file: 'page.txt', line: 17 }, text: '\\]' })
  })

  it('[C18] that show in a text are taken out', () => {
    const shown = labelIncident({ sections: [section('what-happened', 'Until ten\\\\] it failed. A path: C:\\temp.')] })
    expect(findingsOf('stray-escape', shown)).toHaveLength(1)
    const after = fixed(shown, 'stray-escape', 'Take the backslash out')
    expect(findingsOf('stray-escape', after)).toEqual([])
    expect(
      findingsOf('stray-escape', labelIncident({ sections: [section('what-happened', 'A \\[real\\] one.')] })),
    ).toEqual([])
  })
})

describe('a run of the checks', () => {
  const messy = labelIncident({
    events: [post('p', '06:59', 'investigating', 'x'), post('q', '07:20', 'resolved', 'y')],
    sections: [section('what-happened', 'print-gw-03 fell.')],
    actions: [action('a', 'Mend', { owner: null })],
    marks: [mark('impactStart', '06:40'), mark('impactEnd', '07:55')],
  })

  it('[C19] tells what is wrong in front of someone first, and the loose ends last', () => {
    expect(checked(messy).map(({ group }) => group)).toEqual(['wrong', 'wrong', 'customers', 'finish'])
  })

  it('[C19] tells each reader what concerns them', () => {
    expect(checked(messy, { audience: 'customer' }).map(({ group }) => group)).toEqual(['wrong', 'wrong', 'customers'])
    expect(checked(messy, { audience: 'internal' }).map(({ group }) => group)).toEqual(['wrong', 'wrong', 'finish'])
  })

  it('[C19] names empty sections of the guide, once each, and only when there is a guide', () => {
    const empty = findingsOf('section-empty', messy, { guide: shippedGuide('customer-report') })
    expect(empty.map(({ where }) => where.section)).toEqual([
      'summary',
      'customer-impact',
      'root-cause',
      'resolution',
      'commitment',
      'questions',
    ])
    expect(findingsOf('section-empty', messy)).toEqual([])
  })

  it('[C20] changes nothing by itself, and each fix makes a new postmortem', () => {
    const before = structuredClone(messy)
    for (const finding of checked(messy))
      for (const fix of finding.fixes) expect(fix.apply(messy, fix.asks && 'so')).not.toBe(messy)
    expect(messy).toEqual(before)
  })

  it('[C20] gives every finding a key of its own, a place and a reason', () => {
    const found = checked(messy, { guide: shippedGuide('standard') })
    expect(new Set(found.map(({ key }) => key)).size).toBe(found.length)
    for (const { why, title, where } of found) {
      expect(why).toMatch(/\w+.*\.$/)
      expect(title.split(' ').length).toBeLessThan(9)
      expect(Object.keys(where).length).toBeGreaterThan(0)
    }
  })
})
