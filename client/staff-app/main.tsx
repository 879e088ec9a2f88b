import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '../shared/tokens.css'
import './staff.css'
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router/dom'
import { startTexts } from './i18n.ts'
import { router } from './router.tsx'
import { cssVariables, theme } from './theme.ts'
import { queryClient } from './ui/request.ts'

const root = document.getElementById('app')
if (!root) throw new Error('index.html has no element #app')

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce

startTexts().then(() =>
  createRoot(root).render(
    <StrictMode>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        forceColorScheme="light"
        {...(nonce ? { getStyleNonce: () => nonce } : {})}
      >
        <Notifications position="bottom-right" />
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  ),
)
