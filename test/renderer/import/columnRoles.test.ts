import { describe, expect, it } from 'vitest'
import { mappingOf, rolesOf, withRole } from '../../../renderer/features/import/columnRoles.ts'

const header = ['When, local', 'Remark', 'Load']

describe('columns told by hand', () => {
  it('need a time, and a text or a value', () => {
    expect(mappingOf(header, ['skip', 'text', 'skip'])).toBe(null)
    expect(mappingOf(header, ['time', 'skip', 'skip'])).toBe(null)
    expect(mappingOf(header, ['time', 'text', 'skip'])).toEqual({
      map: { time: 'When, local', text: 'Remark' },
      format: 'event-csv',
    })
    expect(mappingOf(header, ['time', 'skip', 'value'])).toEqual({
      map: { time: 'When, local', value: 'Load' },
      format: 'metrics-csv',
    })
  })

  it('a role that is given to another column leaves the first', () => {
    expect(withRole(['time', 'text', 'skip'], 2, 'time')).toEqual(['skip', 'text', 'time'])
    expect(withRole(['time', 'skip', 'skip'], 1, 'skip')).toEqual(['time', 'skip', 'skip'])
  })

  it('what was said before is read back', () => {
    expect(rolesOf(header, { time: 'When, local', text: 'Remark' })).toEqual(['time', 'text', 'skip'])
  })
})
