'use client'

import { useMessages } from '#components/ui/messages.tsx'
import classes from './preview.module.css'

const STEP = 40

/** The edge between the text and the preview, to be dragged or moved with the arrow keys. */
export function PreviewEdge({ width, onWidth }: { width: number; onWidth: (width: number) => void }) {
  const { preview: words } = useMessages().writing
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule that can be moved is a separator with a value.
    <div
      className={classes.edge}
      role="separator"
      aria-orientation="vertical"
      aria-label={words.width}
      aria-valuenow={width}
      aria-valuemin={320}
      aria-valuemax={900}
      tabIndex={0}
      onKeyDown={({ key }) => {
        if (key === 'ArrowLeft') onWidth(width + STEP)
        if (key === 'ArrowRight') onWidth(width - STEP)
      }}
      onPointerDown={event => {
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={event => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) onWidth(window.innerWidth - event.clientX)
      }}
    />
  )
}
