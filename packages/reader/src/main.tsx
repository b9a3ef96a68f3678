import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Reader } from './reader.tsx'

const place = document.getElementById('reader')
if (!place) throw new Error('index.html has no element with the id "reader".')
createRoot(place).render(
  <StrictMode>
    <Reader />
  </StrictMode>,
)
