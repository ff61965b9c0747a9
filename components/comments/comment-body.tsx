'use client'

import { useMessages } from '#components/ui/messages.tsx'
import type { CommentView } from '#lib/desk-client/comment-calls.ts'
import classes from './comments.module.css'

/** The words of a comment, with the names that it calls. */
export function CommentBody({ comment: { body, mentions, takenBack } }: { comment: CommentView }) {
  const words = useMessages().comments
  if (takenBack) return <p className={classes.quiet}>{words.takenBack}</p>
  const names = mentions.map(({ name }) => `@${name}`)
  return (
    <p className={classes.body}>
      {pieces(body, names).map(({ text, at, isName }) => (isName ? <b key={at}>{text}</b> : text))}
    </p>
  )
}

function pieces(body: string, names: string[]): { text: string; at: number; isName: boolean }[] {
  const found: { text: string; at: number; isName: boolean }[] = []
  let rest = 0
  for (let at = body.indexOf('@'); at >= 0; at = body.indexOf('@', Math.max(at + 1, rest))) {
    const name = names.find(name => body.startsWith(name, at))
    if (!name) continue
    found.push({ text: body.slice(rest, at), at: rest, isName: false }, { text: name, at, isName: true })
    rest = at + name.length
  }
  return [...found, { text: body.slice(rest), at: rest, isName: false }]
}
