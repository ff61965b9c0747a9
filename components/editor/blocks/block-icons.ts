/** Line drawings of 24 units, as path data: the editor draws them without React, the read-only view with it. */
export const BLOCK_ICONS = {
  info: 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18 M12 11v5 M12 7.5v.5',
  warn: 'M12 4L2.8 20h18.4z M12 10v4.5 M12 17v.5',
  update: 'M20 12a8 8 0 1 1-2.6-5.9 M20 3v4.5h-4.5',
  note: 'M6 11h12v9H6z M8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  related: 'M5 5h14 M5 10h14 M5 15h9 M5 20h9',
  youtube: 'M3 6h18v12H3z M10 9.5v5l4.5-2.5z',
  vimeo: 'M3 6h18v12H3z M10 9.5v5l4.5-2.5z',
  x: 'M4 5h16v11H11l-4 4v-4H4z',
  instagram: 'M4 4h16v16H4z M12 8.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 0 0 0-7 M16.5 7.5h.5',
  map: 'M12 21s7-6.2 7-11.5a7 7 0 0 0-14 0C5 14.8 12 21 12 21z M12 7.5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 0 0 0-5',
} as const

export type BlockIcon = keyof typeof BLOCK_ICONS

/** What every drawing has besides its path. */
export const ICON_ATTRIBUTES = {
  viewBox: '0 0 24 24',
  width: '18',
  height: '18',
  fill: 'none',
  stroke: 'currentColor',
  'aria-hidden': 'true',
} as const
