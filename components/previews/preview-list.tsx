'use client'

import { Button } from '@mantine/core'
import { useState } from 'react'
import { useSending } from '#components/people/use-sending.ts'
import form from '#components/ui/form.module.css'
import { useMessages } from '#components/ui/messages.tsx'
import { ProblemNotice } from '#components/ui/problem-notice.tsx'
import { useToasts } from '#components/ui/undo-toast.tsx'
import { When } from '#components/ui/when.tsx'
import { desk, type PreviewView } from '#lib/desk-client/desk-client.ts'
import { now } from '#lib/kernel/clock.ts'
import classes from './previews.module.css'

type Props = { links: PreviewView[]; onChange: (link: PreviewView) => void }

/** The links of a briefing, newest first, with what came of each. */
export function PreviewList({ links, onChange }: Props) {
  const { previews } = useMessages()
  if (links.length === 0) return <p className={form.note}>{previews.none}</p>
  return (
    <section aria-label={previews.list}>
      <h3 className={classes.heading}>{previews.list}</h3>
      <ul className={classes.list}>
        {links.map(link => (
          <PreviewItem key={link.id} link={link} onChange={onChange} />
        ))}
      </ul>
    </section>
  )
}

function PreviewItem({ link, onChange }: { link: PreviewView; onChange: (link: PreviewView) => void }) {
  const { previews } = useMessages()
  const ended = link.revokedAt ? previews.revoked : new Date(link.expiresAt) <= now() ? previews.expired : null
  return (
    <li className={classes.item} data-ended={ended !== null}>
      <div>
        <strong>{link.label}</strong> <span className={classes.quiet}>{previews.by(link.createdBy)}</span>
        <p className={form.note}>
          {ended ?? previews.until} {!ended && <When at={link.expiresAt} dense />} · {previews.views(link.views)}
          {link.viewedAt && (
            <>
              , {previews.lastViewed} <When at={link.viewedAt} dense />
            </>
          )}
        </p>
      </div>
      {!ended && <RevokeLink link={link} onChange={onChange} />}
    </li>
  )
}

/** Asked twice: what was revoked cannot be brought back. */
function RevokeLink({ link, onChange }: { link: PreviewView; onChange: (link: PreviewView) => void }) {
  const { common, previews } = useMessages()
  const [asked, setAsked] = useState(false)
  const { sending, problem, send } = useSending()
  const { toast } = useToasts()

  async function revoke() {
    const revoked = await send(() => desk.previews.revoke(link.id))
    if (!revoked) return
    onChange(revoked)
    toast(previews.revokedNow(link.label))
  }

  if (!asked) {
    return (
      <Button
        variant="subtle"
        color="red"
        size="compact-sm"
        aria-label={previews.revokeNamed(link.label)}
        onClick={() => setAsked(true)}
      >
        {previews.revoke}
      </Button>
    )
  }
  return (
    <div className={classes.asked}>
      <Button variant="default" size="compact-sm" onClick={() => setAsked(false)}>
        {common.cancel}
      </Button>
      <Button color="red" size="compact-sm" loading={sending} autoFocus onClick={revoke}>
        {previews.reallyRevoke}
      </Button>
      <ProblemNotice problem={problem} />
    </div>
  )
}
