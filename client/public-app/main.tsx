import '../shared/tokens.css'
import './look.css'
import { createRoot } from 'react-dom/client'
import { firstLanguage, readTexts } from './i18n.tsx'
import { PublicApp } from './public-app.tsx'

const holder = document.getElementById('app')
if (!holder) throw new TypeError('main requires #app in the page')

const root = createRoot(holder)
const language = firstLanguage(location.search, navigator.languages ?? [navigator.language])
void readTexts(language).then((texts) => root.render(<PublicApp pathname={location.pathname} first={{ language, texts }} />))
