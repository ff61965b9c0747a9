'use client'

import { Button, Textarea, TextInput } from '@mantine/core'
import { useMessages } from '#components/ui/messages.tsx'
import type { Hero } from '#lib/briefings/briefing.ts'
import type { MediaView } from '#lib/desk-client/desk-client.ts'
import { CreditInputs } from './credit-inputs.tsx'
import { FieldFrame } from './field-frame.tsx'
import classes from './fields.module.css'
import { HeroPicture } from './hero-picture.tsx'
import { PictureUpload } from './picture-upload.tsx'
import { useSavedField } from './use-saved-field.ts'

/** The lead picture with its description, caption and credit. */
export function HeroField() {
  const words = useMessages().briefing.hero
  const field = useSavedField('hero')
  const hero = field.value
  const locked = field.refusal !== null

  const use = (media: MediaView) =>
    field.save({
      mediaId: media.id,
      alt: hero?.alt || media.alt || '',
      caption: hero?.caption ?? null,
      credit: hero?.credit ?? media.credit,
      focal: null,
    })
  const change = (changes: Partial<Hero>) => hero && field.type({ ...hero, ...changes })
  return (
    <FieldFrame field={field}>
      <div className={classes.hero}>
        {hero ? <HeroPicture mediaId={hero.mediaId} alt={hero.alt} /> : <p className={classes.hint}>{words.empty}</p>}
        {!locked && (
          <div className={classes.row}>
            <PictureUpload label={hero ? words.replace : words.upload} onUploaded={use} />
            {hero && (
              <Button size="compact-sm" variant="subtle" color="red" onClick={() => field.save(null)}>
                {words.remove}
              </Button>
            )}
          </div>
        )}
        {hero && (
          <>
            <Textarea
              autosize
              size="sm"
              label={words.alt}
              value={hero.alt}
              disabled={locked}
              onChange={event => change({ alt: event.currentTarget.value })}
              onBlur={() => field.save()}
            />
            <TextInput
              size="sm"
              label={words.caption}
              value={hero.caption ?? ''}
              disabled={locked}
              onChange={event => change({ caption: event.currentTarget.value || null })}
              onBlur={() => field.save()}
            />
            <CreditInputs
              credit={hero.credit}
              locked={locked}
              onType={credit => change({ credit })}
              onSave={credit => field.save(credit ? { ...hero, credit } : hero)}
            />
          </>
        )}
      </div>
    </FieldFrame>
  )
}
