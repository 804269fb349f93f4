// A workspace export as Slack writes it, of invented talk: `slackExport({ messages, channels })` → text by path in the archive.
const people = ['Quay', 'Tide', 'Marsh', 'Reed', 'Gull', 'Heron', 'Dune', 'Skiff', 'Ferry', 'Lock', 'Weir', 'Spit']
const openers = [
  'I see',
  'still',
  'now',
  'hm,',
  'ok,',
  'looking at',
  'does anybody know',
  'same here:',
  'fwiw',
  'just saw',
]
const things = [
  'the ticket desk',
  'render-3',
  'the queue',
  'checkout',
  'the label printer',
  'our cache',
  'the EU shard',
  'billing',
]
const states = [
  'is slow',
  'looks fine',
  'is at 40 %',
  'answers again',
  'has a long tail',
  'shows nothing',
  'was like that yesterday',
]
const likely = [
  'seeing 502s from the ticket desk',
  'rolled back release 41',
  'error rate is at 12 %, paging the on-call',
  'kubectl rollout restart deploy/desk',
  'root cause found: the pool was exhausted',
  'declaring SEV2, I am incident commander',
  'back to normal since two minutes',
]

/** The same numbers on every machine. */
function dice(seed) {
  let state = seed >>> 0
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

const idOf = (index) => `U0${String(index).padStart(7, 'A')}`

function message(roll, second, count, thread) {
  const who = roll(people.length)
  const bot = roll(40) === 0
  const words =
    roll(14) === 0
      ? likely[roll(likely.length)]
      : `${openers[roll(openers.length)]} ${things[roll(things.length)]} ${states[roll(states.length)]}`
  const mention = roll(6) === 0 ? ` <@${idOf(roll(people.length))}>` : ''
  const link = roll(9) === 0 ? ` <https://wiki.example/run/${roll(900)}|runbook ${roll(900)}>` : ''
  const text = bot ? `[FIRING:1] DeskLatency critical &gt; 2 s (${count})` : `${words}${mention}${link}`
  const name = people[who]
  return {
    ...(bot
      ? { subtype: 'bot_message', bot_id: 'B0ALERTS', username: 'Alertmanager' }
      : {
          user: idOf(who),
          user_profile: {
            avatar_hash: 'abcdef012345',
            image_72: `https://files.example/${who}.png`,
            real_name: `${name} Harbour`,
            display_name: name,
            team: 'T0HARBOUR',
            name: name.toLowerCase(),
          },
        }),
    type: 'message',
    ts: `${second}.${String(count % 1000000).padStart(6, '0')}`,
    client_msg_id: `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`,
    text,
    team: 'T0HARBOUR',
    blocks: [
      {
        type: 'rich_text',
        block_id: `b${count}`,
        elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
      },
    ],
    ...(thread !== null && { thread_ts: thread, parent_user_id: idOf(roll(people.length)) }),
    ...(roll(15) === 0 && { reactions: [{ name: 'eyes', users: [idOf(1), idOf(2)], count: 1 + roll(5) }] }),
    ...(roll(60) === 0 && {
      files: [
        {
          name: `graph-${count}.png`,
          mimetype: 'image/png',
          url_private: `https://files.example/${count}.png?t=xoxe-1-invented`,
        },
      ],
    }),
    ...(roll(25) === 0 && { edited: { user: idOf(who), ts: `${second + 30}.000000` } }),
  }
}

/** `messages` in all, spread over `channels` and a week; the first channel is the incident's and holds a quarter of them. */
export function slackExport({ messages = 10_000, channels = 18 } = {}) {
  const roll = dice(7)
  const names = ['inc-0504-desk', ...Array.from({ length: channels - 1 }, (_, i) => `room-${i + 1}`)]
  const start = Date.UTC(2031, 4, 1) / 1000
  const incident = Date.UTC(2031, 4, 4, 10) / 1000
  const days = new Map()
  let last = null
  for (let i = 0; i < messages; i++) {
    const own = channels === 1 || i % 4 === 0
    const name = own ? names[0] : names[1 + roll(channels - 1)]
    const second = own
      ? incident + Math.floor((i / messages) * 6 * 3600)
      : start + Math.floor((i / messages) * 7 * 86_400)
    const made = message(roll, second, i, own && last !== null && roll(4) === 0 ? last : null)
    if (own && made.thread_ts === undefined) last = made.ts
    const path = `${name}/${new Date(second * 1000).toISOString().slice(0, 10)}.json`
    const day = days.get(path) ?? []
    day.push(made)
    days.set(path, day)
  }
  return {
    'users.json': JSON.stringify(
      people.map((name, i) => ({
        id: idOf(i),
        team_id: 'T0HARBOUR',
        name: name.toLowerCase(),
        profile: { real_name: `${name} Harbour`, display_name: name },
      })),
    ),
    'channels.json': JSON.stringify(names.map((name, i) => ({ id: `C0${i}`, name, is_general: false, members: [] }))),
    ...Object.fromEntries([...days].map(([path, list]) => [path, JSON.stringify(list, null, 4)])),
  }
}
