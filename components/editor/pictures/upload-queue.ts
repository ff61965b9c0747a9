import type { MediaView } from '#lib/desk-client/desk-client.ts'
import { DeskProblem } from '#lib/desk-client/problem.ts'

/** `working`: all of it has left, and the server makes its sizes. `refused`: it is uploaded, but its place did not take it. */
export type UploadState = 'waiting' | 'sending' | 'working' | 'done' | 'refused' | 'failed' | 'stopped'

/** One picture on its way. `share` is how much has left, 0 to 1; `preview` an address of the file on this device. */
export type Upload = {
  readonly id: string
  readonly file: File
  readonly preview: string
  state: UploadState
  share: number
  problem: DeskProblem | null
  media: MediaView | null
}

type Send = (file: File, signal: AbortSignal, onProgress: (share: number) => void) => Promise<MediaView>

const AT_ONCE = 2

/** Sends pictures in the order in which they came, two at a time. Each can be stopped and, when it failed, tried again. */
export class UploadQueue {
  readonly #send: Send
  readonly #uploads: Upload[] = []
  readonly #stoppers = new Map<string, AbortController>()
  readonly #listeners = new Set<(upload: Upload) => void>()

  constructor(send: Send) {
    this.#send = send
  }

  /** True while something is waiting or on its way. */
  get isBusy(): boolean {
    return this.#uploads.some(({ state }) => state === 'waiting' || state === 'sending' || state === 'working')
  }

  get(id: string): Upload | undefined {
    return this.#uploads.find(upload => upload.id === id)
  }

  /** Calls back after each change of an upload, until the answer is called. */
  watch(listener: (upload: Upload) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Takes files in; they are on their way when `start` is called. What is no picture fails at once. */
  add(files: readonly File[]): Upload[] {
    const added = files.map(newUpload)
    this.#uploads.push(...added)
    return added
  }

  /** Sends what waits. */
  start(): void {
    for (const upload of this.#uploads) {
      if (this.#stoppers.size >= AT_ONCE) return
      if (upload.state === 'waiting') void this.#run(upload)
    }
  }

  /** What is uploaded could not be put where it belongs. It stays, to be tried again. */
  refuse(id: string): void {
    const upload = this.get(id)
    if (upload?.state === 'done') this.#change(upload, { state: 'refused' })
  }

  /** Sends one again that failed; one that was refused is there already. */
  retry(id: string): void {
    const upload = this.get(id)
    if (upload?.state === 'refused') this.#change(upload, { state: 'done' })
    if (upload?.state !== 'failed') return
    this.#change(upload, { state: 'waiting', share: 0, problem: null })
    this.start()
  }

  /** Gives one up, wherever it is, and forgets it. */
  stop(id: string): void {
    const upload = this.get(id)
    if (!upload) return
    this.#stoppers.get(id)?.abort()
    this.#uploads.splice(this.#uploads.indexOf(upload), 1)
    URL.revokeObjectURL(upload.preview)
    if (upload.state !== 'done') this.#change(upload, { state: 'stopped' })
  }

  stopAll(): void {
    for (const { id } of this.#uploads.slice()) this.stop(id)
  }

  async #run(upload: Upload) {
    const stopper = new AbortController()
    this.#stoppers.set(upload.id, stopper)
    this.#change(upload, { state: 'sending' })
    const progress = (share: number) => this.#change(upload, { share, state: share < 1 ? 'sending' : 'working' })
    try {
      const media = await this.#send(upload.file, stopper.signal, progress)
      this.#stoppers.delete(upload.id)
      if (!stopper.signal.aborted) this.#change(upload, { state: 'done', share: 1, media })
    } catch (error) {
      this.#stoppers.delete(upload.id)
      if (!stopper.signal.aborted) this.#failed(upload, error)
    } finally {
      this.start()
    }
  }

  #failed(upload: Upload, error: unknown) {
    this.#change(upload, { state: 'failed', problem: error instanceof DeskProblem ? error : UNEXPECTED })
    if (!(error instanceof DeskProblem)) throw error
  }

  #change(upload: Upload, change: Partial<Upload>) {
    if (upload.state === 'stopped') return
    Object.assign(upload, change)
    for (const listener of this.#listeners) listener(upload)
  }
}

function newUpload(file: File): Upload {
  const isPicture = file.type.startsWith('image/')
  return {
    id: crypto.randomUUID(),
    file,
    preview: URL.createObjectURL(file),
    state: isPicture ? 'waiting' : 'failed',
    share: 0,
    problem: isPicture ? null : NO_PICTURE,
    media: null,
  }
}

const UNEXPECTED = new DeskProblem({ status: 0, code: 'unavailable', title: 'Unavailable', detail: 'It went wrong.' })
const NO_PICTURE = new DeskProblem({
  status: 415,
  code: 'unsupported-media',
  title: 'Unsupported media',
  detail: 'This file is not a picture.',
})
