'use client'

import { Button, FileButton } from '@mantine/core'
import { type DragEvent, useState } from 'react'
import { ACCEPTED } from '#components/editor/pictures/accepted.ts'
import { AltInput } from '#components/editor/pictures/alt-input.tsx'
import { CreditFields } from '#components/editor/pictures/credit-fields.tsx'
import classes from '#components/editor/pictures/pictures.module.css'
import { UploadLine } from '#components/editor/pictures/upload-line.tsx'
import { useOneUpload } from '#components/editor/pictures/use-one-upload.ts'
import { TextField } from '#components/editor/text-field.tsx'
import { late } from '#components/ui/late.tsx'
import { useMessages } from '#components/ui/messages.tsx'
import type { Hero } from '#lib/briefings/briefing.ts'
import type { MediaView } from '#lib/desk-client/desk-client.ts'
import { FieldFrame } from './field-frame.tsx'
import { HeroFocal } from './hero-focal.tsx'
import { HeroPicture } from './hero-picture.tsx'
import { useSavedField } from './use-saved-field.ts'

const LibraryDialog = late(() =>
  import('#components/editor/pictures/library-dialog.tsx').then(({ LibraryDialog }) => LibraryDialog),
)

/** The lead picture with its description, caption, credit and focal point: dropped here, chosen from this device or from the library. */
export function HeroField() {
  const field = useSavedField('hero')
  const hero = field.value
  const locked = field.refusal !== null
  const upload = useOneUpload(media => field.save(withMedia(hero, media)))
  const { over, ...drop } = useDrop(locked ? null : upload.start)
  return (
    <FieldFrame field={field}>
      <div className={classes.hero} data-over={over || undefined} {...drop}>
        <Shown hero={hero} />
        {!locked && (
          <Ways
            hero={hero}
            onFile={file => upload.start([file])}
            onChoose={media => field.save(withMedia(hero, media))}
            onRemove={() => field.save(null)}
          />
        )}
        <UploadLine {...upload} />
        {hero && <HeroWords hero={hero} locked={locked} onChange={change => field.save({ ...hero, ...change })} />}
      </div>
    </FieldFrame>
  )
}

function Shown({ hero }: { hero: Hero | null }) {
  const { briefing, pictures } = useMessages()
  if (!hero?.mediaId) return <p className={classes.heroDrop}>{hero ? briefing.hero.empty : pictures.hero.drop}</p>
  return <HeroPicture mediaId={hero.mediaId} alt={hero.alt} focal={hero.focal} />
}

type WaysProps = {
  hero: Hero | null
  onFile: (file: File) => void
  onChoose: (media: MediaView) => void
  onRemove: () => void
}

/** The ways to another picture, and to none. */
function Ways({ hero, onFile, onChoose, onRemove }: WaysProps) {
  const words = useMessages().pictures
  const [choosing, setChoosing] = useState(false)
  return (
    <div className={classes.row}>
      <FileButton accept={ACCEPTED} onChange={file => file && onFile(file)}>
        {props => (
          <Button {...props} size="compact-md" variant="default" title={words.library.formats}>
            {words.hero.choose}
          </Button>
        )}
      </FileButton>
      <Button size="compact-md" variant="default" onClick={() => setChoosing(true)}>
        {words.hero.library}
      </Button>
      {hero && (
        <Button size="compact-md" variant="subtle" color="red" onClick={onRemove}>
          {words.hero.remove}
        </Button>
      )}
      {choosing && (
        <LibraryDialog
          purpose={hero ? 'replace' : 'picture'}
          onClose={() => setChoosing(false)}
          onChoose={([media]) => {
            setChoosing(false)
            if (media) onChoose(media)
          }}
          onFiles={([file]) => {
            setChoosing(false)
            if (file) onFile(file)
          }}
        />
      )}
    </div>
  )
}

function HeroWords({
  hero,
  locked,
  onChange,
}: {
  hero: Hero
  locked: boolean
  onChange: (hero: Partial<Hero>) => void
}) {
  const words = useMessages().briefing.hero
  return (
    <>
      <AltInput value={hero.alt} disabled={locked} onSave={alt => onChange({ alt })} />
      <TextField
        label={words.caption}
        value={hero.caption ?? ''}
        longest={500}
        disabled={locked}
        onSave={caption => onChange({ caption: caption || null })}
      />
      <CreditFields credit={hero.credit} disabled={locked} onChange={credit => onChange({ credit })} />
      {hero.mediaId && (
        <HeroFocal mediaId={hero.mediaId} focal={hero.focal} locked={locked} onChange={focal => onChange({ focal })} />
      )}
    </>
  )
}

/** The caption stays with the briefing; what the library knows of the new picture comes with it. */
function withMedia(hero: Hero | null, { id, alt, credit, focal }: MediaView): Hero {
  return {
    mediaId: id,
    alt: alt ?? hero?.alt ?? '',
    caption: hero?.caption ?? null,
    credit: credit ?? hero?.credit ?? null,
    focal,
  }
}

/** Takes files that are dropped here; with null, none. */
function useDrop(onFiles: ((files: File[]) => void) | null) {
  const [over, setOver] = useState(false)
  const carriesFiles = (event: DragEvent) => onFiles !== null && event.dataTransfer.types.includes('Files')
  return {
    over,
    onDragOver: (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      setOver(true)
    },
    onDragLeave: (event: DragEvent) => {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
    },
    onDrop: (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      setOver(false)
      onFiles?.([...event.dataTransfer.files])
    },
  }
}
