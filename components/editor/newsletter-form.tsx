'use client'

import { Button } from '@mantine/core'
import { useMessages } from '#components/ui/messages.tsx'
import { nodeAttributes } from '#lib/document/attributes.ts'
import type { NodeAttributes } from '#lib/document/document-json.ts'
import classes from './editor.module.css'
import { TextField } from './text-field.tsx'

type Attrs = NodeAttributes['newsletterCta']
type Props = { attrs: Attrs; onChange: (attrs: Partial<Attrs>) => void; onRemove: () => void }

/** The words of the newsletter box at the caret. */
export function NewsletterForm({ attrs, onChange, onRemove }: Props) {
  const words = useMessages().editor.newsletterBox
  // What the server would refuse stays in the field and out of the text.
  const set = (part: Partial<Attrs>) => {
    if (nodeAttributes.newsletterCta.safeParse({ ...attrs, ...part }).success) onChange(part)
  }
  return (
    <section className={classes.blockForm} aria-label={words.heading}>
      <TextField
        label={words.newsletter}
        value={attrs.newsletter}
        longest={80}
        onSave={newsletter => set({ newsletter })}
      />
      <TextField
        label={words.lines}
        value={attrs.heading.join(' / ')}
        longest={400}
        onSave={lines =>
          set({
            heading: lines
              .split('/')
              .map(line => line.trim())
              .filter(Boolean),
          })
        }
      />
      <TextField
        label={words.text}
        value={attrs.text ?? ''}
        longest={2000}
        onSave={text => set({ text: text || null })}
      />
      <TextField
        label={words.button}
        value={attrs.button ?? ''}
        longest={100}
        onSave={button => set({ button: button || null })}
      />
      <Button size="compact-md" variant="subtle" color="red" onClick={onRemove}>
        {words.remove}
      </Button>
    </section>
  )
}
