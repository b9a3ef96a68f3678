import 'graphiql/setup-workers/vite'
import { createRoot } from 'react-dom/client'
import { GraphiQLPage } from './graphiql-page.tsx'
import { linkedTab } from './tab.ts'
import './style.css'

const place = document.getElementById('graphiql')
if (!place) throw new Error('index.html has no element with the id "graphiql".')
createRoot(place).render(<GraphiQLPage linked={linkedTab(location.search)} />)
