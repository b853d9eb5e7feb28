export default {
  title: 'Course',
  locales: {
    root: { label: 'English', lang: 'en' },
    es: { label: 'Español', lang: 'es', themeConfig: { nav: [{ text: 'Softmax', link: '/es/' }, { text: 'Otra lección', link: '/es/other' }] } },
  },
  themeConfig: { nav: [{ text: 'Softmax', link: '/' }, { text: 'Another lesson', link: '/other' }] },
  %setup%
};
