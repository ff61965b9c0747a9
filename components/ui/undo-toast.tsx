'use client'

import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMessages } from './messages.tsx'
import { problemSentence } from './problem-sentence.ts'
import classes from './undo-toast.module.css'

const LONG_ENOUGH_TO_REACH_MS = 10_000

/** Gives `undoToast(sentence, undo)`: says what was done, and for ten seconds offers to take it back. */
export function useUndoToast() {
  const { common } = useMessages()
  const { toast, failToast } = useToasts()

  async function takeBack(id: string, undo: () => Promise<unknown>) {
    notifications.hide(id)
    try {
      await undo()
      toast(common.undone)
    } catch (error) {
      failToast(error)
    }
  }

  return (sentence: string, undo: () => Promise<unknown>) => {
    const id = crypto.randomUUID()
    notifications.show({
      id,
      autoClose: LONG_ENOUGH_TO_REACH_MS,
      closeButtonProps: { 'aria-label': common.close },
      message: (
        <span className={classes.line}>
          <span>{sentence}</span>
          <Button size="compact-sm" variant="default" onClick={() => takeBack(id, undo)}>
            {common.undo}
          </Button>
        </span>
      ),
    })
  }
}

/** Gives `toast(sentence)` and `failToast(error)`: what was done, or why not and what to do; `lossToast(sentence)` says what was done in part. The last two stay until they are closed. */
export function useToasts() {
  const { common, errors } = useMessages()
  const closeButtonProps = { 'aria-label': common.close }
  return {
    toast: (sentence: string) => notifications.show({ message: sentence, closeButtonProps }),
    failToast: (error: unknown) =>
      notifications.show({ color: 'red', autoClose: false, message: problemSentence(error, errors), closeButtonProps }),
    lossToast: (sentence: string) =>
      notifications.show({ color: 'red', autoClose: false, message: sentence, closeButtonProps }),
  }
}
