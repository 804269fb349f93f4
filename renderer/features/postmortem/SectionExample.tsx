import { Check, X } from 'lucide-react'
import { parseMarkdown } from '../../../core/markdown/parse.ts'
import { plainText } from '../../../core/markdown/plainText.ts'
import { numbered } from '../../ui/numbered.ts'

/** One good and one poor example, beside each other and named, so that neither is taken for the author's text. */
export function SectionExample({ good, poor }: { good: string; poor: string }) {
  return (
    <div className="section-example">
      {good !== '' && (
        <figure>
          <figcaption>
            <Check size={14} aria-hidden="true" /> A good one
          </figcaption>
          <ExampleText markdown={good} />
        </figure>
      )}
      {poor !== '' && (
        <figure>
          <figcaption>
            <X size={14} aria-hidden="true" /> A poor one
          </figcaption>
          <ExampleText markdown={poor} />
        </figure>
      )}
    </div>
  )
}

function ExampleText({ markdown }: { markdown: string }) {
  const blocks = parseMarkdown(markdown).children
  return (
    <blockquote>
      {numbered(blocks).map(({ key, item: block }) => (
        <p key={key}>{plainText(block)}</p>
      ))}
    </blockquote>
  )
}
