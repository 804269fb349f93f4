import { beforeAll, describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from '../../../core/host/csp.ts'
import { leavable } from '../../../electron/main/openLink.ts'
import { registerScheme, servePage } from '../../../electron/main/pageProtocol.ts'
import { asked, standin } from '../../kit/electron.ts'

const file = (text: string, type: string) => ({ body: new TextEncoder().encode(text), type })
const files = new Map([
  ['/', file('<!doctype html>', 'text/html; charset=utf-8')],
  ['/index.html', file('<!doctype html>', 'text/html; charset=utf-8')],
  ['/assets/index.js', file('1', 'text/javascript; charset=utf-8')],
])

/** Ways to climb out of a folder, in every spelling that some server once fell for. */
const climbs = ['..', '%2e%2e', '%2E%2E', '.%2e', '..;', '%252e%252e', '..%00', '....'].flatMap((up) =>
  ['/', '%2f', '%5c', '\\', '//', '/./'].flatMap((slash) => [
    `app://faultline/${up}${slash}${up}${slash}etc/passwd`,
    `app://faultline/assets/${up}${slash}package.json`,
  ]),
)
const odd = [
  'app://faultline//etc/passwd',
  'app://faultline/@fs/etc/passwd?raw??',
  'app://faultline/assets/%00.js',
  'app://other/index.html',
  'app://faultline/index.html?x',
  'app://faultline/assets/index.js/',
]

beforeAll(() => {
  registerScheme()
  servePage(files)
})
const get = async (url: string, method = 'GET') => {
  const answer = standin.scheme('app')
  if (answer === undefined) throw new Error('the scheme has no handler')
  return answer(new Request(url, { method }))
}

describe('app://faultline', () => {
  it('is a standard and secure origin that no policy is bypassed for', () => {
    expect(asked).toContainEqual([
      'registerSchemesAsPrivileged',
      [{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } }],
    ])
  })

  it('[H17] serves the built files with the policy, and nothing else', async () => {
    const page = await get('app://faultline/')
    expect(page.status).toBe(200)
    expect(page.headers.get('content-security-policy')).toBe(contentSecurityPolicy)
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
    expect((await get('app://faultline/', 'POST')).status).toBe(404)
    expect(climbs.length + odd.length).toBeGreaterThan(60)
    for (const url of [...climbs, ...odd]) expect((await get(url)).status, url).toBe(404)
  })
})

describe('a link', () => {
  it('[H18] leaves only for https, http and mail, without credentials, and shows the host as it is resolved', () => {
    const refused = [
      'javascript:alert(1)',
      'file:///etc/passwd',
      'smb://x/y',
      'https://user:pw@example.invalid/',
      'data:text/html,x',
      'vbscript:x',
      'app://faultline/',
      'nothing',
      `https://example.invalid/${'x'.repeat(2048)}`,
    ]
    for (const url of refused) expect(leavable(url), url).toBeNull()
    expect(leavable('https://example.invalid/a?b#c')).toEqual({
      href: 'https://example.invalid/a?b#c',
      shown: 'https://example.invalid/a',
    })
    expect(leavable('https://fаultline.invalid/')?.shown).toBe('https://xn--fultline-16g.invalid/')
    expect(leavable('mailto:ops@example.invalid')?.shown).toBe('mailto:ops@example.invalid')
  })
})
