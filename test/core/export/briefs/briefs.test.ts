import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readBriefTexts } from '../../../../core/export/briefs/briefTexts.ts'
import { fileName, freeNames } from '../../../../core/export/briefs/fileNames.ts'
import { incidentStory } from '../../../../core/export/briefs/incidentStory.ts'
import { letterFor } from '../../../../core/export/briefs/letter.ts'
import { localSpan, zonesOf } from '../../../../core/export/briefs/localTime.ts'
import { identityOf, recipientsOf } from '../../../../core/export/briefs/recipients.ts'
import { writeDocx } from '../../../../core/export/docx/writeDocx.ts'
import { documentMarkdown } from '../../../../core/export/markdown/documentMarkdown.ts'
import type { Artifact } from '../../../../core/export/types.ts'
import { computeFacts } from '../../../../core/facts/facts.ts'
import { accountsCsv } from '../../../../core/import/accounts/accountsCsv.ts'
import { pictureUrl } from '../../../../core/pictures/pictureUrl.ts'
import { importFile } from '../../../../electron/node/importFile.ts'
import { nodePlatform } from '../../../../electron/node/platform.ts'
import { parcelAccounts } from '../../../fixtures/documents/lateParcels.ts'
import { labelsData, larkspurLibrary, outsideGuide, parcelLabels } from '../../../fixtures/documents/parcelLabels.ts'
import { makeParcelBriefs, shippedBriefFiles, shippedBriefTexts, withSection } from '../../../kit/briefTexts.ts'
import { expectGolden } from '../../../kit/golden.ts'
import { docxProblems, ownProblems } from '../../../kit/ooxml.ts'
import { readDocx } from '../../../kit/readDocx.ts'

const shared = path.resolve(
  fileURLToPath(new URL('../../../..', import.meta.url)),
  process.env.FAULTLINE_SHARED ?? '../shared',
)
const accountsFile = path.join(shared, 'samples/main-job/accounts.csv')
const there = existsSync(accountsFile)
if (!there) console.warn(`The list of 160 rows is left out: ${accountsFile} is not there; set FAULTLINE_SHARED.`)

/** The letter of an account as one readable text. */
const five = (markdown: string) =>
  Object.fromEntries(
    [...markdown.matchAll(/^\| (\S[^|]*\?) +\| (.*?) +\|$/gm)].map(([, question, answer]) => [question, answer]),
  )

