'use client'

import { Button, Drawer } from '@mantine/core'
import { IconArrowsExchange, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import { ProblemNotice } from '#components/ui/problem-notice.tsx'
import { When } from '#components/ui/when.tsx'
import type { PersonName } from '#lib/briefings/briefing.ts'
import type { MediaView } from '#lib/desk-client/media-calls.ts'
import { DeletePicture } from './delete-picture.tsx'
import { FocalEditor } from './focal-editor.tsx'
import classes from './panel.module.css'
import { ReplacePicture } from './replace-picture.tsx'
import { RightsForm } from './rights-form.tsx'
import { type Picture, usePicture } from './use-picture.ts'
import { useUses } from './use-uses.ts'
import { UsesList } from './uses-list.tsx'
import { WordsForm } from './words-form.tsx'

type Props = {
  id: string
  people: PersonName[]
  onShow: (id: string) => void
  onChanged: () => void
  onClose: () => void
}

/** One picture at the side: what it shows, whose it is, where it is used, and what can be done with it. */
export function PicturePanel({ id, people, onShow, onChanged, onClose }: Props) {
  const { common, media: words } = useMessages()
  const picture = usePicture(id, onChanged)
  const used = useUses(id)
  const [asking, setAsking] = useState<'replace' | 'delete' | null>(null)
  const { media } = picture
  return (
    <Drawer
      opened
      position="right"
      size="32rem"
      onClose={onClose}
      closeOnEscape={asking === null}
      title={media?.filename ?? words.title}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <SaveState picture={picture} />
      {media && (
        <div className={classes.panel}>
          <Facts media={media} by={people.find(({ id: person }) => person === media.createdBy)} onShow={onShow} />
          <FocalEditor media={media} save={picture.save} />
          <WordsForm media={media} save={picture.save} />
          <RightsForm media={media} save={picture.save} />
          <section className={classes.section} aria-label={words.panel.uses}>
            <h3 className={classes.heading}>{words.panel.uses}</h3>
            {used.failed && <p className={classes.hint}>{words.panel.usesFailed}</p>}
            {used.uses && <UsesList uses={used.uses} />}
          </section>
          <div className={classes.verbs}>
            {media.may.replace && (
              <Button
                variant="default"
                leftSection={<IconArrowsExchange size={16} />}
                onClick={() => setAsking('replace')}
              >
                {words.panel.replace}
              </Button>
            )}
            {media.may.delete && (
              <Button
                variant="subtle"
                color="red"
                leftSection={<IconTrash size={16} />}
                onClick={() => setAsking('delete')}
              >
                {words.panel.delete}
              </Button>
            )}
          </div>
        </div>
      )}
      {media && asking === 'replace' && (
        <ReplacePicture
          media={media}
          onReplaced={view => {
            picture.keep(view)
            void used.load()
            onChanged()
          }}
          onClose={() => setAsking(null)}
        />
      )}
      {media && asking === 'delete' && (
        <DeletePicture
          media={media}
          uses={used.uses}
          onDeleted={() => {
            onChanged()
            onClose()
          }}
          onClose={() => setAsking(null)}
        />
      )}
    </Drawer>
  )
}

function SaveState({ picture: { problem, saving, saved, load } }: { picture: Picture }) {
  const words = useMessages().media.panel
  return (
    <>
      <p className={classes.state} role="status">
        {problem ? words.failed : saving ? words.saving : saved && words.saved}
      </p>
      <ProblemNotice problem={problem} />
      {problem && (
        <Button size="compact-sm" variant="default" onClick={() => void load()}>
          {words.reload}
        </Button>
      )}
    </>
  )
}

type FactsProps = { media: MediaView; by: PersonName | undefined; onShow: (id: string) => void }

function Facts({ media, by, onShow }: FactsProps) {
  const words = useMessages().media.panel
  const { replacedBy } = media
  return (
    <div className={classes.hint}>
      <p>
        {words.facts(media.width, media.height)} · {words.added} <When at={media.createdAt} dense />{' '}
        {by && words.byPerson(by.name)}
      </p>
      {!media.may.edit && <p>{words.readOnly}</p>}
      {replacedBy && (
        <p>
          {words.replacedBy}{' '}
          <Button size="compact-xs" variant="subtle" onClick={() => onShow(replacedBy)}>
            {words.showIt}
          </Button>
        </p>
      )}
    </div>
  )
}
