import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { queries } from './queries.ts'
import { Reader } from './reader.tsx'
import { rememberPlaces } from './scroll-place.ts'

const place = document.getElementById('reader')
if (!place) throw new Error('index.html has no element with the id "reader".')
rememberPlaces()
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <Reader />
    </QueryClientProvider>
  </StrictMode>,
)
