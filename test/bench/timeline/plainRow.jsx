/** What every peer draws for an event: time, words, who reads it, 36 px high. */
export function PlainRow({ event }) {
  return (
    <>
      <time>{event.at.slice(11, 16)}</time>
      <span className="words">{event.text}</span>
      <span className="who">{event.audience}</span>
    </>
  )
}
