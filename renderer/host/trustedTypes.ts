interface Policies {
  readonly createPolicy: (
    name: string,
    rules: {
      readonly createHTML: (html: string) => string | null
      readonly createScriptURL: (url: string) => string | null
    },
  ) => unknown
}

declare global {
  interface Window {
    readonly trustedTypes?: Policies
  }
}

const ownWorker = /^\/assets\/[\w.-]+\.worker-[\w-]+\.js$/

/** True for the scripts that the build made for our own workers, at the page's own address. */
export function isOwnWorker(url: string, page: string): boolean {
  const { protocol, host, pathname } = new URL(url, page)
  const here = new URL(page)
  return protocol === here.protocol && host === here.host && ownWorker.test(pathname)
}

/**
 * What text may become script or markup by assignment: the empty string, which libraries use to clear an element,
 * and the addresses of our own workers. Anything else is refused by the browser.
 */
export function installTrustedTypes(scope: Pick<Window, 'trustedTypes'>, page: string): void {
  scope.trustedTypes?.createPolicy('default', {
    createHTML: (html) => (html === '' ? '' : null),
    createScriptURL: (url) => (isOwnWorker(url, page) ? url : null),
  })
}
