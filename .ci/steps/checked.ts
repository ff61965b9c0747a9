import { execute } from './execute.ts'
import { type Step, single } from './step.ts'

/** A step that counts as one test: it passes when every command of `commands` exits with 0, tried in order. */
export function checked(name: string, commands: string[][], options?: Parameters<typeof execute>[2]): Step {
  const run = async () => {
    for (const [program = '', ...args] of commands) {
      const { ok, output } = await execute(program, args, options)
      if (!ok) return single(false, `$ ${[program, ...args].join(' ')}\n${output}`)
    }
    return single(true, '')
  }
  return { name, run }
}
