// Saves a postmortem over and over, as the app does, and names each version on stdout once it is said to be saved.
import { createNodeHost } from '../../electron/node/nodeHost.ts'
import { nodePlatform } from '../../electron/node/platform.ts'

const [, , home = '', root = '', folder = '', first = '1'] = process.argv
const host = createNodeHost({
  home,
  libraries: [{ key: 'own', path: root, example: false }],
  platform: nodePlatform(),
  kind: 'browser',
  version: '0',
})
const at = { library: 'own', folder }
const read = await host['postmortem.read'](at)
let { hash } = read
for (let version = Number(first); ; version += 1) {
  const postmortem = { ...read.postmortem, title: `version ${version}` }
  await host['postmortem.journal']({ ...at, baseHash: hash, postmortem })
  const saved = await host['postmortem.save']({ ...at, baseHash: hash, postmortem })
  hash = saved.hash
  // A save that could not flush its folder says so and promises nothing about a power cut.
  if (saved.durable) process.stdout.write(`${version}\n`)
}
