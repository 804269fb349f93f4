/** What everyone reads without asking, or what is a name rather than a word. */
const known = new Set(
  `US USA UK EU UN UTC GMT AM PM CET CEST EST EDT PST PDT CST CDT MST MDT BST IST JST AEST AEDT OK ID IDS FAQ PDF CSV URL URLS HTTP HTTPS HTML CSS API APIS SDK
  APP IT TV PC CEO CTO COO CFO VP HR PR FYI ASAP ETA TBD TBA NA AKA IE EG PS VS PO Q1 Q2 Q3 Q4 H1 H2 P0 P1 P2 P3 P4 P5 S1 S2 S3 S4 SEV SEV1 SEV2 SEV3 SEV4
  SMS GPS WIFI USB AI SQL XML JSON YAML PNG JPG JPEG GIF ZIP AWS GCP IBM SAP NASA BBC EUR USD GBP CHF KB MB GB TB KG KM MM CM HZ MHZ GHZ MS
  JAN FEB MAR APR JUN JUL AUG SEP OCT NOV DEC MON TUE WED THU FRI SAT SUN II III IV VI VII VIII IX XI XII I A B C D X Y Z
  DNS VPN SSL TLS SSO CPU RAM IP IOS SAAS B2B CRM ERP POS QR ATM PIN EMAIL README TODO NOTE AND OR NOT THE ALL NO YES NEW GET POST PUT PATCH DELETE HEAD OPTIONS
  GA TL DR DK DE FR SE NO FI NL BE CH AT ES PT IT PL CZ CA AU NZ JP CN IN BR MX ZA SG HK KR IE
  UP DOWN MUST MAY ONLY ERROR WARN INFO TRUE FALSE NULL NONE READ WRITE OPEN LIVE HIGH LOW LOT VERY WAS IS ARE HAS HAD SO BUT NOW WHY HOW WHO
  VM VMS TTL`.split(/\s+/),
)

export interface StatedAcronym {
  readonly word: string
  readonly start: number
}

const acronym = /(?<![\p{L}\p{N}_./@#:;&-])([A-Z][A-Z0-9]{1,5})s?(?![\p{L}\p{N}_@&/-]|;\p{L}|\.[\p{L}\p{N}])/gu

/** Words of capitals that not everyone knows. A line that is all capitals is shouted, not shortened. */
export function readAcronyms(text: string): StatedAcronym[] {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0
  if (letters > 8 && capitals > letters * 0.5) return []
  return [...text.matchAll(acronym)].flatMap(({ 1: word = '', index }) =>
    known.has(word) || /\d/.test(word) || isShouted(word) || isUnit(text, index) ? [] : [{ word, start: index }],
  )
}

/** Can be said as a word: then it may be one, written large. Some acronyms (SAML) are missed for it. */
const isShouted = (word: string) =>
  (word.length === 4 && /^[^AEIOU]{1,2}[AEIOUY]{1,2}[^AEIOU]{1,2}$/.test(word)) ||
  (word.length > 4 && /[AEIOUY]/.test(word))

const isUnit = (text: string, at: number) => /\d\s?$/.test(text.slice(Math.max(0, at - 2), at))

/** "recovery point objective (RPO)" or "RPO (recovery point objective)": the letters begin words beside them. */
export function explains(text: string, word: string): boolean {
  const behind = new RegExp(
    `\\b${word}s?\\s*[(=:–—-]\\s*[“"]?((?:[\\p{L}-]+[\\s-]+){1,${word.length + 2}}[\\p{L}-]+)`,
    'u',
  ).exec(text)?.[1]
  const before = new RegExp(`((?:[\\p{L}-]+[\\s-]+){1,${word.length + 3}})[(“"]\\s*${word}s?\\s*[)”"]`, 'u').exec(
    text,
  )?.[1]
  return [behind, before].some((words) => words !== undefined && spells(words, word))
}

const spells = (words: string, word: string) => {
  const initials = words
    .split(/[\s-]+/)
    .map((one) => one.charAt(0).toUpperCase())
    .join('')
  return (
    [...word].every((letter, index) => index === 0 || initials.includes(letter)) && initials.includes(word.charAt(0))
  )
}
