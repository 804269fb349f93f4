import { beforeAll, describe, expect, it } from 'vitest'
import { contract, type Host } from '../../../core/host/contract.ts'
import { listenToPage } from '../../../electron/main/ipc.ts'
import { standin } from '../../kit/electron.ts'

const called: string[] = []
/** Answers every method with nothing, and writes down what was asked. */
const host = Object.fromEntries(
  Object.keys(contract).map((name) => [
    name,
    async () => {
      called.push(name)
      return {}
    },
  ]),
) as unknown as Host

const ours = { sender: { id: 7 }, senderFrame: { url: 'app://faultline/index.html', parent: null } }
const forged = {
  'a gone frame': { ...ours, senderFrame: null },
  'an inner frame': { ...ours, senderFrame: { ...ours.senderFrame, parent: {} } },
  'another site': { ...ours, senderFrame: { url: 'https://example.invalid/', parent: null } },
  'a look-alike host': { ...ours, senderFrame: { url: 'app://faultline.example.invalid/', parent: null } },
  'a look-alike scheme': { ...ours, senderFrame: { url: 'apps://faultline/', parent: null } },
  'an unknown window': { ...ours, sender: { id: 8 } },
}

beforeAll(() => listenToPage(host, (id) => id === 7))
const ask = (event: unknown, name: unknown, input: unknown) =>
  standin.invokeAs('faultline', event, name, input) as Promise<{ ok: boolean; error?: { code: string } }>

describe('the one channel', () => {
  it.each(Object.entries(forged))('[H15] refuses %s on every method', async (_who, event) => {
    for (const name of Object.keys(contract)) {
      expect(await ask(event, name, {})).toMatchObject({ ok: false, error: { code: 'host.refused' } })
    }
    expect(called).toEqual([])
  })

  it('[H16] refuses names outside the contract, and input that is no input', async () => {
    for (const name of ['fs.read', '__proto__', 'toString', 'constructor', null, 7, {}]) {
      expect(await ask(ours, name, {})).toMatchObject({ ok: false, error: { code: 'host.refused' } })
    }
    let deep: unknown = {}
    for (let depth = 0; depth < 300; depth += 1) deep = { deep }
    expect(await ask(ours, 'settings.save', deep)).toMatchObject({ ok: false, error: { code: 'host.refused' } })
    expect(await ask(ours, 'postmortem.read', { library: 'own', folder: '../x' })).toMatchObject({
      ok: false,
      error: { code: 'host.input' },
    })
    expect(called).toEqual([])
  })

  it('lets our own page through', async () => {
    expect(await ask(ours, 'host.closing', {})).toEqual({ ok: true, value: {} })
    expect(called).toEqual(['host.closing'])
  })

  it('the contract is these names', () => {
    expect(Object.keys(contract)).toMatchInlineSnapshot(`
      [
        "host.info",
        "host.next",
        "host.closing",
        "settings.read",
        "settings.save",
        "library.list",
        "library.read",
        "library.actions",
        "library.exportActions",
        "library.search",
        "library.trends",
        "library.related",
        "library.people",
        "library.trash",
        "library.templates",
        "library.git",
        "library.setUpGit",
        "library.refresh",
        "actions.edit",
        "library.save",
        "people.save",
        "example.reset",
        "postmortem.create",
        "postmortem.read",
        "postmortem.save",
        "postmortem.journal",
        "postmortem.duplicate",
        "postmortem.trash",
        "postmortem.restore",
        "attachment.write",
        "attachment.read",
        "export.next",
        "export.save",
        "review.sign",
        "review.signed",
        "export.begin",
        "export.put",
        "export.settle",
        "export.drop",
        "export.read",
        "export.repair",
        "export.share",
        "print.pdf",
        "shell.reveal",
        "shell.open",
      ]
    `)
  })
})
