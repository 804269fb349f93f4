import { describe, expect, it } from 'vitest'
import { openPostmortem, postmortemText, readPostmortem } from '../../../core/postmortem/bytes.ts'
import { emptyPostmortem, type Postmortem } from '../../../core/postmortem/postmortem.ts'

const guides = { internal: 'detailed', customer: 'customer-report' }

function sample(): Postmortem {
  return {
    ...emptyPostmortem('01990000-0000-7000-8000-000000000001', '2026-01-15T09:00:00Z', guides),
    title: 'Letters arrived late',
    sections: [
      { id: 'summary', audience: 'customer', text: 'Late letters.\n\nThen none.' },
      { id: 'background', audience: 'internal', text: '' },
    ],
    events: [
      {
        id: 'event-a',
        at: '2026-01-15T08:00:00Z',
        zone: 'UTC',
        kind: 'note',
        text: 'a',
        audience: 'internal',
        origins: [],
      },
      {
        id: 'event-b',
        at: '2026-01-15T08:05:00Z',
        zone: 'UTC',
        kind: 'note',
        text: 'b',
        audience: 'internal',
        origins: [],
      },
    ],
  }
}

const text = postmortemText(sample())
const report = (raw: string) => {
  try {
    return openPostmortem('postmortem.json', raw)
  } catch (error) {
    return String(error)
  }
}

describe('the bytes of a postmortem', () => {
  it('[P1] what is written is read back the same, and written again byte for byte', () => {
    expect(readPostmortem('p', text)).toEqual(sample())
    expect(postmortemText(readPostmortem('p', text))).toBe(text)
  })

  it('[P2] the order in which keys came in does not change the bytes', () => {
    const shuffled = JSON.parse(JSON.stringify(sample()), (_key, value) =>
      value && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    )
    expect(postmortemText(shuffled)).toBe(text)
  })

  it('[P3] an event is one line, a section text is one line for each of its lines, and one newline ends the file', () => {
    const lines = text.split('\n')
    expect(lines.filter((line) => line.includes('"event-a"'))).toEqual([
      '    {"id":"event-a","at":"2026-01-15T08:00:00Z","zone":"UTC","kind":"note","text":"a","audience":"internal","origins":[]},',
    ])
    expect(lines).toContain('        "Late letters.",')
    expect(lines).toContain('      "text": []')
    expect(text.endsWith('}\n')).toBe(true)
    expect(text).not.toContain('\r')
  })

  it('[P4] fields that this version does not know stay, after the known ones and sorted', () => {
    const later = text
      .replace('"schemaVersion": "1.0"', '"schemaVersion": "1.7"')
      .replace('"title":', '"zebra": {"z": 1, "a": [1, 2]}, "alpha": "kept", "title":')
      .replace('{"id":"event-a",', '{"mood":"calm","id":"event-a",')
    const again = postmortemText(readPostmortem('p', later))
    expect(again).toContain('"schemaVersion": "1.7"')
    expect(again).toContain('"origins":[],"mood":"calm"}')
    expect(again.indexOf('"alpha"')).toBeGreaterThan(again.indexOf('"conflicts"'))
    expect(again.indexOf('"zebra"')).toBeGreaterThan(again.indexOf('"alpha"'))
    expect(readPostmortem('p', again)).toMatchObject({ zebra: { z: 1, a: [1, 2] }, alpha: 'kept' })
  })

  it('[P5] a newer major opens to read only, and says so', () => {
    const opened = openPostmortem('postmortem.json', text.replace('"1.0"', '"2.0"'))
    expect(opened.readOnly).toMatchObject({ code: 'postmortem.newer', detail: { found: '2.0' } })
    expect(opened.postmortem.title).toBe('Letters arrived late')
    expect(() => readPostmortem('postmortem.json', text.replace('"1.0"', '"2.0"'))).toThrow('newer Faultline')
  })
})

describe('a postmortem that can not be read', () => {
  it('[P6] is refused with the line and the reason', () => {
    expect(report('')).toContain('it is empty')
    expect(report(text.slice(0, 400))).toMatch(/at line \d+: it stops in the middle/)
    expect(report('\0'.repeat(64))).toContain('at line 1: it holds NUL bytes')
    expect(report(text.replace('"severity": null,', '"severity": null'))).toMatch(/at line \d+: “"” is not JSON here/)
    expect(report('[]')).toContain('it names no format (schemaVersion)')
    expect(report(text.replace('"state": "draft"', '"state": "done"'))).toMatch(/at line 7: state: /)
    expect(report(text.replace('"kind":"note","text":"b"', '"kind":"nope","text":"b"'))).toMatch(
      /at line \d+: events\.1\.kind: /,
    )
  })

  it('[P7] nothing is taken that a save would lose: a key given twice, __proto__, digits, a nest too deep', () => {
    expect(report(text.replace('"title":', '"title": "x",\n  "title":'))).toContain('at line 5: “title” is given twice')
    expect(report(text.replace('"title":', '"__proto__": {"a": 1}, "title":'))).toContain('__proto__')
    expect(report(text.replace('"title":', '"n": 12345678901234567890, "title":'))).toContain('12345678901234567890')
    expect(report(text.replace('"title":', `"n": ${'['.repeat(300)}${']'.repeat(300)}, "title":`))).toContain(
      '200 levels',
    )
    expect(Object.hasOwn(Object.prototype, 'a')).toBe(false)
  })

  it('a file with Git conflict markers is named as such, with their line', () => {
    const marked = `<<<<<<< HEAD\n${text}=======\n${text}>>>>>>> theirs\n`
    expect(report(marked)).toContain('at line 1: Git left both versions in it')
  })

  it('a byte order mark is skipped', () => {
    expect(readPostmortem('p', `\ufeff${text}`)).toEqual(sample())
  })
})
