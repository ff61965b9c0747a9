import { useState } from 'react'

const KEY = 'stet.preview'
const MIN = 320
const MAX = 900
const USUAL = { phone: 440, desktop: 640 }

export type Device = keyof typeof USUAL
type Memory = { device: Device; widths: Record<Device, number> }

type Remembered = {
  device: Device
  /** How wide the preview of this device stands beside the text, in pixels. */
  width: number
  setDevice: (device: Device) => void
  setWidth: (width: number) => void
}

/** Which screen the preview shows and how wide it stands beside the text, as this browser last had it. */
export function useRemembered(): Remembered {
  const [memory, setMemory] = useState(read)
  const remember = (next: Memory) => {
    setMemory(next)
    localStorage.setItem(KEY, `${next.device} ${next.widths.phone} ${next.widths.desktop}`)
  }
  const { device, widths } = memory
  return {
    ...{ device, width: widths[device] },
    setDevice: device => remember({ device, widths }),
    setWidth: width => remember({ device, widths: { ...widths, [device]: within(width) } }),
  }
}

function read(): Memory {
  const [device, phone, desktop] = (localStorage.getItem(KEY) ?? '').split(' ')
  return {
    device: device === 'desktop' ? device : 'phone',
    widths: { phone: within(Number(phone) || USUAL.phone), desktop: within(Number(desktop) || USUAL.desktop) },
  }
}

function within(width: number): number {
  return Math.round(Math.max(MIN, Math.min(MAX, width)))
}
