export default {
  title: 'Course',
  url: 'https://course.example',
  baseUrl: '/',
  trailingSlash: true,
  i18n: { defaultLocale: 'en', locales: ['en', 'es'] },
  presets: [['classic', { docs: { routeBasePath: '/' }, blog: false, pages: false }]],
  themeConfig: { navbar: { title: 'Course', items: [{ type: 'localeDropdown' }] } },
  %setup%
};
