import type { Rule } from '../finding.ts'
import { type Phrase, phraseRule } from '../phraseRule.ts'

const plain = (pattern: RegExp, means: string, instead?: string): Phrase => ({
  pattern,
  better: `uses a word of the trade. In plain words: ${means}.`,
  ...(instead === undefined ? {} : { instead }),
})

/** Words of operations, each with what it means to someone outside. Only such as hardly any customer uses. */
const phrases: readonly Phrase[] = [
  plain(/\brun ?books?\b/giu, '“our instructions for this case”'),
  plain(/\b(?:systemd|daemon ?sets?|daemons?)\b/giu, '“a program that runs on every server”'),
  plain(/\bOOM(?:[- ]?kill(?:ed|s|ing)?|'?ed)\b/giu, '“ran out of memory and was stopped”'),
  plain(/\bOOMs?\b(?![- ]?kill|'ed)/gu, '“out of memory”'),
  plain(/(?<![\w-])(?:kubelet|kube-proxy|kube-apiserver|etcd|k8s)(?![\w-])/giu, '“the system that runs our servers”'),
  plain(
    /(?<![\w-])pods?\b(?=[^.\n]*\b(?:restart|crash|evict|schedul|cluster|node|kubernetes|deploy|memory|healthy|running))/giu,
    '“our servers”',
  ),
  plain(/\bp(?:50|90|95|99|999)(?:th)?\b/gu, '“for the slowest requests”'),
  plain(
    /\b[45]xx\b|\bHTTP [45]\d\d(?:s| errors?)?\b|(?<![\d.:-])50[0234]s?(?= (?:errors?|responses?|status))/giu,
    '“errors”',
    'errors',
  ),
  plain(
    /\b(?:thundering herd|cache stampede|split[- ]brain|race condition|dead ?lock(?:s|ed)?|livelock|mutex(?:es)?|back-?pressure|head-of-line blocking)\b/giu,
    'what happened to their work, step by step',
  ),
  plain(
    /\b(?:garbage collect(?:ion|or)|GC pauses?|heap (?:dump|usage|size|memory|space)|stack trace|segfault(?:s|ed)?|core dump|null pointer)\b/giu,
    '“a fault in our program”',
  ),
  plain(/\b(?:thread|connection|worker) pool(?:s)?\b/giu, '“the number of requests that we can serve at once”'),
  plain(
    /\b(?:replica(?:tion)? lag|quorum|leader election|shard(?:s|ed|ing)?|write-ahead log|WAL|tombstones?)\b/gu,
    '“copies of the data”, or what they had to do with it',
  ),
  plain(
    /\b(?:hot-?fix(?:es|ed)?|cherry-pick(?:ed)?|feature flag(?:s)?|canary (?:deploy\w*|release|rollout)|blue[/-]green)\b/giu,
    '“a change”, “a first small step of the release”',
  ),
  plain(
    /\b(?:cron ?jobs?|sidecars?|Helm charts?|Terraform|ConfigMaps?|Dockerfile)\b/gu,
    '“a scheduled task”, “a setting”',
  ),
  plain(/\b(?:on-?call|war room|incident commander|SREs?|MTTR|MTTD)\b/gu, 'who did what: “our engineers”'),
  plain(/\b(?:PR|pull request|merge request) ?#?\d+\b|\bcommit [0-9a-f]{7,40}\b/gu, '“a change”', 'a change'),
]

/** Words of operations in what customers read. */
export const jargon: Rule = phraseRule({
  id: 'jargon',
  title: 'Jargon in customer text',
  headline: (said) => `“${said}” is jargon`,
  why: 'Who has to look a word up stops reading, or asks what is meant.',
  phrases,
  // Once explained or kept, it is for the whole document.
  once: true,
  unless: (sentence, said) => sentence.includes(`${said} (`) || sentence.includes(`(${said})`),
})