describe('letters', () => {
  it('[B1] go one to an account: rows of one name are its workspaces, sums and maxima are said as such', async () => {
    const { briefs, letter } = await makeParcelBriefs()
    expect(briefs.filter(({ kind }) => kind === 'letter').map(({ account, csm }) => [account, csm])).toEqual([
      ['Heron Books', 'Tomas Reed'],
      ['Otter Cards', 'Ines Wolf'],
      ['Letters', null],
    ])
    const text = letter('Otter Cards', 'md')
    expect(five(text)['What did we notice at your side?']).toBe(
      '620 of your messages arrived late. The longest delay was 20 minutes. These are the figures of 3 workspaces together; each stands below. The times above are those of the incident as a whole.',
    )
    for (const site of ['site-01', 'site-03', 'site-04']) expect(text).toContain(site)
    expect(text).not.toContain('site-02')
  })

  it('[B1] go one to a row when asked, each with its own figures', async () => {
    const { briefs } = await makeParcelBriefs({ unit: 'row' })
    const letters = briefs.filter(({ kind }) => kind === 'letter')
    expect(letters.map(({ files }) => files[0]?.file)).toHaveLength(5)
    expect(new Set(letters.map(({ files }) => files[0]?.file)).size).toBe(5)
    const own = letters.find(({ files }) => files[0]?.file.includes('Otter Cards site-03'))
    expect(String(own?.files[1]?.content)).toContain(
      '300 of your messages arrived late. The longest delay was 5 minutes.',
    )
  })

  it('[B2] open with five answers, in UTC and in the zones of the account', async () => {
    const { letter, bytes } = await makeParcelBriefs()
    expect(five(letter('Heron Books', 'md'))).toEqual({
      'Is it over?': 'Yes. It ended at 10:40 UTC on 10 Mar 2026.',
      'How long did it last?':
        '1 hour 36 minutes, from 09:04 to 10:40 UTC on 10 Mar 2026. In Los Angeles that was 02:04 to 03:40 PDT. Our status page showed 1 hour 25 minutes (09:20 to 10:45 UTC). It kept the incident open after the effects had ended at 10:40 UTC, until we were sure.',
      'What did we notice at your side?':
        '900 of your messages arrived late. The longest delay was 7 minutes. The times above are those of the incident as a whole.',
      'Was data lost?': 'No. Every label was printed in the end.',
      'What happens next?':
        'Done: Draw large templates apart. In progress: Limits for every template (Q2 2026). Questions go to Tomas Reed, [tomas@larkspur.example](mailto:tomas@larkspur.example).',
    })
    expect(letter('Otter Cards', 'md')).toContain(
      'In Tokyo that was 18:04 to 19:40 UTC+9. In Berlin that was 10:04 to 11:40 UTC+1.',
    )
    const { tables } = readDocx(bytes('Heron Books', 'docx'))
    expect(tables[0]?.rows.map(([question]) => question)).toEqual([
      'In short',
      ...Object.keys(five(letter('Heron Books', 'md'))),
    ])
  })

  it('[B3] never speak of a window of the account, which no list gives', async () => {
    const { briefs } = await makeParcelBriefs()
    for (const { kind, files } of briefs)
      if (kind === 'letter') expect(String(files[1]?.content)).not.toMatch(/your (?:window|outage|downtime|incident)/i)
    const { letter } = await makeParcelBriefs()
    expect(five(letter('Letters', 'md'))['What did we notice at your side?']).toBe(
      'We have no figures for your account alone. For everyone: Labels came out up to 20 minutes late.',
    )
  })

  it('[B4] tell both durations where the page and the evidence disagree, and only there', async () => {
    const agreeing = { ...parcelLabels(), accounts: parcelAccounts() }
    const events = agreeing.events.map((event) =>
      event.id === 'ev-post-1'
        ? { ...event, at: '2026-03-10T09:04:00Z' }
        : event.id === 'ev-post-2'
          ? { ...event, at: '2026-03-10T10:40:00Z' }
          : event,
    )
    const same = await makeParcelBriefs({ postmortem: { ...agreeing, events } })
    expect(same.letter('Heron Books', 'md')).not.toContain('Our status page showed')
    const early = agreeing.events.map((event) =>
      event.id === 'ev-post-2' ? { ...event, at: '2026-03-10T10:00:00Z' } : event,
    )
    const sooner = await makeParcelBriefs({ postmortem: { ...agreeing, events: early } })
    for (const format of ['md', 'eml'])
      expect(
        format === 'md' ? sooner.letter('Heron Books', format) : mailOf(sooner.letter('Heron Books', format)),
      ).toContain(
        'Our status page showed 40 minutes (09:20 to 10:00 UTC). It said resolved too soon: the effects lasted until 10:40 UTC.',
      )
  })

  it('[B5] are held one by one when they name another account, its id or its site; the others go', async () => {
    const { held, briefs } = await makeParcelBriefs({
      postmortem: withSection('resolution', 'First found by **Heron** Books, then at cust\\_501.'),
    })
    expect(held).toEqual([
      { account: 'Heron Books', where: 'Resolution', names: 'cust_501' },
      { account: 'Otter Cards', where: 'Resolution', names: 'Heron Books' },
      { account: 'Letters', where: 'Resolution', names: 'Heron Books' },
      { account: 'Letters', where: 'Resolution', names: 'cust_501' },
    ])
    expect(briefs.filter(({ kind }) => kind === 'letter')).toEqual([])
    const one = await makeParcelBriefs({ postmortem: withSection('resolution', 'Heron Books saw it first.') })
    expect(one.briefs.filter(({ kind }) => kind === 'letter').map(({ account }) => account)).toEqual(['Heron Books'])
    expect(one.letters).toBe(1)
  })

  it('[B5] are held for a name in an address, a caption or behind a character without width', async () => {
    for (const text of [
      'See [more](https://heron.example/Heron%20Books "Heron Books").',
      '![Heron Books](https://x.example/a.png)',
      'Her\u200Bon Books saw it.',
      'H\uFF45ron Books saw it.',
    ]) {
      const { held } = await makeParcelBriefs({ postmortem: withSection('resolution', text) })
      expect(
        held.map(({ account }) => account),
        text,
      ).toEqual(['Otter Cards', 'Letters'])
    }
  })

  it('[B6] are not held for a plain word that is an account too, nor for a part of a longer name', async () => {
    const { held, common } = await makeParcelBriefs({
      postmortem: withSection('resolution', 'Letters are drawn apart; all letters, and Heron Bookshelf, stay.'),
    })
    expect(held).toEqual([])
    expect(common).toEqual(['Letters'])
    const sole = { postmortem: withSection('resolution', 'Letters saw it.') }
    expect((await makeParcelBriefs(sole)).held.map(({ account }) => account)).toEqual(['Heron Books', 'Otter Cards'])
    const decided = {
      ...sole.postmortem,
      decisions: [
        { key: 'word:letters', choice: 'allow' as const, because: 'our product', at: '2026-03-11T08:00:00Z' },
      ],
    }
    expect((await makeParcelBriefs({ postmortem: decided })).held).toEqual([])
  })

  it('[B7] hold nothing of the call sheet: a sentence of it in a section holds the letter', async () => {
    const sentence = 'Tell them that the depot manager has been replaced since then.'
    const postmortem = withSection('resolution', `All is well. ${sentence}`)
    const sections = [...postmortem.sections, { id: 'internal-message', audience: 'internal' as const, text: sentence }]
    const { held } = await makeParcelBriefs({ postmortem: { ...postmortem, sections } })
    expect(held.map(({ names }) => names)).toEqual([sentence, sentence, sentence])
    const clean = await makeParcelBriefs()
    for (const { kind, files } of clean.briefs)
      for (const { content, format } of files) {
        const words =
          format === 'docx'
            ? readDocx(bytesOf(content)).paragraphs.join('\n')
            : format === 'eml'
              ? mailOf(textOf(content))
              : textOf(content)
        if (kind === 'letter') expect(words).not.toMatch(/SECRET|What not to say|INTERNAL/)
        else if (format !== 'docx') expect(words).toContain('What not to say')
      }
  })

  it('[B8] come as a draft: nobody in To, marked unsent, the letter attached byte for byte', async () => {
    const { letter, bytes } = await makeParcelBriefs({
      postmortem: {
        ...parcelLabels(),
        accounts: [
          { id: 'c1', name: 'Ötter & Söhne “Karten” 東京\r\nBcc: x@y.example', csm: 'Ines Wolf', origin: null },
        ],
      },
    })
    const name = 'Ötter & Söhne “Karten” 東京\r\nBcc: x@y.example'
    const eml = letter(name, 'eml')
    const [head = '', ...parts] = eml.split(/\r\n--=_letter_[0-9a-f]{24}(?:--)?\r\n/)
    expect(head.startsWith('To: \r\n')).toBe(true)
    expect(head).toContain('\r\nX-Unsent: 1\r\n')
    expect(head).not.toMatch(/^(?:Bcc|From|Date):/m)
    expect(eml.split('\r\n').every((line) => line.length <= 998 && !/[^\x20-\x7E\t]/.test(line))).toBe(true)
    const subject = /^Subject: ((?:.*\r\n )*.*)$/m.exec(head)?.[1] ?? ''
    const decoded = subject
      .split(/\r\n /)
      .map((word) => Buffer.from(/=\?UTF-8\?B\?(.*)\?=/.exec(word)?.[1] ?? '', 'base64').toString())
    expect(decoded.join('')).toBe(
      'Ötter & Söhne “Karten” 東京 Bcc: x@y.example: Parcel labels printed late in the north region, 10 Mar 2026',
    )
    const attached = parts.find((part) => part.includes('Content-Disposition: attachment')) ?? ''
    expect(Buffer.from(attached.split('\r\n\r\n')[1] ?? '', 'base64').equals(Buffer.from(bytes(name, 'docx')))).toBe(
      true,
    )
  })

  it('[B9] are Word files without a fault, the same bytes every time, in golden words', async () => {
    const [one, two] = [await makeParcelBriefs(), await makeParcelBriefs()]
    for (const [index, { files, kind }] of one.briefs.entries()) {
      expect(files).toEqual(two.briefs[index]?.files)
      expect(await docxProblems(bytesOf(files[0]?.content ?? '')), `${kind} ${index}`).toEqual([])
    }
    expectGolden('documents/labels-letter.md', one.letter('Otter Cards', 'md'))
    expectGolden('documents/labels-call-sheet.md', one.letter('Ines Wolf', 'md'))
    expectGolden('documents/labels-letter-mail.txt', mailOf(one.letter('Otter Cards', 'eml')))
  }, 60_000)

  const wide = ['Depot', '---', 'sorter-hall-number'].map((cell) => `| ${`${cell} | `.repeat(7)}`).join('\n')
  it.each([
    ['as they are', parcelLabels(), false],
    ['with a turned page right after the opening', withSection('summary', wide), true],
  ])(
    '[B16] are made from parts that are packed once, and are what they would be if each was written whole: %s',
    async (_, report, turned) => {
      const texts = shippedBriefTexts()
      const postmortem = { ...report, accounts: parcelAccounts() }
      const context = {
        guide: outsideGuide(),
        library: larkspurLibrary(),
        facts: computeFacts(postmortem, { today: '2026-03-12' }),
        data: labelsData(),
      }
      const made = await makeParcelBriefs({ postmortem })
      const story = incidentStory(postmortem, context)
      for (const recipient of recipientsOf(postmortem.accounts, 'account')) {
        const { document } = letterFor(recipient, { story, texts })
        const whole = unzipSync(await writeDocx({ document, postmortem, platform: nodePlatform() }))
        const parts = unzipSync(made.bytes(recipient.name, 'docx'))
        expect(Object.keys(parts)).toEqual(Object.keys(whole))
        expect(strFromU8(whole['word/document.xml'] ?? new Uint8Array()).includes('landscape')).toBe(turned)
        for (const [name, bytes] of Object.entries(whole))
          expect(strFromU8(parts[name] ?? bytes), name).toBe(strFromU8(bytes))
        expect(made.letter(recipient.name, 'md')).toBe(documentMarkdown(document))
      }
    },
  )

  it('[B17] show the pictures that customers see, in Word; their Markdown and mails tell them in words', async () => {
    const picture = (colour: string) =>
      nodePlatform().rasterise(
        `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><path fill="${colour}" d="M0 0h40v20H0z"/></svg>`,
        1,
      )
    const [open, inside] = [await picture('#0a0'), await picture('#a00')]
    const url = (bytes: Uint8Array) => pictureUrl({ sha256: nodePlatform().sha256(bytes), ext: 'png' })
    const lost = pictureUrl({ sha256: '0'.repeat(64), ext: 'png' })
    const postmortem = withSection(
      'what-happened',
      `It stood still.\n\n![The print queue](${url(open)})\n\n![The dock](${lost})\n\n:::internal\n![The vault](${url(inside)})\n:::`,
    )
    const messaged = {
      ...postmortem,
      sections: [
        ...postmortem.sections,
        { id: 'internal-message', audience: 'internal' as const, text: `See ![the vault](${url(inside)}).` },
      ],
    }
    const pictures = new Map([open, inside].map((bytes) => [url(bytes), bytes]))
    const { briefs, bytes, letter } = await makeParcelBriefs({ postmortem: messaged, pictures })
    for (const { files } of briefs)
      for (const { content } of files) if (typeof content === 'string') expect(content).not.toContain('attachment:')
    const word = bytes('Otter Cards', 'docx')
    expect(await docxProblems(word)).toEqual([])
    expect(readDocx(word).images.map(({ alt }) => alt)).toContain('The print queue')
    const media = Object.values(unzipSync(word)).map((part) => Buffer.from(part))
    expect(media.some((part) => part.equals(Buffer.from(open)))).toBe(true)
    expect(media.some((part) => part.equals(Buffer.from(inside)))).toBe(false)
    expect(readDocx(word).paragraphs).toContain('The dock (not at hand)')
    expect(letter('Otter Cards', 'md')).toMatch(/\*The print queue\*[\s\S]*\*The dock \(not at hand\)\*/)
    expect(letter('Tomas Reed', 'html')).toContain('alt="the vault"')
  }, 60_000)

  it('[B16] keep any name as it is', async () => {
    const name = `A & B <"quoted"> 'x' $& $1 \u0007 \uFFFF שלום 東京`
    const accounts = [{ id: 'c1', name, delayedMessages: 3, origin: null }]
    const { bytes } = await makeParcelBriefs({ postmortem: { ...parcelLabels(), accounts } })
    expect(ownProblems(bytes(name, 'docx'))).toEqual([])
    const { properties, paragraphs } = readDocx(bytes(name, 'docx'))
    const shown = name.replace('\u0007', '␇').replace('\uFFFF', '\uFFFD')
    expect(properties['dc:subject']).toBe(`For ${shown}. Incident of 10 Mar 2026`)
    expect(paragraphs[1]).toBe(properties['dc:subject'])
  })

  it('[B10] wait for what blocks a customer report, and then none is made', async () => {
    const postmortem = withSection('resolution', 'It took ?? Ines, tomorrow.')
    const { blocked, findings, briefs, letters } = await makeParcelBriefs({ postmortem })
    expect([blocked, letters, briefs.length, findings[0]?.rule]).toEqual([true, 0, 0, 'open-answer'])
  })

  it('[B11] tell how far they are, and stop when asked', async () => {
    const told: string[] = []
    await makeParcelBriefs({ onProgress: (done, total) => told.push(`${done}/${total}`) })
    expect(told).toEqual(['1/3', '2/3', '3/3'])
    const asked: number[] = []
    const { cancelled, letters, callSheets } = await makeParcelBriefs({ cancelled: () => asked.push(1) > 1 })
    expect([cancelled, letters, callSheets]).toEqual([true, 1, 0])
  })
})

