import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

/** Shade 7 is the one used for text and filled controls: each has at least 4.5:1 on white and on its own shade 0. */
const petrol: MantineColorsTuple = [
  '#e9f4f2',
  '#d3e8e5',
  '#a8d0cb',
  '#7cb7b0',
  '#549e97',
  '#33867f',
  '#1b706a',
  '#0f5c57',
  '#0a4743',
  '#06332f',
]
const amber: MantineColorsTuple = [
  '#fdf3e0',
  '#fae6c3',
  '#f3cc8a',
  '#e9b052',
  '#d79328',
  '#b57412',
  '#955a06',
  '#7a4300',
  '#5f3400',
  '#452600',
]
const brick: MantineColorsTuple = [
  '#fbe9e7',
  '#f6d3cf',
  '#eaa7a1',
  '#dc7b74',
  '#cb534d',
  '#b73733',
  '#aa2724',
  '#9b1c1c',
  '#7c1515',
  '#5e0f0f',
]
const leaf: MantineColorsTuple = [
  '#e5f3e9',
  '#cfe7d6',
  '#a2cfb0',
  '#75b68a',
  '#4d9c68',
  '#34824f',
  '#267140',
  '#1d6135',
  '#164c29',
  '#0f381e',
]

export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: 7,
  colors: { petrol, amber, brick, leaf },
  fontFamily: 'var(--font)',
  headings: {
    fontFamily: 'var(--font)',
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.2' },
      h2: { fontSize: '1.3rem', lineHeight: '1.3' },
      h3: { fontSize: '1.08rem', lineHeight: '1.35' },
    },
  },
  defaultRadius: 'md',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Badge: {
      defaultProps: { variant: 'light', tt: 'none', fw: 600, radius: 'sm' },
      vars: (_: unknown, { size }: { size?: unknown }) => ({
        root: size === 'lg' ? {} : { '--badge-fz': '0.75rem', '--badge-height': '1.375rem', '--badge-padding-x': '0.5rem' },
      }),
    },
    InputWrapper: { styles: { description: { lineHeight: 1.4 }, error: { lineHeight: 1.4 } } },
    Card: { defaultProps: { withBorder: true, padding: 'lg', radius: 'md' } },
    Table: { defaultProps: { verticalSpacing: 'sm' } },
    Modal: { defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.45 } } },
    Alert: { defaultProps: { radius: 'md' } },
  },
})

/** Mantine's grey for secondary text (3.3:1) and placeholders are too pale to read. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-soft)',
    '--mantine-color-placeholder': '#6f675c',
    '--mantine-color-error': 'var(--danger)',
    '--mantine-color-default-border': 'var(--line)',
    '--input-bd': 'var(--line-strong)',
  },
  dark: {},
})
