'use client'

import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import classes from './preview.module.css'

type Props = { width: number; title: string; lang: string; children: ReactNode }

const EMPTY = '<!doctype html><html><head></head><body></body></html>'

/** A page of its own inside of this one, as wide as a reader's screen and made smaller to fit. It runs no script, and its links lead nowhere. */
export function PreviewFrame({ width, title, lang, children }: Props) {
  const [page, setPage] = useState<Document | null>(null)
  const room = useRef<HTMLDivElement>(null)
  const scale = useScale(room, width)
  useEffect(() => page?.documentElement.setAttribute('lang', lang), [page, lang])
  useTheme(page)
  return (
    <div ref={room} className={classes.room}>
      <iframe
        className={classes.frame}
        title={title}
        sandbox="allow-same-origin"
        srcDoc={EMPTY}
        style={{ width, height: `${100 / scale}%`, transform: `scale(${scale})` }}
        onLoad={event => setPage(prepared(event.currentTarget.contentDocument))}
      />
      {page && createPortal(children, page.body)}
    </div>
  )
}

/** With the style sheets of this page: those of the reader's page are among them. */
function prepared(page: Document | null): Document | null {
  if (!page) return null
  for (const { href } of document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')) {
    const link = page.createElement('link')
    Object.assign(link, { rel: 'stylesheet', href })
    page.head.append(link)
  }
  page.addEventListener('click', event => {
    // An element of another window is an instance of none of this one's classes.
    if ((event.target as Element | null)?.closest('a')) event.preventDefault()
  })
  page.addEventListener('submit', event => event.preventDefault())
  return page
}

/** In the dark where this page is. */
function useTheme(page: Document | null): void {
  useEffect(() => {
    if (!page) return
    const follow = () => {
      const { mantineColorScheme = '' } = document.documentElement.dataset
      page.documentElement.dataset.mantineColorScheme = mantineColorScheme
    }
    follow()
    const watcher = new MutationObserver(follow)
    watcher.observe(document.documentElement, { attributeFilter: ['data-mantine-color-scheme'] })
    return () => watcher.disconnect()
  }, [page])
}

function useScale(room: RefObject<HTMLElement | null>, width: number): number {
  const [scale, setScale] = useState(1)
  useEffect(() => {
    const element = room.current
    if (!element) return
    const watcher = new ResizeObserver(() => setScale(Math.min(1, element.clientWidth / width) || 1))
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [room, width])
  return scale
}
