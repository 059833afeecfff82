import './old-browsers.ts';
import { createRoot } from 'react-dom/client';
import '../ui/base.css';
import { publishTokens } from '../ui/tokens.ts';
import { App } from './app.tsx';
import './field.css';
import { keepInstallOffer } from './shell/install-offer.ts';
import { installShell } from './shell/new-version.ts';

publishTokens(document.documentElement);
keepInstallOffer();

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
if (import.meta.env.PROD) void installShell();