describe('call sheets', () => {
  it('[B12] go one to each CSM: own accounts by late messages, those a colleague leads apart, held letters marked', async () => {
    const { letter, briefs } = await makeParcelBriefs({
      postmortem: withSection('resolution', 'Heron Books saw it first.'),
    })
    expect(briefs.filter(({ kind }) => kind === 'callsheet').map(({ csm }) => csm)).toEqual([
      'Tomas Reed',
      'Ines Wolf',
      null,
    ])
    const sheet = letter('Tomas Reed', 'md')
    const [calls = '', shared = ''] = sheet.split('## Yours too')
    expect(calls).toMatch(
      /Heron Books \(site-02, Basic\) *\| *900 \| *7 minutes \| 900 of your messages arrived late, the latest by 7 minutes\./,
    )
    expect(calls).not.toContain('Otter Cards')
    expect(shared).toMatch(/Otter Cards .*\| *620 \| *20 minutes \| Ines Wolf/)
    expect(letter('Ines Wolf', 'md')).toContain('The letter for this account is held')
    expect(sheet).toContain('SECRET who owns the pool? (Noor SECRET)')
  })

  it('[B12] follow the lead that the author chose', async () => {
    const { briefs } = await makeParcelBriefs({ leads: { 'Otter Cards': 'Tomas Reed' } })
    expect(briefs.find(({ account }) => account === 'Otter Cards')?.csm).toBe('Tomas Reed')
  })
})

