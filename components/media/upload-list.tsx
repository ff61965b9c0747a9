'use client'

import { ActionIcon, Button, Progress } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useMessages } from '#components/ui/messages.tsx'
import { problemSentence } from '#components/ui/problem-sentence.ts'
import classes from './library.module.css'
import type { Upload, Uploads } from './use-uploads.ts'

/** What is on its way into the library, and what did not arrive and why. */
export function UploadList({ uploads }: { uploads: Uploads }) {
  const words = useMessages().media.uploads
  return (
    <>
      <p className="stet-visually-hidden" role="status">
        {uploads.added > 0 && words.added(uploads.added)}
      </p>
      {uploads.list.length > 0 && (
        <ul className={classes.uploads} aria-label={words.label}>
          {uploads.list.map(upload => (
            <UploadRow key={upload.key} upload={upload} uploads={uploads} />
          ))}
        </ul>
      )}
    </>
  )
}

function UploadRow({ upload, uploads }: { upload: Upload; uploads: Uploads }) {
  const { errors, media } = useMessages()
  const words = media.uploads
  const { file, state, share, problem } = upload
  const percent = Math.round(share * 100)
  const said = { waiting: words.waiting, sending: percent < 100 ? words.sending(percent) : words.working, failed: '' }
  return (
    <li className={classes.upload} data-state={state}>
      <span className={classes.uploadName}>{file.name}</span>
      {problem ? (
        <span className={classes.uploadProblem} role="alert">
          {problemSentence(problem, errors)}
        </span>
      ) : (
        <>
          <Progress
            className={classes.uploadBar}
            value={percent}
            animated={state === 'sending' && percent === 100}
            aria-label={file.name}
          />
          <span className={classes.uploadState}>{said[state]}</span>
        </>
      )}
      {problem && problem.problem.status !== 415 && (
        <Button size="compact-sm" variant="default" onClick={() => uploads.retry(upload)}>
          {words.retry}
        </Button>
      )}
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={problem ? words.dismiss(file.name) : words.stop(file.name)}
        onClick={() => uploads.stop(upload.key)}
      >
        <IconX size={16} />
      </ActionIcon>
    </li>
  )
}
