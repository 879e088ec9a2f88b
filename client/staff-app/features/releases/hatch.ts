/** Stripes for what is not published: a pattern for a canvas, plain white where there is none. */
export function hatch(): CanvasPattern | string {
  const canvas = document.createElement('canvas')
  canvas.width = 8
  canvas.height = 8
  const ctx = canvas.getContext('2d')
  if (!ctx) return '#ffffff'
  ctx.fillStyle = '#ffffff'
  ctx.fillRect(0, 0, 8, 8)
  ctx.strokeStyle = '#b3a791'
  ctx.lineWidth = 1.5
  for (const offset of [-8, 0, 8]) {
    ctx.beginPath()
    ctx.moveTo(offset, 8)
    ctx.lineTo(offset + 8, 0)
    ctx.stroke()
  }
  return ctx.createPattern(canvas, 'repeat') ?? '#ffffff'
}
