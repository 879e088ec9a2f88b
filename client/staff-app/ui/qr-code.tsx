import { useQuery } from '@tanstack/react-query'

const draw = async (text: string) => {
  const { default: qrcode } = await import('qrcode')
  return qrcode.toString(text, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' })
}

/** A QR code as a vector drawing, sharp on paper. It is drawn on this device; the text goes nowhere. */
export function QrCode({ text, label, size }: { text: string; label: string; size: number | string }) {
  const drawing = useQuery({
    queryKey: ['qr', text],
    queryFn: () => draw(text),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  })
  // The drawing comes from the qrcode package and holds squares only.
  return (
    <div
      role="img"
      aria-label={label}
      style={{ width: size, aspectRatio: '1', background: '#fff' }}
      {...(drawing.data ? { dangerouslySetInnerHTML: { __html: drawing.data } } : {})}
    />
  )
}
