interface HtmlPolicy {
  readonly createHTML: (html: string) => string
}

/** The page's policy lets no string become markup. This one does, for a document that is never shown and runs nothing. */
const policy: unknown = window.trustedTypes?.createPolicy('faultline', {
  createHTML: (html) => html,
  createScriptURL: () => null,
})

function isPolicy(made: unknown): made is HtmlPolicy {
  return typeof made === 'object' && made !== null && 'createHTML' in made
}

/** Foreign HTML as an inert tree: no script of it runs and nothing it names is loaded. */
export function parseHtml(html: string): Element {
  const markup = quiet(html)
  return new DOMParser().parseFromString(isPolicy(policy) ? policy.createHTML(markup) : markup, 'text/html').body
}

/**
 * Even in an inert tree the browser counts inline styles and handlers as breaches of the page's policy. Styles are kept under
 * another name, since Word and Docs say bold with them.
 */
function quiet(html: string): string {
  return html
    .replace(/<(style|script)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, '')
    .replace(/<\/?(?:iframe|frame|link|object|embed|base|meta)\b[^>]*>/gi, '')
    .replace(/<[a-z][^>]*>/gi, (tag) =>
      tag.replace(/([\s"'/])style\s*=/gi, '$1data-style=').replace(/([\s"'/])on\w+\s*=/gi, '$1data-off='),
    )
}
