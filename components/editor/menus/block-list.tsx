'use client'

import type { Editor } from '@tiptap/core'
import { Fragment, useEffect, useId, useRef } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import { keysOf } from '../key-names.ts'
import { useEditorState } from '../use-editor-state.ts'
import type { BlockHooks, BlockItem } from './block-items.ts'
import { type BlockMenu, blockMenuKey, pointAtItem, runItem } from './block-menu.ts'
import { Floating } from './floating.tsx'
import classes from './menus.module.css'

type Props = { editor: Editor; hooks: BlockHooks }

/** The list under the slash. The focus stays in the text, which says by ARIA which item is chosen; arrows, Enter and Escape belong to the list. */
export function BlockList({ editor, hooks }: Props) {
  const menu = useEditorState({
    editor,
    selector: ({ editor }) => blockMenuKey.getState(editor.state) ?? null,
    equalityFn: Object.is,
  })
  return menu && menu.items.length > 0 ? <OpenList editor={editor} hooks={hooks} menu={menu} /> : null
}

function OpenList({ editor, hooks, menu }: Props & { menu: BlockMenu }) {
  const words = useMessages().menus
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const { dom } = editor.view
  useEffect(() => {
    dom.setAttribute('aria-controls', id)
    dom.setAttribute('aria-activedescendant', `${id}-${menu.chosen}`)
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [dom, id, menu])
  useEffect(
    () => () => {
      dom.removeAttribute('aria-controls')
      dom.removeAttribute('aria-activedescendant')
    },
    [dom],
  )
  return (
    <Floating
      at={menu.from}
      rectOf={() => rectAt(editor, menu.from)}
      context={dom}
      placement="bottom-start"
      className={classes.blockList}
    >
      {/* It scrolls, so it can have the focus; keys in the text never put it there. */}
      <div ref={list} id={id} role="listbox" tabIndex={0} aria-label={words.blocks} className={classes.options}>
        {menu.items.map((item, index) => (
          <Fragment key={item.id}>
            {!menu.query && item.group !== menu.items[index - 1]?.group && (
              <div role="presentation" className={classes.heading}>
                {words.groups[item.group]}
              </div>
            )}
            <Option
              id={`${id}-${index}`}
              item={item}
              chosen={index === menu.chosen}
              onPoint={() => index !== menu.chosen && pointAtItem(editor, index)}
              onRun={() => runItem(editor, item, hooks)}
            />
          </Fragment>
        ))}
      </div>
      <span className="stet-visually-hidden" role="status">
        {words.results(menu.items.length)}
      </span>
    </Floating>
  )
}

type OptionProps = { id: string; item: BlockItem; chosen: boolean; onPoint: () => void; onRun: () => void }

function Option({ id, item, chosen, onPoint, onRun }: OptionProps) {
  const { name, hint } = useMessages().menus.items[item.id]
  const shortcut = item.typed ?? (item.keys && keysOf(item.keys))
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the text handles the keys of the whole list.
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the text.
    <div
      id={id}
      role="option"
      aria-selected={chosen}
      className={classes.option}
      onPointerMove={onPoint}
      onMouseDown={event => event.preventDefault()}
      onClick={onRun}
    >
      <item.icon size={20} stroke={1.6} aria-hidden="true" className={classes.icon} />
      <span className={classes.names}>
        <span>{name}</span>
        <span className={classes.hint}>{hint}</span>
      </span>
      {shortcut && <kbd className={classes.key}>{shortcut}</kbd>}
    </div>
  )
}

function rectAt({ view, isDestroyed }: Editor, position: number): DOMRect | null {
  if (isDestroyed || position > view.state.doc.content.size) return null
  const { left, top, bottom } = view.coordsAtPos(position)
  return new DOMRect(left, top, 0, bottom - top)
}
