'use client'

import { StillPicture } from '#components/editor/pictures/still-picture.tsx'
import { useMessages } from '#components/ui/messages.tsx'
import classes from './diff-view.module.css'

type Side = Record<string, unknown> | null
type Focal = { x: number; y: number } | null
type Props = { before: Side; after: Side; sideBySide: boolean }

/** A picture as it was and as it is: once where it is the same, else both, each named in words. */
export function PicturePair({ before, after, sideBySide }: Props) {
  const words = useMessages().history
  if (before?.mediaId === after?.mediaId) return <Picture side={after} />
  return (
    <div className={sideBySide ? classes.sides : classes.pictures}>
      {[
        { side: before, label: words.pictureBefore, kind: 'removed' },
        { side: after, label: words.pictureAfter, kind: 'added' },
      ].map(({ side, label, kind }) =>
        side ? (
          <figure key={kind} className={classes.picture} data-kind={kind}>
            <Picture side={side} />
            <figcaption className={classes.type}>{label}</figcaption>
          </figure>
        ) : (
          sideBySide && <span key={kind} />
        ),
      )}
    </div>
  )
}

function Picture({ side }: { side: Side }) {
  const { mediaId, alt = '', focal } = (side ?? {}) as { mediaId?: string | null; alt?: string; focal?: Focal }
  if (!mediaId) return null
  return (
    <div className={classes.thumbnail}>
      <StillPicture mediaId={mediaId} alt={alt} focal={focal} />
    </div>
  )
}
