'use client'

import { memo } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import { LOCALES } from '#lib/briefings/briefing.ts'
import { useBriefing } from './briefing-context.tsx'
import { BylinesField } from './bylines-field.tsx'
import { ChoiceField } from './choice-field.tsx'
import { FieldFrame } from './field-frame.tsx'
import classes from './fields.module.css'
import { HeroField } from './hero-field.tsx'
import { MomentField } from './moment-field.tsx'
import { SeoField } from './seo-field.tsx'
import { SlugField } from './slug-field.tsx'
import { TagsField } from './tags-field.tsx'
import { useSavedField } from './use-saved-field.ts'
import { ZoneSelect } from './zone-select.tsx'

/** Every field beside the text. Each saves itself; where this person may not change them now, one sentence says why. */
export const FieldsPanel = memo(function FieldsPanel() {
  const { briefing: words, common } = useMessages()
  const { briefing, newsroom } = useBriefing()
  const locked = briefing.may.edit !== true
  const killed = briefing.visibility === 'killed'
  const choices = (list: { slug: string; name: string }[]) =>
    list.map(({ slug, name }) => ({ value: slug, label: name }))
  const people = newsroom.people.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <div className={classes.panel}>
      {locked && <p className={classes.locked}>{lockedSentence(killed ? 'killed' : briefing.stage, words.locked)}</p>}
      <fieldset className={classes.group}>
        <legend>{words.groups.text}</legend>
        <SlugField />
        <ChoiceField name="section" choices={choices(newsroom.sections)} empty={words.status.nothing} />
        <ChoiceField name="series" choices={choices(newsroom.series)} empty={common.noSeries} />
        <TagsField />
        <ChoiceField name="locale" choices={LOCALES.map(value => ({ value, label: common.language[value] }))} />
        <ZoneField />
      </fieldset>
      <fieldset className={classes.group}>
        <legend>{words.groups.credits}</legend>
        <BylinesField />
      </fieldset>
      <fieldset className={classes.group}>
        <legend>{words.groups.picture}</legend>
        <HeroField />
      </fieldset>
      <fieldset className={classes.group}>
        <legend>{words.groups.planning}</legend>
        {!killed && briefing.may.plan !== true && <p className={classes.locked}>{words.locked.other}</p>}
        <ChoiceField name="assignee" choices={people} empty={words.planning.nobody} />
        <MomentField name="dueAt" />
        <MomentField name="plannedFor" />
      </fieldset>
      <fieldset className={classes.group}>
        <legend>{words.groups.seo}</legend>
        <SeoField />
      </fieldset>
    </div>
  )
})

function ZoneField() {
  const words = useMessages().briefing
  const field = useSavedField('timeZone')
  return (
    <FieldFrame field={field}>
      <ZoneSelect
        label={words.fields.timeZone ?? ''}
        value={field.value}
        disabled={field.refusal !== null}
        onChange={field.save}
      />
    </FieldFrame>
  )
}

function lockedSentence(stage: string, words: Record<string, string>): string {
  return words[stage] ?? words.other ?? ''
}
