/**
 * The page's content security policy, the same by header on app:// and on loopback and by meta in the page itself.
 * 'wasm-unsafe-eval' is for the chart rasteriser; everything else comes from the app's own files.
 */
const directives: readonly (readonly [string, string])[] = [
  ['default-src', "'none'"],
  ['script-src', "'self' 'wasm-unsafe-eval'"],
  ['style-src', "'self'"],
  ['img-src', "'self' blob:"],
  ['font-src', "'self'"],
  ['connect-src', "'self'"],
  ['worker-src', "'self'"],
  ['frame-src', "'none'"],
  ['object-src', "'none'"],
  ['base-uri', "'none'"],
  ['form-action', "'none'"],
  ['frame-ancestors', "'none'"],
  ['require-trusted-types-for', "'script'"],
  ['trusted-types', "faultline lexical default 'allow-duplicates'"],
]

const join = (list: typeof directives) => list.map(([name, value]) => `${name} ${value}`).join('; ')

export const contentSecurityPolicy = join(directives)

/** For the meta element, where browsers ignore frame-ancestors and complain about it. */
export const metaContentSecurityPolicy = join(directives.filter(([name]) => name !== 'frame-ancestors'))
