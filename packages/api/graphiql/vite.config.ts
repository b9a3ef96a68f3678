import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The page stands at `/graphql` of the service, its files at `/graphiql/`. While it is worked on, a service on its usual port answers. */
export default defineConfig({
  base: '/graphiql/',
  plugins: [react()],
  build: { target: 'baseline-widely-available', assetsInlineLimit: 0 },
  server: { proxy: { '/graphql': 'http://localhost:4000' } },
})
