/** A new element with its class, its text or children. */
export function element<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[T] {
  const made = document.createElement(tag)
  made.className = className
  made.append(...children)
  return made
}

/** A button of the editor's plain kind. The text keeps its caret and, on a phone, its keyboard. */
export function plainButton(label: string, onClick: () => void): HTMLButtonElement {
  const button = element('button', 'stet-plain-button', label)
  button.type = 'button'
  button.addEventListener('mousedown', event => event.preventDefault())
  button.addEventListener('click', onClick)
  return button
}
