/** Invented events, one every 40 s, of the same words wherever they are drawn; some lines are long enough for two rows. */
export function manyEvents(count) {
  const kinds = ['alert', 'chat', 'deploy', 'status-update', 'command', 'observation', 'note']
  const words = [
    'Queue of the label printer above 5,000',
    'restarted the second label worker and watched the queue for five minutes before touching the third one',
    'label-svc 7.2 to eu-central',
    'We are looking into labels that are printed late.',
  ]
  const start = Date.UTC(2031, 2, 3)
  return Array.from({ length: count }, (_, index) => ({
    id: `e${index}`,
    at: new Date(start + index * 40_000).toISOString().replace('.000Z', 'Z'),
    zone: 'UTC',
    kind: kinds[index % kinds.length],
    text: `${words[index % words.length]} (${index})`,
    audience: index % 5 === 0 ? 'customer' : 'internal',
    origins: [{ source: 's1', line: index + 2, ref: null }],
  }))
}
