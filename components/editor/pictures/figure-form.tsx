'use client'

import { Button, NativeSelect } from '@mantine/core'
import { useMessages } from '#components/ui/messages.tsx'
import type { Credit } from '#lib/document/credit.ts'
import type { FigureLayout, NodeAttributes } from '#lib/document/document-json.ts'
import { AttributeInput } from './attribute-input.tsx'
import classes from './editor.module.css'

type Attrs = NodeAttributes['figure']
type Props = { attrs: Attrs; onChange: (attrs: Partial<Attrs>) => void; onRemove: () => void }

const NO_CREDIT: Credit = { text: '', editedBy: [] }

/** Alt text, credit and width of the picture at the caret. Its caption is text, written in place. */
export function FigureForm({ attrs: { alt, credit, layout }, onChange, onRemove }: Props) {
  const words = useMessages().editor.picture
  const setCredit = (part: Partial<Credit>) => {
    const next = { ...(credit ?? NO_CREDIT), ...part }
    const isEmpty = !next.text && !next.source && !next.creator && !next.license && next.editedBy.length === 0
    onChange({ credit: isEmpty ? null : next })
  }
  return (
    <section className={classes.blockForm} aria-label={words.heading}>
      <AttributeInput label={words.alt} value={alt} longest={2000} onSave={value => onChange({ alt: value })} />
      <AttributeInput
        label={words.credit}
        value={credit?.text ?? ''}
        longest={500}
        onSave={text => setCredit({ text })}
      />
      <AttributeInput
        label={words.source}
        value={credit?.source ?? ''}
        longest={300}
        onSave={source => setCredit({ source: source || undefined })}
      />
      <AttributeInput
        label={words.creator}
        value={credit?.creator ?? ''}
        longest={300}
        onSave={creator => setCredit({ creator: creator || undefined })}
      />
      <NativeSelect
        size="sm"
        label={words.layout}
        value={layout}
        data={Object.entries(words.layouts).map(([value, label]) => ({ value, label }))}
        onChange={event => onChange({ layout: event.currentTarget.value as FigureLayout })}
      />
      <Button size="compact-md" variant="subtle" color="red" onClick={onRemove}>
        {words.remove}
      </Button>
    </section>
  )
}
