// Adds events of its own to a postmortem, one save each, merging what others save: `saveEvents home root folder name count`.
import { createNodeHost } from '../../electron/node/nodeHost.ts'
import { nodePlatform } from '../../electron/node/platform.ts'

const [, , home = '', root = '', folder = '', name = '', count = '1'] = process.argv
const host = createNodeHost({
  home,
  libraries: [{ key: 'own', path: root, example: false }],
  platform: nodePlatform(),
  kind: 'browser',
  version: '0',
})
const at = { library: 'own', folder }
let { postmortem, hash } = await host['postmortem.read'](at)
for (let number = 0; number < Number(count); number += 1) {
  const event = {
    id: `${name}-${number}`,
    at: '2026-01-15T08:00:00Z',
    zone: 'UTC',
    kind: 'note' as const,
    text: `${name} ${number}`,
    audience: 'internal' as const,
    origins: [],
  }
  const edited = { ...postmortem, events: [...postmortem.events, event] }
  const saved = await host['postmortem.save']({ ...at, baseHash: hash, postmortem: edited })
  hash = saved.hash
  postmortem = saved.postmortem ?? edited
}
host.close()
