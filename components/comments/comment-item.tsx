'use client'

import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { useBriefing } from '#components/briefing/briefing-context.tsx'
import { useMessages } from '#components/ui/messages.tsx'
import { useToasts } from '#components/ui/undo-toast.tsx'
import { When } from '#components/ui/when.tsx'
import type { CommentView } from '#lib/desk-client/comment-calls.ts'
import { desk } from '#lib/desk-client/desk-client.ts'
import { CommentBody } from './comment-body.tsx'
import classes from './comments.module.css'
import { useComments } from './comments-context.tsx'
import { Composer } from './composer.tsx'

/** What one person said, and for that person the way to change it. */
export function CommentItem({ comment }: { comment: CommentView }) {
  const words = useMessages().comments
  const { me } = useBriefing()
  const { reload, setDraft } = useComments()
  const { failToast } = useToasts()
  const [editing, setEditing] = useState(false)
  const { id, body, by, at, editedAt, takenBack, mentions } = comment
  const key = `edit ${id}`

  const takeBack = () => desk.comments.takeBack(id).then(reload, failToast)
  const edit = () => {
    setDraft(key, body)
    setEditing(true)
  }
  return (
    <li className={classes.comment}>
      <p className={classes.meta}>
        <strong>{by.name}</strong>
        <span className={classes.when}>
          <When at={at} dense />
          {editedAt && ` · ${words.edited}`}
        </span>
        {by.id === me && !takenBack && (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" size="sm" aria-label={words.more(by.name)}>
                <IconDots size={16} aria-hidden="true" />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={edit}>{words.edit}</Menu.Item>
              <Menu.Item color="red" onClick={takeBack}>
                {words.takeBack}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </p>
      {editing ? (
        <Composer
          draft={key}
          label={words.edit}
          placeholder={words.replyPlaceholder}
          sendLabel={words.save}
          called={mentions}
          onSend={async changed => {
            await desk.comments.edit(id, changed)
            setEditing(false)
            await reload()
          }}
          onLeave={() => setEditing(false)}
        />
      ) : (
        <CommentBody comment={comment} />
      )}
    </li>
  )
}
