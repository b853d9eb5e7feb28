import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import './course.css';

/** A course as one page: lessons, language and theme are state, and nothing is loaded again. */
function Course() {
  const [lesson, setLesson] = useState<'softmax' | 'other'>('softmax');
  const [theme, setTheme] = useState<'light' | 'dark'>('light');
  const [language, setLanguage] = useState<'en' | 'es'>('en');
  return (
    <div className="course" data-theme={theme} lang={language}>
      <nav>
        <button type="button" onClick={() => setLesson('softmax')}>
          Softmax
        </button>
        <button type="button" onClick={() => setLesson('other')}>
          Another lesson
        </button>
        <button type="button" onClick={() => setTheme(theme === 'dark' ? 'light' : 'dark')}>
          Theme
        </button>
        <button type="button" onClick={() => setLanguage('es')}>
          Español
        </button>
      </nav>
      {lesson === 'softmax' ? <Softmax /> : <Other />}
    </div>
  );
}

const Softmax = () => (
  <main>
    <h1>Softmax</h1>
    %lab-en%
  </main>
);

const Other = () => (
  <main>
    <h1>Another lesson</h1>
    %lse-en%
  </main>
);

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <Course />
    </StrictMode>,
  );
