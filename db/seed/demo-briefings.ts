import { batteryCoop } from './briefings/battery-coop.ts'
import { chargingTariff } from './briefings/charging-tariff.ts'
import { dataPortability } from './briefings/data-portability.ts'
import { designMarket } from './briefings/design-market.ts'
import { forecastPort } from './briefings/forecast-port.ts'
import { islandSchool } from './briefings/island-school.ts'
import { nightWarehouse } from './briefings/night-warehouse.ts'
import { openWeather } from './briefings/open-weather.ts'
import { parliamentSubtitles } from './briefings/parliament-subtitles.ts'
import { quantumWater } from './briefings/quantum-water.ts'
import { repairIndex } from './briefings/repair-index.ts'
import { slowMachines } from './briefings/slow-machines.ts'
import { underseaData } from './briefings/undersea-data.ts'
import { waitingGrid } from './briefings/waiting-grid.ts'
import { waterReuse } from './briefings/water-reuse.ts'
import type { SeedBriefing } from './seed-briefing.ts'

/** The briefings of the demo newsroom, the oldest story first, as the history has them. */
export const DEMO_BRIEFINGS: SeedBriefing[] = [
  slowMachines,
  islandSchool,
  openWeather,
  waterReuse,
  repairIndex,
  underseaData,
  batteryCoop,
  parliamentSubtitles,
  dataPortability,
  waitingGrid,
  quantumWater,
  chargingTariff,
  designMarket,
  nightWarehouse,
  forecastPort,
]
