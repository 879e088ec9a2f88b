import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartData,
  type ChartOptions,
  LinearScale,
  type Plugin,
  Tooltip,
} from 'chart.js'
import { MatrixController, MatrixElement } from 'chartjs-chart-matrix'
import type { CSSProperties } from 'react'
import { Chart as ChartView } from 'react-chartjs-2'
import { hatch } from './hatch.ts'
import './releases.css'

Chart.register(BarController, BarElement, CategoryScale, LinearScale, MatrixController, MatrixElement, Tooltip)

const token = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim()
const colours = () => ({
  bar: token('--accent'),
  ink: token('--ink'),
  soft: token('--ink-soft'),
  line: token('--line'),
  heat: [0, 1, 2, 3, 4].map((step) => token(`--heat-${step}`)),
})

Chart.defaults.font.family = getComputedStyle(document.body).fontFamily
Chart.defaults.font.size = 13
Chart.defaults.animation = false

// A canvas keeps its screen width on paper unless it is told.
const paperWidth = 660
/** As `.chart-box` on paper. */
const paperShare = 0.82
window.addEventListener('beforeprint', () => {
  for (const chart of Object.values(Chart.instances)) chart.resize(paperWidth, Math.round(chart.height * paperShare))
})
window.addEventListener('afterprint', () => {
  for (const chart of Object.values(Chart.instances)) chart.resize()
})

export interface Bar {
  label: string
  /** Null where nothing was published. */
  percent: number | null
  margin: number | null
  /** The figure as it is said, e.g. "meno del 5 %", with its arrow. */
  words: string
  capped: boolean
}

