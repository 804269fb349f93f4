interface RingProps {
  readonly state: 'none' | 'some' | 'done'
  /** Read aloud: "2 of 5 done". Empty where the text beside it says so already. */
  readonly label: string
}

/** How far a step is. The shape differs as well as the colour: empty, half, full with a tick. */
export function Ring({ state, label }: RingProps) {
  return (
    <>
      <svg className={`ring ${state}`} viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        {state === 'done' ? (
          <>
            <circle cx="8" cy="8" r="7.5" className="ring-fill" />
            <path d="M4.6 8.3l2.3 2.3 4.5-4.8" className="ring-tick" />
          </>
        ) : (
          <>
            <circle cx="8" cy="8" r="6.5" className="ring-line" />
            {state === 'some' && <path d="M8 3.5a4.5 4.5 0 0 1 0 9z" className="ring-fill" />}
          </>
        )}
      </svg>
      {label !== '' && <span className="unseen">{label}</span>}
    </>
  )
}
