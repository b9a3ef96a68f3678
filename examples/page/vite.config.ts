import { defineConfig } from 'vite'

export default defineConfig({
  base: './',
  build: { target: 'es2022' },
  server: { proxy: { '/graphql': 'http://localhost:4000' } },
})
