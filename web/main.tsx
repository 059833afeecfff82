import './app/old-browsers.ts';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { publishTokens } from './ui/tokens.ts';
import './ui/base.css';
import './ui/print.css';

publishTokens(document.documentElement);

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
