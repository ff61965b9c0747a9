'use client'

import { Modal } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { useFocusReturn } from '#components/briefing/use-focus-return.ts'
import form from '#components/ui/form.module.css'
import { useMessages } from '#components/ui/messages.tsx'
import { ProblemNotice } from '#components/ui/problem-notice.tsx'
import { desk, type PreviewView } from '#lib/desk-client/desk-client.ts'
import { DeskProblem } from '#lib/desk-client/problem.ts'
import { MadeLink, type NewLink } from './made-link.tsx'
import { PreviewForm } from './preview-form.tsx'
import { PreviewList } from './preview-list.tsx'
import classes from './previews.module.css'

/** Links at which people outside see this working copy: make, copy, look how often each was opened, revoke. */
export function PreviewDialog({ briefingId, onClose }: { briefingId: string; onClose: () => void }) {
  useFocusReturn()
  const { common, previews } = useMessages()
  const { links, problem, put } = useLinks(briefingId)
  const [made, setMade] = useState<NewLink | null>(null)
  const phone = useMediaQuery('(max-width: 52rem)', false, { getInitialValueInEffect: false })
  return (
    <Modal
      opened
      onClose={onClose}
      title={previews.title}
      size="36rem"
      fullScreen={phone}
      closeButtonProps={{ 'aria-label': common.close }}
      transitionProps={{ duration: 0 }}
    >
      <div className={classes.body}>
        <p className={form.note}>{previews.explain}</p>
        {made ? (
          <MadeLink made={made} />
        ) : (
          <PreviewForm
            briefingId={briefingId}
            onMade={link => {
              setMade(link)
              put(link)
            }}
          />
        )}
        <ProblemNotice problem={problem} />
        {links === null && !problem && <p className={form.note}>{previews.loading}</p>}
        {links && <PreviewList links={links} onChange={put} />}
      </div>
    </Modal>
  )
}

/** The links of a briefing; `put` puts a new or changed one among them. */
function useLinks(briefingId: string) {
  const [links, setLinks] = useState<PreviewView[] | null>(null)
  const [problem, setProblem] = useState<DeskProblem | null>(null)
  useEffect(() => {
    desk.previews.list(briefingId).then(setLinks, (error: unknown) => {
      if (!(error instanceof DeskProblem)) throw error
      setProblem(error)
    })
  }, [briefingId])
  const put = (link: PreviewView) =>
    setLinks(before => {
      const known = before?.some(({ id }) => id === link.id)
      return known ? (before ?? []).map(one => (one.id === link.id ? link : one)) : [link, ...(before ?? [])]
    })
  return { links, problem, put }
}
