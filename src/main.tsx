import { createRoot, hydrateRoot } from 'react-dom/client';
import { addressBar } from './address-bar.ts';
import { Page } from './page/page.tsx';
import { OPENING } from './page/use-scenario.ts';
import { decode } from './scenario/codec.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root.');

const language = document.documentElement.lang === 'es' ? 'es' : 'en';
const address = addressBar(window);
const query = address.read();
const page = (
  <Page language={language} opening={query === '' ? OPENING : decode(query)} address={address} />
);

// The prerendered page shows the opening state. Another state is rendered afresh: React must not reconcile the two.
if (root.hasChildNodes() && query === '') hydrateRoot(root, page);
else createRoot(root).render(page);
