'use client'

import { IconArrowAutofitWidth, IconLayoutAlignMiddle, IconViewportWide } from '@tabler/icons-react'
import { useMessages } from '#components/ui/messages.tsx'
import type { FigureLayout } from '#lib/document/document-json.ts'
import { ToolButton } from '../tool-button.tsx'
import classes from './pictures.module.css'

const ICONS = { normal: IconLayoutAlignMiddle, wide: IconArrowAutofitWidth, full: IconViewportWide }
const LAYOUTS: FigureLayout[] = ['normal', 'wide', 'full']

/** How wide readers see the picture. */
export function LayoutChoice({ layout, onChange }: { layout: FigureLayout; onChange: (layout: FigureLayout) => void }) {
  const words = useMessages().pictures.form
  return (
    <fieldset className={classes.layouts}>
      <legend className="stet-visually-hidden">{words.layout}</legend>
      {LAYOUTS.map(name => (
        <ToolButton
          key={name}
          label={words.layouts[name]}
          icon={ICONS[name]}
          pressed={layout === name}
          onClick={() => onChange(name)}
        />
      ))}
    </fieldset>
  )
}
