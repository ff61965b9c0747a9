'use client'

import { Button, TextInput } from '@mantine/core'
import { useMessages } from '#components/ui/messages.tsx'
import { Slug } from '#lib/briefings/briefing.ts'
import { slugFrom } from '#lib/document/slug-from.ts'
import { useBriefing } from './briefing-context.tsx'
import { FieldFrame } from './field-frame.tsx'
import classes from './fields.module.css'
import { useSavedField } from './use-saved-field.ts'

/** The last part of the public address, with the whole address as readers will see it. */
export function SlugField() {
  const words = useMessages().briefing
  const { briefing, newsroom } = useBriefing()
  const field = useSavedField('slug')
  const wrong = field.value !== null && !Slug.safeParse(field.value).success
  const frozen = briefing.firstPublishedAt !== null
  const suggestion = slugFrom(briefing.title)
  return (
    <FieldFrame field={field}>
      <TextInput
        label={words.fields.slug}
        description={frozen ? (field.refusal === null ? words.slug.moves : words.slug.frozen) : words.slug.hint}
        value={field.value ?? ''}
        disabled={field.refusal !== null}
        error={wrong ? words.slug.invalid : undefined}
        autoCapitalize="none"
        spellCheck={false}
        onChange={event => field.type(event.currentTarget.value.replace(/\s+/g, '-') || null)}
        onBlur={() => !wrong && field.save()}
      />
      {field.value ? (
        <p className={classes.hint}>
          {words.slug.preview}: <span className={classes.address}>{`${newsroom.readerUrl}/${field.value}`}</span>
        </p>
      ) : (
        field.refusal === null &&
        suggestion && (
          <Button size="compact-xs" variant="subtle" onClick={() => field.save(suggestion)}>
            {words.slug.suggest}
          </Button>
        )
      )}
    </FieldFrame>
  )
}
