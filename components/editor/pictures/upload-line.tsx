'use client'

import { Button } from '@mantine/core'
import { useMessages } from '#components/ui/messages.tsx'
import { problemSentence } from '#components/ui/problem-sentence.ts'
import classes from './pictures.module.css'
import type { OneUpload } from './use-one-upload.ts'

/** How far the one picture is, and the way out; why it failed, and the way to try again. Nothing while none is on its way. */
export function UploadLine({ upload, stop, retry }: OneUpload) {
  const { pictures, errors } = useMessages()
  const words = pictures.upload
  if (!upload) return null
  const { file, state, share, problem } = upload
  if (problem) {
    return (
      <div className={classes.uploadLine} role="alert">
        <span>
          {file.name}: {problemSentence(problem, errors)}
        </span>
        {problem.problem.code !== 'unsupported-media' && (
          <Button size="compact-sm" variant="default" onClick={retry}>
            {words.retry}
          </Button>
        )}
        <Button size="compact-sm" variant="subtle" onClick={stop}>
          {words.remove}
        </Button>
      </div>
    )
  }
  return (
    <div className={classes.uploadLine} role="status">
      <span>{pictures.hero.uploading(file.name, Math.floor(share * 100))}</span>
      <progress max={1} value={state === 'working' ? undefined : share} aria-label={words.progress(file.name)} />
      <Button size="compact-sm" variant="subtle" onClick={stop}>
        {words.stop}
      </Button>
    </div>
  )
}
