import { type RuleExamples, text } from './example.ts'

export const imageNoAlt: RuleExamples = {
  rule: 'image-no-alt',
  examples: [
    text('![Printed labels per minute, 06:00 to 09:00](attachments/a.png)'),
    text('No picture.'),
    text('`![](a.png)`'),
    text('![](attachments/a.png)', ['![](attachments/a.png)']),
    text('![image](attachments/a.png)', ['![image](attachments/a.png)']),
    text('![a.png](attachments/a.png)', ['![a.png](attachments/a.png)'], { id: 'background', audience: 'internal' }),
  ],
}
