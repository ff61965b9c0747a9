'use client'

import { Button, Modal } from '@mantine/core'
import { useSending } from '#components/people/use-sending.ts'
import form from '#components/ui/form.module.css'
import { useMessages } from '#components/ui/messages.tsx'
import { ProblemNotice } from '#components/ui/problem-notice.tsx'
import { useToasts } from '#components/ui/undo-toast.tsx'
import { desk } from '#lib/desk-client/desk-client.ts'
import type { MediaUses, MediaView } from '#lib/desk-client/media-calls.ts'
import { UsesList } from './uses-list.tsx'

type Props = { media: MediaView; uses: MediaUses | null; onDeleted: () => void; onClose: () => void }

/** Deletes a picture that nothing uses; of one that is used it says where. */
export function DeletePicture({ media, uses, onDeleted, onClose }: Props) {
  const { common, media: all } = useMessages()
  const words = all.delete
  const { toast } = useToasts()
  const { sending, problem, send } = useSending()
  // What the refusal names is newer than what was known when the panel was opened.
  const now = (problem?.problem.reason === 'picture-used' ? (problem.problem.current as MediaUses) : null) ?? uses
  const used = now !== null && now.briefings.length + now.templates.length > 0

  async function remove() {
    if (!(await send(() => desk.media.delete(media.id, media.version)))) return
    toast(words.done(media.filename))
    onDeleted()
  }

  return (
    <Modal opened onClose={onClose} title={words.title} closeButtonProps={{ 'aria-label': common.close }}>
      <div className={form.form}>
        <p className={form.note}>{used ? words.used : words.unused}</p>
        {used && <UsesList uses={now} />}
        {!used && <ProblemNotice problem={problem} />}
        <div className={form.buttons}>
          <Button variant="default" onClick={onClose}>
            {used ? common.close : common.cancel}
          </Button>
          {!used && (
            <Button color="red" loading={sending} disabled={uses === null} onClick={remove}>
              {words.run}
            </Button>
          )}
        </div>
      </div>
    </Modal>
  )
}
