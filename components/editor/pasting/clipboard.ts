/** What a clipboard holds, read at once: it is gone when the event is over. `html` is empty when it is our own, or nobody wants it. */
export type Clipboard = { html: string; text: string; rtf: string; files: File[] }

/** Reads a clipboard, or what is dropped. */
export function clipboardOf(data: DataTransfer, plain: boolean): Clipboard {
  const html = plain ? '' : data.getData('text/html')
  return {
    html: isOwnHtml(html) ? '' : html,
    text: data.getData('text/plain'),
    rtf: html ? data.getData('text/rtf') : '',
    files: [...data.files].filter(file => file.type.startsWith('image/')),
  }
}

/** True for what our own editor copied: it marks that. Others of its kind do so too; their pictures give them away. */
export function isOwnHtml(html: string): boolean {
  return /\sdata-pm-slice=/.test(html) && !/<img\s/i.test(html)
}
