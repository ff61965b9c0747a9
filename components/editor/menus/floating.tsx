'use client'

import { autoUpdate, computePosition, flip, offset, type Placement, shift, size } from '@floating-ui/dom'
import { type ComponentProps, useLayoutEffect, useRef } from 'react'

type Props = ComponentProps<'div'> & {
  /** Where the thing is that this belongs to, in the window; null hides it. */
  rectOf: () => DOMRect | null
  /** What scrolls with it. */
  context: HTMLElement
  placement: Placement
  gap?: number
  /** Changes when `rectOf` gives something else. */
  at: unknown
}

const EDGE = 8
const LOWEST = 120
/** What lies over the text at the upper or the lower edge of the window. */
const LIDS = '[data-writing-head], [data-editor-tools], [data-lid]'

/** Something that floats beside a place in the text. It never lies over that place: where there is room on neither side, it is not shown. */
export function Floating({ rectOf, context, placement, gap = 6, at, style, ...rest }: Props) {
  const element = useRef<HTMLDivElement>(null)
  const rect = useRef(rectOf)
  rect.current = rectOf
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place is another anchor.
  useLayoutEffect(() => {
    const floating = element.current
    if (!floating) return
    let last = new DOMRect()
    const anchor = {
      contextElement: context,
      getBoundingClientRect: () => {
        last = rect.current() ?? last
        return last
      },
    }
    const place = async () => {
      const padding = paddingOf(context)
      // What the text scrolls in is not where this ends.
      const within = { padding, boundary: [] }
      const { x, y } = await computePosition(anchor, floating, {
        strategy: 'fixed',
        placement,
        middleware: [offset(gap), flip(within), shift(within), size({ ...within, apply: fit })],
      })
      const covers = y < last.bottom && y + floating.offsetHeight > last.top && x < last.right
      const isAway = last.bottom < padding.top || last.top > window.innerHeight
      const isHidden = isAway || (covers && !floating.contains(document.activeElement))
      const visibility = isHidden ? 'hidden' : 'visible'
      Object.assign(floating.style, { left: `${x}px`, top: `${y}px`, opacity: '1', visibility })
    }
    return autoUpdate(anchor, floating, () => void place())
  }, [at, context, placement, gap])
  // Transparent rather than hidden until it has its place: a field in it can have the focus at once.
  return <div ref={element} style={{ position: 'fixed', top: 0, left: 0, opacity: 0, ...style }} {...rest} />
}

function fit({ availableHeight, elements }: { availableHeight: number; elements: { floating: HTMLElement } }) {
  elements.floating.style.setProperty('--available', `${Math.max(LOWEST, Math.floor(availableHeight))}px`)
}

/** Beside the text stand other things; the tools and bars above it, and on a phone below it, stay in sight. */
function paddingOf(context: HTMLElement): { top: number; bottom: number; left: number; right: number } {
  const room = (context.closest('[data-editor-room]') ?? context).getBoundingClientRect()
  let [top, bottom] = [EDGE, EDGE]
  for (const lid of document.querySelectorAll(LIDS)) {
    const rect = lid.getBoundingClientRect()
    if (rect.top < window.innerHeight / 2) top = Math.max(top, rect.bottom + 2)
    else bottom = Math.max(bottom, window.innerHeight - rect.top + 2)
  }
  const left = Math.max(EDGE, room.left + EDGE)
  return { top, bottom, left, right: Math.max(EDGE, window.innerWidth - room.right + EDGE) }
}
