'use client'

import { Button, CloseButton } from '@mantine/core'
import { IconEye, IconPencil } from '@tabler/icons-react'
import { useMessages } from '#components/ui/messages.tsx'
import { useInside } from '../editor-session.tsx'
import { doing } from './doing.ts'
import classes from './together.module.css'
import { useCompany } from './use-company.ts'
import { useFollowing } from './use-following.ts'

/** One line below the state of the text: whom this person went to or follows, and whose paragraph is better left alone now. */
export function TogetherStrip() {
  const { editor } = useInside()
  const words = useMessages().together
  const { company, people, visit, warning } = useCompany()
  useFollowing(editor, company, visit)
  const visited = people.find(({ clientId }) => clientId === visit?.clientId)
  return (
    <div role="status" className={classes.strips}>
      {warning && (
        <p className={classes.strip} data-kind="warning">
          <IconPencil size={16} aria-hidden="true" />
          {words.busy(warning.name)}
        </p>
      )}
      {company && visit && visited && (
        <div className={classes.strip} style={{ '--stet-colleague': visited.color } as React.CSSProperties}>
          <IconEye size={16} aria-hidden="true" />
          <span className={classes.said}>
            {visit.follows ? words.following(visited.name) : `${visited.name}: ${doing(visited, words)}`}
          </span>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => company.visit(visit.clientId, !visit.follows)}
            aria-pressed={visit.follows}
          >
            {visit.follows ? words.stopFollowing : words.follow}
          </Button>
          <CloseButton size="sm" aria-label={words.close} onClick={() => company.leave()} />
        </div>
      )}
    </div>
  )
}
