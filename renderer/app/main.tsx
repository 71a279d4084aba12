import '../ui/fonts.ts';
import '../ui/tokens.css';
import '../ui/base.css';
import { createRoot } from 'react-dom/client';
import { applyLastTheme } from '../appearance/apply-appearance.ts';
import { chooseLanguage, startI18n } from '../i18n/i18n.ts';
import { openLibrary } from './open-library.ts';
import { Startup } from './startup.tsx';

applyLastTheme(document.documentElement);
startI18n(chooseLanguage(navigator.languages));

const root = document.querySelector('#root');
if (root === null) throw new Error('The page has no #root');
createRoot(root).render(<Startup opening={openLibrary()} />);
