import type { SuggestionProps } from '@tiptap/suggestion'
import { isComposing } from '../menus/while-composing.ts'
import classes from './blocks.module.css'
import { element } from './draw.ts'
import type { MentionItem } from './mention-items.ts'

type Props = SuggestionProps<MentionItem, MentionItem>

/** The list under a mention that is being typed. The focus stays in the text, which names the chosen item by ARIA; without items there is no list and the keys are the text's own. */
export class MentionList {
  readonly #label: string
  readonly #id = `mentions-${crypto.randomUUID()}`
  #dom: HTMLElement | null = null
  #unmount: (() => void) | null = null
  #props: Props | null = null
  #chosen = 0

  constructor(label: string) {
    this.#label = label
  }

  show(props: Props): void {
    if (props.query !== this.#props?.query) this.#chosen = 0
    this.#props = props
    if (props.items.length === 0) {
      // While the next items are being looked up, the last ones stay.
      if (!props.loading) this.hide()
      return
    }
    if (!this.#dom) this.#open(props)
    this.#draw()
  }

  hide(): void {
    this.#unmount?.()
    this.#unmount = null
    this.#dom = null
    const text = this.#props?.editor.view.dom
    text?.removeAttribute('aria-controls')
    text?.removeAttribute('aria-activedescendant')
  }

  /** True when the key was the list's. */
  press(event: KeyboardEvent): boolean {
    const { items = [], editor } = this.#props ?? {}
    if (!this.#dom || !editor || isComposing(editor.view, event)) return false
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) {
      this.#chosen = (this.#chosen + step + items.length) % items.length
      this.#draw()
      return true
    }
    if (event.key !== 'Enter' && event.key !== 'Tab') return false
    if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return false
    this.#take(this.#chosen)
    return true
  }

  #open({ mount, editor }: Props) {
    this.#dom = element('div', classes.mentions ?? '')
    this.#dom.id = this.#id
    this.#dom.role = 'listbox'
    this.#dom.ariaLabel = this.#label
    this.#unmount = mount(this.#dom)
    editor.view.dom.setAttribute('aria-controls', this.#id)
  }

  #draw() {
    const { items = [], editor } = this.#props ?? {}
    this.#dom?.replaceChildren(...items.map((item, index) => this.#option(item, index)))
    editor?.view.dom.setAttribute('aria-activedescendant', `${this.#id}-${this.#chosen}`)
    this.#dom?.children[this.#chosen]?.scrollIntoView({ block: 'nearest' })
  }

  #option({ label }: MentionItem, index: number): HTMLElement {
    const option = element('div', classes.mention ?? '', label)
    option.id = `${this.#id}-${index}`
    option.role = 'option'
    option.ariaSelected = String(index === this.#chosen)
    // The text keeps its caret and, on a phone, its keyboard.
    option.addEventListener('mousedown', event => event.preventDefault())
    option.addEventListener('click', () => this.#take(index))
    return option
  }

  #take(index: number) {
    const item = this.#props?.items[index]
    if (item) this.#props?.command(item)
  }
}
