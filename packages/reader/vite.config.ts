import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The page stands at `/` of the service. While it is worked on, a service on its usual port answers the queries. */
export default defineConfig({
  plugins: [react()],
  build: { target: 'baseline-widely-available', assetsInlineLimit: 0 },
  server: { proxy: { '/graphql': 'http://localhost:4000' } },
})
