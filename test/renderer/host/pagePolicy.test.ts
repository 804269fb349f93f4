import { describe, expect, it } from 'vitest'
import { installTrustedTypes, isOwnWorker } from '../../../renderer/host/trustedTypes.ts'
import { uuidv7 } from '../../../renderer/host/uuidv7.ts'

const page = 'http://127.0.0.1:4100/'

describe('what text may become code', () => {
  it('the workers of the build, at the own address only', () => {
    expect(isOwnWorker('http://127.0.0.1:4100/assets/import.worker-Ce_k-1.js', page)).toBe(true)
    expect(isOwnWorker('/assets/rasterise.worker-B9.js', page)).toBe(true)
    expect(isOwnWorker('app://faultline/assets/import.worker-C.js', 'app://faultline/')).toBe(true)
    expect(isOwnWorker('http://127.0.0.1:4101/assets/import.worker-C.js', page)).toBe(false)
    expect(isOwnWorker('/assets/index-C.js', page)).toBe(false)
    expect(isOwnWorker('/assets/../x/import.worker-C.js', page)).toBe(false)
    expect(isOwnWorker('data:text/javascript,1', page)).toBe(false)
    expect(isOwnWorker('blob:http://127.0.0.1:4100/assets/import.worker-C.js', page)).toBe(false)
  })

  it('the empty string as markup, and nothing else', () => {
    const made: { name: string; html: (html: string) => string | null; url: (url: string) => string | null }[] = []
    const trustedTypes: NonNullable<Window['trustedTypes']> = {
      createPolicy: (name, rules) => made.push({ name, html: rules.createHTML, url: rules.createScriptURL }),
    }
    installTrustedTypes({ trustedTypes }, page)
    const [policy] = made
    expect(policy?.name).toBe('default')
    expect(policy?.html('')).toBe('')
    expect(policy?.html('<b>')).toBe(null)
    expect(policy?.url('https://elsewhere.test/assets/import.worker-C.js')).toBe(null)
  })

  it('nothing is asked of a browser that has no Trusted Types', () => {
    expect(() => installTrustedTypes({}, page)).not.toThrow()
  })
})

describe('ids made by hand', () => {
  it('begin with their time and carry version and variant', () => {
    const ones = new Uint8Array(10).fill(255)
    expect(uuidv7(0x0193_5c5d_e000, ones)).toBe('01935c5d-e000-7fff-bfff-ffffffffffff')
    expect(uuidv7(0, new Uint8Array(10))).toBe('00000000-0000-7000-8000-000000000000')
  })

  it('sort by time', () => {
    const random = (n: number) => new Uint8Array(10).fill(n)
    const ids = [uuidv7(1_764_000_000_000, random(9)), uuidv7(1_764_000_000_001, random(1))]
    expect([...ids].sort()).toEqual(ids)
  })
})
