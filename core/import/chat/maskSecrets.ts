/** What is never copied out of a chat, and what it is called in its place. */
const secrets: readonly (readonly [string, RegExp])[] = [
  ['private key', /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[\s\S]{0,8000}?(?:-----END [A-Z ]{0,30}PRIVATE KEY-----|$)/g],
  ['Slack token', /\bx(?:ox[a-z]|app)-[\w-]{6,}/g],
  ['Slack webhook', /\bhooks\.slack\.com\/(?:services|workflows)\/[\w/]{8,}/g],
  ['AWS key', /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g],
  ['GitHub token', /\bgh[opsu]_\w{20,}|\bgithub_pat_\w{20,}/g],
  ['GitLab token', /\bglpat-[\w-]{16,}/g],
  ['Google key', /\bAIza[\w-]{30,}/g],
  ['API key', /\b[rs]k[-_](?:live|test|proj|ant)[-_][\w-]{12,}/g],
  ['web token', /\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]{4,}/g],
  ['password in an address', /(?<=\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@]{1,100}:)[^\s/@]{1,200}(?=@)/gi],
  ['bearer token', /(?<=\bbearer\s)[\w.~+/-]{16,}=*/gi],
  [
    'secret',
    /(?<=\b(?:password|passwd|pwd|secret|token|api[_-]?key)\s{0,3}[=:]\s{0,3}["']?)(?!\[masked)[^\s,;"'&<>`]{6,200}/gi,
  ],
]

/** One cheap look, since nearly no message holds any. */
const hint =
  /PRIVATE KEY|xox|xapp-|hooks\.slack|A[KS]IA|gh[opsu]_|github_pat|glpat|AIza|[rs]k[-_]|eyJ|:\/\/[^\s/]*@|bearer|passw|pwd|secret|token|api[_-]?key/i

/** A text without its secrets, and what they were. */
export function maskSecrets(text: string): { readonly text: string; readonly masked: readonly string[] } {
  if (!hint.test(text)) return { text, masked: [] }
  const masked: string[] = []
  let clean = text
  for (const [name, pattern] of secrets) {
    clean = clean.replace(pattern, () => {
      masked.push(name)
      return `[masked: ${name}]`
    })
  }
  return { text: clean, masked }
}