const wrap = (text: string, width: number): string[] => {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** Whiskers of the margin, and the figure in words at the end of its bar. */
const whiskers = (bars: readonly Bar[]): Plugin<'bar'> => ({
  id: 'whiskers',
  afterDatasetsDraw(chart) {
    const { ctx } = chart
    const scale = chart.scales.x
    if (!scale) return
    const { ink, soft } = colours()
    ctx.save()
    ctx.font = labelFont()
    ctx.textBaseline = 'middle'
    chart.getDatasetMeta(0).data.forEach((element, index) => {
      const bar = bars[index]
      if (!bar) return
      const { y } = element
      let end = scale.getPixelForValue(bar.percent ?? 0)
      if (bar.percent !== null && bar.margin !== null && !bar.capped) {
        const from = scale.getPixelForValue(Math.max(0, bar.percent - bar.margin))
        const to = scale.getPixelForValue(Math.min(100, bar.percent + bar.margin))
        for (const [colour, width] of [
          ['#ffffff', 4],
          [ink, 1.5],
        ] as const) {
          ctx.strokeStyle = colour
          ctx.lineWidth = width
          ctx.beginPath()
          ctx.moveTo(from, y)
          ctx.lineTo(to, y)
          ctx.moveTo(from, y - 4)
          ctx.lineTo(from, y + 4)
          ctx.moveTo(to, y - 4)
          ctx.lineTo(to, y + 4)
          ctx.stroke()
        }
        end = Math.max(end, to)
      }
      const width = ctx.measureText(bar.words).width
      const x = Math.min(end + 8, chart.width - width - 4)
      // No line of the grid runs through the figure.
      ctx.fillStyle = '#ffffff'
      ctx.fillRect(x - 2, y - 8, width + 4, 16)
      ctx.fillStyle = bar.percent === null ? soft : ink
      ctx.fillText(bar.words, x, y)
    })
    ctx.restore()
  },
})

const boxOf = (height: number) => ({ '--chart-height': `${height}px` }) as CSSProperties
const labelFont = () => `${Chart.defaults.font.size}px ${Chart.defaults.font.family}`

export function ShareBars({ bars, narrow }: { bars: readonly Bar[]; narrow: boolean }) {
  const { bar: strong, ink, line } = colours()
  const labels = bars.map(({ label }) => wrap(label, narrow ? 17 : 34))
  const data: ChartData<'bar', (number | null)[], string[]> = {
    labels,
    datasets: [
      {
        data: bars.map(({ percent }) => percent),
        backgroundColor: bars.map(({ capped }) => (capped ? '#7db5ae' : strong)),
        borderRadius: 4,
        maxBarThickness: 18,
      },
    ],
  }
  const options: ChartOptions<'bar'> = {
    indexAxis: 'y',
    maintainAspectRatio: false,
    responsive: true,
    layout: { padding: { right: narrow ? 70 : 96 } },
    plugins: { tooltip: { enabled: false } },
    events: [],
    scales: {
      x: {
        min: 0,
        max: 100,
        grid: { color: line },
        ticks: { stepSize: narrow ? 50 : 25, callback: (value) => `${value} %`, color: ink },
      },
      y: {
        grid: { display: false },
        ticks: { autoSkip: false, color: ink },
        // Left alone, the axis takes at most a part of a narrow screen and cuts its labels.
        afterFit: (axis) => {
          axis.ctx.font = labelFont()
          axis.width = Math.max(...labels.flat().map((text) => axis.ctx.measureText(text).width)) + 14
        },
      },
    },
  }
  // Every row gets the same height: that of the longest label.
  const height = 34 + bars.length * Math.max(32, ...labels.map((lines) => lines.length * 17 + 10))
  return (
    <div className="chart-box" style={boxOf(height)}>
      <ChartView
        key={bars.map(({ words }) => words).join()}
        type="bar"
        data={data}
        options={options}
        plugins={[whiskers(bars)]}
        aria-hidden="true"
      />
    </div>
  )
}

export interface WeekCell {
  row: string
  column: string
  /** 0..4, or -1 where nothing was published. */
  bin: number
  words: string
}

/** The figure inside its cell, dark on light and light on dark. */
const cellWords = (cells: readonly WeekCell[]): Plugin<'matrix'> => ({
  id: 'cellWords',
  afterDatasetsDraw(chart) {
    const { ctx } = chart
    ctx.save()
    ctx.font = `12px ${Chart.defaults.font.family}`
    ctx.textAlign = 'center'
    ctx.textBaseline = 'middle'
    chart.getDatasetMeta(0).data.forEach((element, index) => {
      const cell = cells[index]
      if (!cell || cell.bin < 0) return
      const { x, y } = (element as MatrixElement).getCenterPoint()
      ctx.fillStyle = cell.bin >= 3 ? '#ffffff' : colours().ink
      ctx.fillText(cell.words, x, y)
    })
    ctx.restore()
  },
})

interface WeekMatrixProps {
  cells: readonly WeekCell[]
  rows: string[]
  columns: string[]
  narrow: boolean
}

export function WeekMatrix({ cells, rows, columns, narrow }: WeekMatrixProps) {
  const { heat, ink, line } = colours()
  const stripes = hatch()
  const data: ChartData<'matrix', { x: string; y: string }[], string> = {
    datasets: [
      {
        data: cells.map(({ row, column }) => ({ x: column, y: row })),
        backgroundColor: cells.map(({ bin }) => (bin < 0 ? stripes : (heat[bin] ?? '#ffffff'))),
        borderColor: line,
        borderWidth: 1,
        borderRadius: 4,
        width: ({ chart }) => Math.max(0, (chart.chartArea?.width ?? 0) / columns.length - 4),
        height: ({ chart }) => Math.max(0, (chart.chartArea?.height ?? 0) / rows.length - 4),
      },
    ],
  }
  const options: ChartOptions<'matrix'> = {
    maintainAspectRatio: false,
    events: [],
    plugins: { tooltip: { enabled: false } },
    scales: {
      x: {
        type: 'category',
        labels: columns,
        offset: true,
        position: 'top',
        grid: { display: false },
        ticks: {
          color: ink,
          autoSkip: false,
          maxRotation: 0,
          font: { size: 12 },
          // On a phone the hours stand in two lines, or they run into each other.
          callback: (_value, index) => (narrow ? (columns[index] ?? '').split(/(?<=-)/) : (columns[index] ?? '')),
        },
      },
      y: {
        type: 'category',
        labels: rows,
        reverse: false,
        offset: true,
        grid: { display: false },
        ticks: { color: ink, autoSkip: false, callback: (_value, index) => wrap(rows[index] ?? '', 14) },
      },
    },
  }
  return (
    <div className="chart-box" style={boxOf(160)}>
      <ChartView
        type="matrix"
        data={data as ChartData<'matrix'>}
        options={options}
        plugins={[cellWords(cells)]}
        aria-hidden="true"
      />
    </div>
  )
}
