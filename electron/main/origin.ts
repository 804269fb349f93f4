export const scheme = 'app'
export const appHost = 'faultline'
export const appUrl = `${scheme}://${appHost}/`

/** True for addresses of the app's own page. Parsed, since `app://faultline.evil.test/` begins the same. */
export function isOurs(address: string): boolean {
  try {
    const url = new URL(address)
    return url.protocol === `${scheme}:` && url.host === appHost && url.username === '' && url.password === ''
  } catch {
    return false
  }
}
