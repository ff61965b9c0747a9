'use client'

import { type FormEvent, useState } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import { desk } from '#lib/desk-client/desk-client.ts'
import { useBriefing } from './briefing-context.tsx'
import classes from './dialog.module.css'
import { DialogButtons } from './dialog-buttons.tsx'
import { Refusal } from './refusal.tsx'
import { RequiredText } from './required-text.tsx'
import { isTitle, TypedTitle } from './typed-title.tsx'
import { useAction } from './use-action.ts'
import { VerbDialog } from './verb-dialog.tsx'

/** Kills a briefing for everyone: says what each will get, and asks for a reason, the public notice and the typed title. */
export function KillDialog({ onClose }: { onClose: () => void }) {
  const { exceptions } = useMessages()
  const words = exceptions.kill
  const { briefing, write } = useBriefing()
  const { busy, problem, run } = useAction()
  const [given, setGiven] = useState({ reason: '', notice: '', confirmation: '' })
  const [tried, setTried] = useState(false)
  const outcomes =
    briefing.firstPublishedAt === null ? [words.neverPublic] : [words.readers, words.feeds, words.partners]
  const confirmed = isTitle(briefing.title, given.confirmation)

  const kill = async (event: FormEvent) => {
    event.preventDefault()
    const reason = given.reason.trim()
    const notice = given.notice.trim()
    if (reason === '' || notice === '') return setTried(true)
    const input = { confirmation: given.confirmation, reason, notice }
    if (await run(() => write(({ id, version }) => desk.briefings.kill(id, version, input)))) onClose()
  }
  return (
    <VerbDialog title={words.title} onClose={onClose}>
      <form className={classes.form} onSubmit={kill} noValidate>
        <ul className={classes.outcomes}>
          {outcomes.map(sentence => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <p>
          <strong>{words.back}</strong>
        </p>
        <RequiredText
          first
          label={words.reason}
          value={given.reason}
          missing={tried ? exceptions.reasonRequired : null}
          onChange={reason => setGiven({ ...given, reason })}
        />
        <RequiredText
          label={words.notice}
          hint={words.noticeHint}
          value={given.notice}
          missing={tried ? words.noticeRequired : null}
          onChange={notice => setGiven({ ...given, notice })}
        />
        <TypedTitle
          title={briefing.title}
          value={given.confirmation}
          onChange={confirmation => setGiven({ ...given, confirmation })}
        />
        <Refusal problem={problem} />
        <DialogButtons label={words.button} busy={busy} disabled={!confirmed} removes onClose={onClose} />
      </form>
    </VerbDialog>
  )
}
