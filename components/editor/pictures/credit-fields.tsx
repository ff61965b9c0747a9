'use client'

import { Button, TagsInput } from '@mantine/core'
import { useBriefing } from '#components/briefing/briefing-context.tsx'
import { useMessages } from '#components/ui/messages.tsx'
import { type Credit, creditLine, isByHand, withParts, withText } from '#lib/document/credit.ts'
import { TextField } from '../text-field.tsx'
import classes from './pictures.module.css'

const MOST_EDITORS = 20
const LONGEST_PART = 300
const LONGEST_LINE = 500

type Props = { credit: Credit | null; disabled?: boolean; onChange: (credit: Credit | null) => void }

/** A picture's credit in parts, and the line that is printed: built from the parts until somebody writes it by hand. */
export function CreditFields({ credit, disabled, onChange }: Props) {
  const words = useMessages().pictures.credit
  const { briefing, newsroom } = useBriefing()
  const { locale } = briefing
  const part = (name: 'source' | 'creator' | 'license') => (
    <TextField
      label={words[name]}
      value={credit?.[name] ?? ''}
      longest={LONGEST_PART}
      disabled={disabled}
      onSave={value => onChange(withParts(credit, { [name]: value || undefined }, locale))}
    />
  )
  const names = (editedBy: string[]) =>
    [...new Set(editedBy.map(name => name.normalize('NFC').trim().slice(0, LONGEST_PART)))].filter(Boolean)
  const byHand = isByHand(credit, locale)
  const built = credit ? creditLine(credit, locale) : ''
  return (
    <div className={classes.creditFields}>
      {part('source')}
      {part('creator')}
      <TagsInput
        size="sm"
        label={words.editedBy}
        placeholder={credit?.editedBy.length ? undefined : words.editedByHint}
        data={[...new Set(newsroom.people.map(({ name }) => name))]}
        value={credit?.editedBy ?? []}
        maxTags={MOST_EDITORS}
        disabled={disabled}
        acceptValueOnBlur
        isDuplicate={(value, chosen) => chosen.includes(value.normalize('NFC').trim())}
        onChange={editedBy => onChange(withParts(credit, { editedBy: names(editedBy) }, locale))}
      />
      {part('license')}
      <div className={classes.printed}>
        <TextField
          label={words.text}
          value={credit?.text ?? ''}
          longest={LONGEST_LINE}
          disabled={disabled}
          onSave={text => onChange(withText(credit, text, locale))}
        />
        {byHand && (
          <p className={classes.quiet}>
            {words.byHand}{' '}
            {built && !disabled && (
              <Button
                size="compact-xs"
                variant="subtle"
                title={words.becomes(built)}
                onClick={() => credit && onChange({ ...credit, text: built })}
              >
                {words.rebuild}
              </Button>
            )}
          </p>
        )}
      </div>
    </div>
  )
}
