import { Code as BaseCode } from '@tiptap/extension-code'

/** Code in a line. Unlike its base it lets other marks stay, or a comment could not cover it. */
export const Code = BaseCode.extend({ excludes: 'code' })
