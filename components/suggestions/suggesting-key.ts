import { PluginKey } from '@tiptap/pm/state'

/** The plugin of the suggesting mode; as a mark on a transaction it says: a decision, no suggestion itself. */
export const suggestingKey = new PluginKey('suggesting')