describe('what they are made of', () => {
  it('tells accounts apart by their characters, not by their bytes', () => {
    expect(identityOf({ name: ' Ｏtter\u00A0 Cards ' })).toBe('Otter Cards')
    expect(recipientsOf([], 'account')).toEqual([])
  })

  it('knows the zones of regions as they are written, and days where they differ', () => {
    const { regions } = shippedBriefTexts()
    expect(zonesOf('US-East-1', regions)).toEqual(['America/New_York'])
    expect(zonesOf('eu_west', regions)).toEqual(['Europe/Dublin'])
    expect(zonesOf('Asia/Kolkata', regions)).toEqual(['Asia/Kolkata'])
    expect(zonesOf('the moon', regions)).toEqual([])
    for (const zone of Object.values(regions).flat())
      expect(() => new Intl.DateTimeFormat('en-US', { timeZone: zone })).not.toThrow()
    expect(localSpan('2026-01-15T02:00:00Z', '2026-01-15T03:00:00Z', 'America/New_York', '15 Jan 2026')).toBe(
      '21:00 to 22:00 EST on 14 Jan 2026',
    )
  })

  it('[B13] lets a library say it in its own words, and names the text that it can not hold', () => {
    const shipped = shippedBriefFiles()
    expect(readBriefTexts(shipped, { 'letter.json': { 'mail.opening': 'Good day,' } }).letter['mail.opening']).toBe(
      'Good day,',
    )
    expect(() => readBriefTexts(shipped, { 'letter.json': { 'mail.opning': 'x' } })).toThrow(
      /mail\.opning: there is no such text/,
    )
    expect(() => readBriefTexts(shipped, { 'letter.json': { 'mail.opening': 'Hi {who}' } })).toThrow(/\{who\}/)
  })

  it('gives files names that every computer takes, each once', () => {
    expect(fileName('A/B: "C"?\u0000\u202E ..')).toBe('A B C')
    expect(fileName('con.x')).toBe('_con.x')
    expect(fileName('...')).toBe('_')
    const free = freeNames()
    expect(['a', 'A', 'a'].map(free)).toEqual(['a', 'A (2)', 'a (3)'])
  })

  it.skipIf(!there)(
    `[B14] make 40 letters and 6 call sheets of 160 rows, and hold none${there ? '' : ' (FAULTLINE_SHARED is not there)'}`,
    async () => {
      const platform = nodePlatform()
      const { accounts } = await accountsCsv.parse(await importFile(accountsFile), {
        platform,
        options: { assumedZone: 'UTC' },
      })
      const rows = readFileSync(accountsFile, 'utf8').trim().split('\n').length - 1
      expect([accounts.length, rows]).toEqual([160, 160])
      const { letters, callSheets, held } = await makeParcelBriefs({
        postmortem: { ...parcelLabels(), accounts: [...accounts] },
      })
      expect([letters, callSheets, held]).toEqual([40, 6, []])
    },
  )
})

const bytesOf = (content: Artifact['content']) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content
const textOf = (content: Artifact['content']) =>
  typeof content === 'string' ? content : new TextDecoder().decode(content)

const mailOf = (eml: string) => {
  const body = eml.split('\r\n\r\n')[2]?.split('\r\n--')[0] ?? ''
  return Buffer.from(body, 'base64').toString().replaceAll('\r\n', '\n')
}
